import { crc32, inflateRawSync } from "node:zlib";
import { FileRefused } from "../FileRefused.ts";
import { limits } from "./limits.ts";

/** One entry of a zip directory, its place already checked against the file's length. */
export interface ZipEntry {
  /** Forward slashes, no leading slash. */
  name: string;
  packedBytes: number;
  bytes: number;
  /** Unpacks the entry. @throws FileRefused "file-damaged" when length or checksum differ from the directory. */
  read(): Buffer;
}

const endOfDirectory = 0x06054b50;
const directoryHeader = 0x02014b50;
const localHeader = 0x04034b50;

function damaged(reason: string): FileRefused {
  return new FileRefused("file-damaged", { reason });
}

/**
 * The directory of a zip file (APPNOTE.TXT 4.3), with its limits checked before anything is unpacked.
 * Ours and no library: those that unpack do it first and ask later, and take the sizes that an entry claims on trust.
 * Only the directory at the end counts, so that what is checked here is what is read later.
 * @throws FileRefused "file-damaged", "file-too-complex" (too many entries, too large, packed too tight), "file-password".
 */
export function zipEntries(file: Buffer): Map<string, ZipEntry> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const directoryBytes = file.readUInt32LE(end + 12);
  let position = file.readUInt32LE(end + 16);
  if (count === 0xffff || position === 0xffffffff || count > limits.zipEntries) {
    throw new FileRefused("file-too-complex", { reason: `压缩包内文件超过 ${limits.zipEntries} 个` });
  }
  if (position + directoryBytes > end) throw damaged("压缩目录不完整");

  const entries = new Map<string, ZipEntry>();
  const lowerNames = new Set<string>();
  let total = 0;
  const taken: { from: number; to: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > end || file.readUInt32LE(position) !== directoryHeader) throw damaged("压缩目录不完整");
    const { entry, offset, next } = readDirectoryEntry(file, position, end);
    position = next;
    total += entry.bytes;
    taken.push({ from: offset, to: offset + 30 + entry.packedBytes });
    if (total > limits.zipTotalBytes)
      throw new FileRefused("file-too-complex", { reason: `解压后超过 ${limits.zipTotalBytes / 1024 / 1024} MB` });
    if (entry.bytes > limits.zipRatioFromBytes && entry.bytes > entry.packedBytes * limits.zipRatio) {
      throw new FileRefused("file-too-complex", { reason: "压缩比异常" });
    }
    // Two entries of one name: which of them is the sheet would depend on the reader.
    if (lowerNames.has(entry.name.toLowerCase())) throw damaged("压缩包内有重名文件");
    lowerNames.add(entry.name.toLowerCase());
    entries.set(entry.name, entry);
  }
  // Entries that share their bytes are the other way to make much out of little.
  taken.sort((one, other) => one.from - other.from);
  if (taken.some(({ from }, index) => from < (taken[index - 1]?.to ?? 0))) throw damaged("压缩目录有误");
  return entries;
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff);
  for (let position = file.length - 22; position >= lowest; position -= 1) {
    if (file.readUInt32LE(position) === endOfDirectory) return position;
  }
  throw damaged("压缩目录缺失，文件可能没有传完");
}

function readDirectoryEntry(
  file: Buffer,
  position: number,
  end: number,
): { entry: ZipEntry; offset: number; next: number } {
  const flags = file.readUInt16LE(position + 8);
  const method = file.readUInt16LE(position + 10);
  const checksum = file.readUInt32LE(position + 16);
  let packedBytes = file.readUInt32LE(position + 20);
  let bytes = file.readUInt32LE(position + 24);
  const nameLength = file.readUInt16LE(position + 28);
  const extraLength = file.readUInt16LE(position + 30);
  const commentLength = file.readUInt16LE(position + 32);
  let offset = file.readUInt32LE(position + 42);
  const next = position + 46 + nameLength + extraLength + commentLength;
  if (next > end) throw damaged("压缩目录不完整");
  const rawName = file.subarray(position + 46, position + 46 + nameLength);
  // Some writers use backslashes, against the standard.
  const name = rawName.toString("utf8").replaceAll("\\", "/").replace(/^\/+/, "");
  const wide = readZip64(
    file.subarray(position + 46 + nameLength, position + 46 + nameLength + extraLength),
    bytes,
    packedBytes,
    offset,
  );
  ({ bytes, packedBytes, offset } = wide);
  if ((flags & 0x2041) !== 0) throw new FileRefused("file-password");
  if (method !== 0 && method !== 8) throw damaged("压缩方式无法识别");
  if (method === 0 && bytes !== packedBytes) throw damaged("压缩目录有误");
  if (offset + 30 + packedBytes > end) throw damaged("压缩内容不完整");
  const entry: ZipEntry = {
    name,
    packedBytes,
    bytes,
    read: () => readEntry(file, { name, method, checksum, packedBytes, bytes, offset }),
  };
  return { entry, offset, next };
}

/** Zip64 extra field (APPNOTE 4.5.3): only the values that stand as all ones in the header follow, in this order. */
function readZip64(
  extra: Buffer,
  bytes: number,
  packedBytes: number,
  offset: number,
): { bytes: number; packedBytes: number; offset: number } {
  if (bytes !== 0xffffffff && packedBytes !== 0xffffffff && offset !== 0xffffffff)
    return { bytes, packedBytes, offset };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    const take = (value: number): number => {
      if (value !== 0xffffffff) return value;
      if (from + 8 > extra.length) throw damaged("压缩目录有误");
      const wide = Number(extra.readBigUInt64LE(from));
      from += 8;
      return wide;
    };
    return { bytes: take(bytes), packedBytes: take(packedBytes), offset: take(offset) };
  }
  throw damaged("压缩目录有误");
}

interface EntryPlace {
  name: string;
  method: number;
  checksum: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

function readEntry(file: Buffer, place: EntryPlace): Buffer {
  const { offset, packedBytes, bytes, method } = place;
  if (file.readUInt32LE(offset) !== localHeader) throw damaged("压缩内容有误");
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packedBytes > file.length) throw damaged("压缩内容不完整");
  const packed = file.subarray(start, start + packedBytes);
  const content = method === 0 ? packed : inflate(packed, bytes);
  if (content.length !== bytes || crc32(content) !== place.checksum) throw damaged("校验和不符");
  return content;
}

function inflate(packed: Buffer, bytes: number): Buffer {
  try {
    // One chunk of the declared size: an entry that lies about its size ends here instead of filling the memory.
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1), chunkSize: Math.max(bytes + 64, 64) });
  } catch {
    throw damaged("解压失败");
  }
}
