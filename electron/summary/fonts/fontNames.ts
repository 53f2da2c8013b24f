import { closeSync, openSync, readSync } from "node:fs";

const MOST_FACES = 64;
const MOST_NAMES = 64 * 1024;

/** The family and full names of the fonts in a file (.ttf, .otf, .ttc), in every language they have; none where it is no such file. */
export function fontNames(path: string): string[] {
  const file = openSync(path, "r");
  try {
    const head = read(file, 0, 12);
    if (head.length < 12) return [];
    if (head.toString("latin1", 0, 4) !== "ttcf") return namesOfFace(file, 0);
    const count = Math.min(head.readUInt32BE(8), MOST_FACES);
    const offsets = read(file, 12, count * 4);
    return Array.from({ length: Math.floor(offsets.length / 4) }, (_, index) =>
      namesOfFace(file, offsets.readUInt32BE(index * 4)),
    ).flat();
  } finally {
    closeSync(file);
  }
}

/** The table directory and the `name` table (OpenType 1.9). */
function namesOfFace(file: number, offset: number): string[] {
  const head = read(file, offset, 12);
  if (head.length < 12) return [];
  const directory = read(file, offset + 12, head.readUInt16BE(4) * 16);
  for (let at = 0; at + 16 <= directory.length; at += 16) {
    if (directory.toString("latin1", at, at + 4) !== "name") continue;
    const table = read(file, directory.readUInt32BE(at + 8), Math.min(directory.readUInt32BE(at + 12), MOST_NAMES));
    return table.length < 6 ? [] : namesIn(table);
  }
  return [];
}

function namesIn(table: Buffer): string[] {
  const [count, strings] = [table.readUInt16BE(2), table.readUInt16BE(4)];
  const names = new Set<string>();
  for (let at = 6; at + 12 <= Math.min(table.length, 6 + count * 12); at += 12) {
    const [platform, name] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)];
    // Family, full name, typographic family; in UTF-16 (Windows, Unicode).
    if (![1, 4, 16].includes(name) || (platform !== 3 && platform !== 0)) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(start, start + (table.readUInt16BE(at + 8) & ~1)));
    names.add(bytes.swap16().toString("utf16le"));
  }
  return [...names];
}

function read(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}
