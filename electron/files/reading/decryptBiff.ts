import { createHash } from "node:crypto";
import { FileRefused } from "../FileRefused.ts";
import { biff, walkBiff } from "./biffRecords.ts";
import { defaultPassword } from "./defaultPassword.ts";
import { createRc4 } from "./rc4.ts";

/** The key changes with every block of this many bytes of the stream ([MS-XLS] 2.2.10). */
const blockBytes = 1024;
/** Records that are never encrypted ([MS-XLS] 2.2.10): BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const plainRecords = new Set([0x0809, 0x002f, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** No record has this type; the parser passes over it. It takes the place of FilePass, so that all positions stay. */
const ignoredRecord = 0x00ff + 0x7000;

/**
 * A Workbook stream "protected" with the default password, decrypted; any other stream as it is.
 * Ours, because SheetJS refuses such files, and more than half of the old ones have that password without anybody knowing.
 * XOR obfuscation is left to the parser, which knows it.
 * @throws FileRefused "file-password" when the default password is not the right one or the scheme is unknown.
 */
export function decryptBiff(stream: Buffer): { stream: Buffer; isObfuscated: boolean } {
  let filePass: { offset: number; length: number } | undefined;
  walkBiff(stream, 0, (type, offset, length) => {
    if (type === biff.filePass) filePass = { offset, length };
    return filePass === undefined && type !== biff.eof && type !== biff.boundSheet;
  });
  if (filePass === undefined) return { stream, isObfuscated: false };
  const { offset, length } = filePass as { offset: number; length: number };
  const payload = stream.subarray(offset, offset + length);
  // XOR obfuscation: two words of key and verifier, in BIFF 8 after a type of 0.
  if (length === 4 || (length >= 2 && payload.readUInt16LE(0) === 0)) return { stream, isObfuscated: true };
  if (length < 6) throw new FileRefused("file-damaged");
  const keyOfBlock = payload.readUInt16LE(2) === 1 ? rc4Key(payload) : cryptoApiKey(payload);
  return { stream: decryptRecords(stream, keyOfBlock), isObfuscated: false };
}

function hash(algorithm: "md5" | "sha1", ...parts: Uint8Array[]): Buffer {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function passwordBytes(): Buffer {
  return Buffer.from(defaultPassword, "utf16le");
}

/** [MS-OFFCRYPTO] 2.3.6.2: RC4 with MD5 and 40 bits of password. */
function rc4Key(payload: Buffer): (block: number) => Buffer {
  if (payload.length < 54) throw new FileRefused("file-damaged");
  const salt = payload.subarray(6, 22);
  const short = hash("md5", passwordBytes()).subarray(0, 5);
  const repeated = Buffer.concat(Array.from({ length: 16 }, () => Buffer.concat([short, salt])));
  const base = hash("md5", repeated).subarray(0, 5);
  const keyOfBlock = (block: number): Buffer => hash("md5", base, littleEndian(block));
  const rc4 = createRc4(keyOfBlock(0));
  const verifier = rc4.apply(payload.subarray(22, 38));
  if (!hash("md5", verifier).equals(rc4.apply(payload.subarray(38, 54)))) throw new FileRefused("file-password");
  return keyOfBlock;
}

/** [MS-OFFCRYPTO] 2.3.5: RC4 CryptoAPI with SHA-1. */
function cryptoApiKey(payload: Buffer): (block: number) => Buffer {
  const major = payload.readUInt16LE(2);
  const minor = payload.readUInt16LE(4);
  if (major < 2 || major > 4 || minor !== 2 || payload.length < 14)
    throw new FileRefused("file-password", { scheme: `${major}.${minor}` });
  const headerBytes = payload.readUInt32LE(10);
  const header = payload.subarray(14, 14 + headerBytes);
  const verifierPart = payload.subarray(14 + headerBytes);
  if (header.length < 32 || verifierPart.length < 60) throw new FileRefused("file-damaged");
  const algorithm = header.readUInt32LE(8);
  if (algorithm !== 0x6801) throw new FileRefused("file-password", { scheme: algorithm.toString(16) });
  const bits = header.readUInt32LE(16) === 0 ? 40 : header.readUInt32LE(16);
  if (bits % 8 !== 0 || bits < 40 || bits > 128) throw new FileRefused("file-damaged");
  const salt = verifierPart.subarray(4, 20);
  const base = hash("sha1", salt, passwordBytes());
  const keyOfBlock = (block: number): Buffer => {
    const key = hash("sha1", base, littleEndian(block)).subarray(0, bits / 8);
    // A key of 40 bits is filled up with zeros to 128.
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const rc4 = createRc4(keyOfBlock(0));
  const verifier = rc4.apply(verifierPart.subarray(20, 36));
  if (!hash("sha1", verifier).equals(rc4.apply(verifierPart.subarray(40, 60)))) throw new FileRefused("file-password");
  return keyOfBlock;
}

/** Record headers are plain, but the key stream runs on beneath them, by position in the stream. */
function decryptRecords(encrypted: Buffer, keyOfBlock: (block: number) => Buffer): Buffer {
  const stream = Buffer.from(encrypted);
  const keyStream = new Uint8Array(blockBytes);
  let loadedBlock = -1;
  const keyByte = (position: number): number => {
    const block = Math.trunc(position / blockBytes);
    if (block !== loadedBlock) {
      const rc4 = createRc4(keyOfBlock(block));
      for (let index = 0; index < blockBytes; index += 1) keyStream[index] = rc4.next();
      loadedBlock = block;
    }
    return keyStream[position % blockBytes] as number;
  };
  walkBiff(encrypted, 0, (type, offset, length) => {
    if (type === biff.filePass) {
      stream.writeUInt16LE(ignoredRecord, offset - 4);
      stream.fill(0, offset, offset + length);
      return true;
    }
    if (plainRecords.has(type)) return true;
    // The position of a sheet (first four bytes of BoundSheet8) is plain too.
    for (let at = type === biff.boundSheet ? offset + 4 : offset; at < offset + length; at += 1) {
      stream[at] = (stream[at] as number) ^ keyByte(at);
    }
    return true;
  });
  return stream;
}
