import { FileRefused } from "../FileRefused.ts";

export type Content = "zip" | "ole" | "biff" | "text";

const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * What the bytes are, by their first bytes alone; "text" means no binary format that is known.
 * @throws FileRefused "file-empty" for nothing but white space or zero bytes.
 */
export function detectContent(bytes: Buffer): Content {
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) return "zip";
  if (bytes.subarray(0, 8).equals(oleMagic)) return "ole";
  // A bare BIFF stream (old exporters write it without the OLE container): BOF record of BIFF 2, 3, 4 or 5/8.
  if (
    bytes.length >= 8 &&
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] as number) &&
    bytes[3] === 0x00
  ) {
    const length = bytes[2] as number;
    if (length >= 4 && length <= 16) return "biff";
  }
  if (!bytes.some((byte) => byte > 0x20)) throw new FileRefused("file-empty");
  return "text";
}
