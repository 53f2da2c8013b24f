import { createDecipheriv, createHash } from "node:crypto";
import { FileRefused } from "../FileRefused.ts";
import { defaultPassword } from "./defaultPassword.ts";
import { xmlAttributes } from "./packageTags.ts";

/**
 * The package inside of an encrypted OOXML file, where the default password opens it ([MS-OFFCRYPTO] 2.3.4).
 * Ours, because no library that reads workbooks tries it; Excel and WPS open such a file without asking.
 * @param info the stream EncryptionInfo; @param encrypted the stream EncryptedPackage.
 * @throws FileRefused "file-password" for another password or an unknown scheme, "file-damaged".
 */
export function decryptOoxml(info: Buffer, encrypted: Buffer): Buffer {
  if (info.length < 8 || encrypted.length < 8) throw new FileRefused("file-damaged");
  const major = info.readUInt16LE(0);
  const minor = info.readUInt16LE(2);
  const decrypted =
    major === 4 && minor === 4 ? decryptAgile(info, encrypted) : decryptStandard(info, encrypted, major, minor);
  const size = Number(encrypted.readBigUInt64LE(0));
  if (size > decrypted.length) throw new FileRefused("file-damaged");
  return decrypted.subarray(0, size);
}

function hash(algorithm: string, ...parts: Uint8Array[]): Buffer {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function decrypt(cipher: string, key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, key, vector);
  decipher.setAutoPadding(false);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 16));
  return Buffer.concat([decipher.update(whole), decipher.final()]);
}

/** The password hashed again and again, so that guessing is slow (2.3.4.7 and 2.3.4.11). */
function spin(algorithm: string, salt: Buffer, times: number): Buffer {
  let value = hash(algorithm, salt, Buffer.from(defaultPassword, "utf16le"));
  for (let index = 0; index < times; index += 1) value = hash(algorithm, littleEndian(index), value);
  return value;
}

/** Standard encryption: AES in ECB mode, SHA-1 (2.3.4.5 – 2.3.4.9). */
function decryptStandard(info: Buffer, encrypted: Buffer, major: number, minor: number): Buffer {
  if (major < 2 || major > 4 || minor !== 2) throw new FileRefused("file-password", { scheme: `${major}.${minor}` });
  const headerBytes = info.readUInt32LE(8);
  const header = info.subarray(12, 12 + headerBytes);
  const verifierPart = info.subarray(12 + headerBytes);
  if (header.length < 32 || verifierPart.length < 72) throw new FileRefused("file-damaged");
  const bits = new Map([
    [0x660e, 128],
    [0x660f, 192],
    [0x6610, 256],
  ]).get(header.readUInt32LE(8));
  if (bits === undefined) throw new FileRefused("file-password", { scheme: header.readUInt32LE(8).toString(16) });
  const final = hash("sha1", spin("sha1", verifierPart.subarray(4, 20), 50_000), littleEndian(0));
  const padded = (filler: number): Buffer => {
    const block = Buffer.alloc(64, filler);
    for (let index = 0; index < final.length; index += 1) block[index] = filler ^ (final[index] as number);
    return hash("sha1", block);
  };
  const key = Buffer.concat([padded(0x36), padded(0x5c)]).subarray(0, bits / 8);
  const cipher = `aes-${bits}-ecb`;
  const verifier = decrypt(cipher, key, null, verifierPart.subarray(20, 36));
  const expected = decrypt(cipher, key, null, verifierPart.subarray(40, 72)).subarray(0, 20);
  if (!hash("sha1", verifier).equals(expected)) throw new FileRefused("file-password");
  return decrypt(cipher, key, null, encrypted.subarray(8));
}

/** Block keys of 2.3.4.13. */
const verifierInputKey = Buffer.from("fea7d2763b4b9e79", "hex");
const verifierValueKey = Buffer.from("d7aa0f6d3061344e", "hex");
const packageKey = Buffer.from("146e0be7abacd0d6", "hex");
/** The package is encrypted in segments of this size, each with its own vector (2.3.4.15). */
const segmentBytes = 4096;
/** The specification's own limit is ten million; no program writes more than 100,000. */
const mostSpins = 1_000_000;

interface AgileScheme {
  hashName: string;
  cipher: string;
  keyBytes: number;
  blockBytes: number;
  salt: Buffer;
}

function agileScheme(attributes: Map<string, string>): AgileScheme {
  const hashName = (attributes.get("hashAlgorithm") ?? "").toLowerCase().replace("-", "");
  const bits = Number(attributes.get("keyBits"));
  const isKnown =
    attributes.get("cipherAlgorithm") === "AES" &&
    attributes.get("cipherChaining") === "ChainingModeCBC" &&
    ["sha1", "sha256", "sha384", "sha512"].includes(hashName) &&
    [128, 192, 256].includes(bits);
  if (!isKnown)
    throw new FileRefused("file-password", {
      scheme: `${attributes.get("cipherAlgorithm")} ${attributes.get("hashAlgorithm")}`,
    });
  return {
    hashName,
    cipher: `aes-${bits}-cbc`,
    keyBytes: bits / 8,
    blockBytes: 16,
    salt: Buffer.from(attributes.get("saltValue") ?? "", "base64"),
  };
}

/** Cut or filled with 0x36 to the length that is needed (2.3.4.11, 2.3.4.12). */
function fit(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
}

/** Agile encryption: parameters in XML, AES in CBC mode (2.3.4.10 – 2.3.4.15). */
function decryptAgile(info: Buffer, encrypted: Buffer): Buffer {
  const xml = info.subarray(8).toString("utf8");
  const keyDataTag = /<(?:\w+:)?keyData\s[^<>]*>/.exec(xml)?.[0];
  const passwordTag = /<(?:\w+:)?encryptedKey\s[^<>]*>/.exec(xml)?.[0];
  if (keyDataTag === undefined || passwordTag === undefined)
    throw new FileRefused("file-password", { scheme: "agile" });
  const keyData = agileScheme(xmlAttributes(keyDataTag));
  const attributes = xmlAttributes(passwordTag);
  const scheme = agileScheme(attributes);
  const spins = Number(attributes.get("spinCount"));
  if (!(spins >= 0 && spins <= mostSpins)) throw new FileRefused("file-damaged");
  const value = (name: string): Buffer => Buffer.from(attributes.get(name) ?? "", "base64");

  const base = spin(scheme.hashName, scheme.salt, spins);
  const open = (blockKey: Buffer, bytes: Buffer): Buffer =>
    decrypt(
      scheme.cipher,
      fit(hash(scheme.hashName, base, blockKey), scheme.keyBytes),
      fit(scheme.salt, scheme.blockBytes),
      bytes,
    );
  const verifier = open(verifierInputKey, value("encryptedVerifierHashInput")).subarray(0, scheme.salt.length);
  const computed = hash(scheme.hashName, verifier);
  const expected = open(verifierValueKey, value("encryptedVerifierHashValue")).subarray(0, computed.length);
  if (!computed.equals(expected)) throw new FileRefused("file-password");

  const key = open(packageKey, value("encryptedKeyValue")).subarray(0, keyData.keyBytes);
  const content = encrypted.subarray(8);
  const segments: Buffer[] = [];
  for (let index = 0; index * segmentBytes < content.length; index += 1) {
    const vector = fit(hash(keyData.hashName, keyData.salt, littleEndian(index)), keyData.blockBytes);
    segments.push(
      decrypt(keyData.cipher, key, vector, content.subarray(index * segmentBytes, (index + 1) * segmentBytes)),
    );
  }
  return Buffer.concat(segments);
}
