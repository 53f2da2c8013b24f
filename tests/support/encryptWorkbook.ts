/**
 * Encrypts workbooks as Excel does, written from [MS-OFFCRYPTO] and [MS-XLS] 2.2.10, for tests of reading them.
 * Salts and keys are fixed bytes, so that every run makes the same files.
 */
import { createCipheriv, createHash, createHmac } from "node:crypto";
import { CFB } from "xlsx";
import { createRc4 } from "../../electron/files/reading/rc4.ts";

interface Container {
  FullPaths: string[];
  FileIndex: { content?: Uint8Array; size: number }[];
}
interface ContainerTools {
  read(bytes: Buffer, options: { type: "buffer" }): Container;
  write(container: Container, options: { type: "buffer" }): Buffer;
  utils: { cfb_new(): Container; cfb_add(container: Container, path: string, content: Buffer): unknown };
}
const containers = CFB as ContainerTools;

function hash(algorithm: string, ...parts: Uint8Array[]): Buffer {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

function word(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function fixedBytes(length: number, seed: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 37 + seed * 101 + 11) & 0xff));
}

function unicode(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

/** The Workbook stream of an .xls file. */
export function workbookStream(xls: Buffer): Buffer {
  const container = containers.read(xls, { type: "buffer" });
  const index = container.FullPaths.findIndex((path) => /\/Workbook$/i.test(path));
  return Buffer.from(container.FileIndex[index]?.content ?? []);
}

/** An OLE compound file of the given streams. */
export function compoundFile(streams: Record<string, Buffer>): Buffer {
  const container = containers.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) containers.utils.cfb_add(container, path, content);
  return containers.write(container, { type: "buffer" });
}

/** .xls with Office binary RC4 encryption (2.3.6): MD5, 40 bits. */
export function encryptXlsRc4(xls: Buffer, password: string): Buffer {
  const salt = fixedBytes(16, 1);
  const short = hash("md5", unicode(password)).subarray(0, 5);
  const base = hash("md5", Buffer.concat(new Array<Buffer>(16).fill(Buffer.concat([short, salt])))).subarray(0, 5);
  const keyOfBlock = (block: number): Buffer => hash("md5", base, word(block));
  const verifier = fixedBytes(16, 2);
  const sealed = createRc4(keyOfBlock(0)).apply(Buffer.concat([verifier, hash("md5", verifier)]));
  return encryptXls(xls, Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), salt, sealed]), keyOfBlock);
}

/** .xls with RC4 CryptoAPI encryption (2.3.5): SHA-1, 40 to 128 bits. */
export function encryptXlsCryptoApi(xls: Buffer, password: string, bits: number): Buffer {
  const salt = fixedBytes(16, 3);
  const base = hash("sha1", salt, unicode(password));
  const keyOfBlock = (block: number): Buffer => {
    const key = hash("sha1", base, word(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const verifier = fixedBytes(16, 4);
  const sealed = createRc4(keyOfBlock(0)).apply(Buffer.concat([verifier, hash("sha1", verifier)]));
  const provider = unicode("Microsoft Enhanced Cryptographic Provider v1.0\0");
  const header = Buffer.concat([
    word(4),
    word(0),
    word(0x6801),
    word(0x8004),
    word(bits),
    word(1),
    word(0),
    word(0),
    provider,
  ]);
  const verifierPart = Buffer.concat([word(16), salt, sealed.subarray(0, 16), word(20), sealed.subarray(16)]);
  return encryptXls(
    xls,
    Buffer.concat([Buffer.from([1, 0, 2, 0, 2, 0]), word(4), word(header.length), header, verifierPart]),
    keyOfBlock,
  );
}

const plainRecords = new Set([0x0809, 0x002f, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);

function encryptXls(xls: Buffer, filePass: Buffer, keyOfBlock: (block: number) => Buffer): Buffer {
  const plain = workbookStream(xls);
  const afterBof = 4 + plain.readUInt16LE(2);
  const filePassHead = Buffer.alloc(4);
  filePassHead.writeUInt16LE(0x2f, 0);
  filePassHead.writeUInt16LE(filePass.length, 2);
  const stream = Buffer.concat([plain.subarray(0, afterBof), filePassHead, filePass, plain.subarray(afterBof)]);
  const blocks = new Map<number, Buffer>();
  const keyByte = (position: number): number => {
    const block = Math.floor(position / 1024);
    const known = blocks.get(block) ?? createRc4(keyOfBlock(block)).apply(Buffer.alloc(1024));
    blocks.set(block, known);
    return known[position % 1024] ?? 0;
  };
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    let from = at + 4;
    if (type === 0x85) {
      stream.writeUInt32LE(stream.readUInt32LE(from) + filePassHead.length + filePass.length, from);
      from += 4;
    }
    if (!plainRecords.has(type))
      for (let position = from; position < at + 4 + length; position += 1)
        stream[position] = (stream[position] ?? 0) ^ keyByte(position);
    at += 4 + length;
  }
  return compoundFile({ "/Workbook": stream });
}

function aes(cipher: string, key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const padded = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
  const encipher = createCipheriv(cipher, key, vector);
  encipher.setAutoPadding(false);
  return Buffer.concat([encipher.update(padded), encipher.final()]);
}

function spin(algorithm: string, salt: Buffer, password: string, times: number): Buffer {
  let value = hash(algorithm, salt, unicode(password));
  for (let index = 0; index < times; index += 1) value = hash(algorithm, word(index), value);
  return value;
}

function packageOf(content: Buffer, size: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(BigInt(size));
  return Buffer.concat([head, content]);
}

/** .xlsx with standard encryption (2.3.4.5): AES-ECB, SHA-1. */
export function encryptXlsxStandard(xlsx: Buffer, password: string, bits: 128 | 192 | 256): Buffer {
  const salt = fixedBytes(16, 5);
  const final = hash("sha1", spin("sha1", salt, password, 50_000), word(0));
  const half = (filler: number): Buffer =>
    hash("sha1", Buffer.from(Array.from({ length: 64 }, (_, index) => filler ^ (final[index] ?? 0))));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, bits / 8);
  const cipher = `aes-${bits}-ecb`;
  const verifier = fixedBytes(16, 6);
  const algorithm = { 128: 0x660e, 192: 0x660f, 256: 0x6610 }[bits];
  const provider = unicode("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
  const header = Buffer.concat([
    word(0x24),
    word(0),
    word(algorithm),
    word(0x8004),
    word(bits),
    word(0x18),
    word(0),
    word(0),
    provider,
  ]);
  const verifierPart = Buffer.concat([
    word(16),
    salt,
    aes(cipher, key, null, verifier),
    word(20),
    aes(cipher, key, null, hash("sha1", verifier)),
  ]);
  const info = Buffer.concat([Buffer.from([3, 0, 2, 0]), word(0x24), word(header.length), header, verifierPart]);
  return compoundFile({
    "/EncryptionInfo": info,
    "/EncryptedPackage": packageOf(aes(cipher, key, null, xlsx), xlsx.length),
  });
}

/** .xlsx with agile encryption (2.3.4.10): AES-CBC in segments, parameters in XML. */
export function encryptXlsxAgile(
  xlsx: Buffer,
  password: string,
  options: { hash: "SHA1" | "SHA256" | "SHA512"; bits: 128 | 256; spins: number },
): Buffer {
  const algorithm = options.hash.toLowerCase();
  const hashSize = hash(algorithm).length;
  const cipher = `aes-${options.bits}-cbc`;
  const keySalt = fixedBytes(16, 7);
  const passwordSalt = fixedBytes(16, 8);
  const secret = fixedBytes(options.bits / 8, 9);
  const verifier = fixedBytes(16, 10);
  const base = spin(algorithm, passwordSalt, password, options.spins);
  const fit = (bytes: Buffer, length: number): Buffer =>
    Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
  const seal = (blockKey: string, bytes: Buffer): string =>
    aes(
      cipher,
      fit(hash(algorithm, base, Buffer.from(blockKey, "hex")), options.bits / 8),
      passwordSalt,
      bytes,
    ).toString("base64");
  const segments: Buffer[] = [];
  for (let index = 0; index * 4096 < xlsx.length; index += 1) {
    segments.push(
      aes(
        cipher,
        secret,
        fit(hash(algorithm, keySalt, word(index)), 16),
        xlsx.subarray(index * 4096, (index + 1) * 4096),
      ),
    );
  }
  const encryptedPackage = packageOf(Buffer.concat(segments), xlsx.length);
  const hmacKey = fixedBytes(hashSize, 12);
  const hmacValue = createHmac(algorithm, hmacKey).update(encryptedPackage).digest();
  const integrity = (blockKey: string, bytes: Buffer): string =>
    aes(cipher, secret, fit(hash(algorithm, keySalt, Buffer.from(blockKey, "hex")), 16), bytes).toString("base64");
  const shared = `saltSize="16" blockSize="16" keyBits="${options.bits}" hashSize="${hashSize}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${options.hash}"`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${shared} saltValue="${keySalt.toString("base64")}"/><dataIntegrity encryptedHmacKey="${integrity("5fb2ad010cb9e1f6", hmacKey)}" encryptedHmacValue="${integrity("a0677f02b22c8433", hmacValue)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${options.spins}" ${shared} saltValue="${passwordSalt.toString("base64")}" encryptedVerifierHashInput="${seal("fea7d2763b4b9e79", verifier)}" encryptedVerifierHashValue="${seal("d7aa0f6d3061344e", hash(algorithm, verifier))}" encryptedKeyValue="${seal("146e0be7abacd0d6", secret)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0]), word(0x40), Buffer.from(xml, "utf8")]);
  return compoundFile({ "/EncryptionInfo": info, "/EncryptedPackage": encryptedPackage });
}
