import { FileRefused } from "../FileRefused.ts";

/** Record types of [MS-XLS] 2.3 that are looked at. */
export const biff = {
  bof: 0x0809,
  eof: 0x000a,
  header: 0x0014,
  footer: 0x0015,
  filePass: 0x002f,
  boundSheet: 0x0085,
  columnInfo: 0x007d,
  row: 0x0208,
  mergeCells: 0x00e5,
} as const;

/**
 * Calls back for every record: type, offset of the payload, its length. The callback returns false to stop.
 * @throws FileRefused "file-damaged" where a record runs over the stream's end.
 */
export function walkBiff(
  stream: Buffer,
  from: number,
  visit: (type: number, offset: number, length: number) => boolean,
): void {
  let at = from;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) throw new FileRefused("file-damaged", { reason: "工作表不完整" });
    if (!visit(type, at + 4, length)) return;
    at += 4 + length;
  }
}
