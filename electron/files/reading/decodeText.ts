import { FileRefused } from "../FileRefused.ts";

export interface DecodedText {
  text: string;
  /** A page, Excel XML 2003, a flat OpenDocument file, or text without markup */
  kind: "html" | "spreadsheetMl" | "openDocument" | "plain";
}

/**
 * Bytes → text: BOM → UTF-8 or UTF-16; else the charset that an HTML or XML file declares; else strict UTF-8; else GB 18030
 * (which contains GBK and GB 2312), strictly too: text that was decoded wrongly must not become records.
 * @throws FileRefused "file-not-workbook" for binary data, web archives' "file-active-content", documents of other kinds.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const start = bytes.subarray(0, 4096).toString("latin1");
  if (/^\s*(%PDF|\{\\rtf|%!PS|GIF8|\x89PNG|Rar!|7z\xbc\xaf|\xff\xd8\xff)/.test(start))
    throw new FileRefused("file-not-workbook");
  if (
    /^(mime-version|content-type:\s*multipart\/related|message-id|x-mimeole)/im.test(start) &&
    /multipart\/related/i.test(start)
  ) {
    throw new FileRefused("file-active-content", { reason: "网页存档" });
  }
  if (/^(﻿|\xef\xbb\xbf)?\s*mime-version:/i.test(start))
    throw new FileRefused("file-active-content", { reason: "网页存档" });

  const text = decode(bytes, start);
  refuseBinary(text);
  return { text, kind: kindOf(text.slice(0, 8192)) };
}

/** What a text is, by how it begins. @throws FileRefused "file-not-workbook" for XML of other kinds. */
function kindOf(head: string): DecodedText["kind"] {
  const start = head.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, "");
  if (/^\s*<(!doctype\s+html|html|head|meta|body|table|style|title|div|center|font|form|p|tr|br)\b/i.test(start))
    return "html";
  if (!/^\s*<[?!a-z]/i.test(head)) return "plain";
  // A declaration of types may stand before the root; the readers refuse it in their own words.
  const root = start.replace(/^\s*<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>/i, "");
  if (/^\s*<(?:\w+:)?Workbook\b[^<>]*urn:schemas-microsoft-com:office:spreadsheet/.test(root)) return "spreadsheetMl";
  if (/^\s*<(?:\w+:)?document\b[^<>]*urn:oasis:names:tc:opendocument/.test(root)) return "openDocument";
  throw new FileRefused("file-not-workbook", { reason: "XML 文件" });
}

function decode(bytes: Buffer, start: string): string {
  if (start.startsWith("\xff\xfe")) return decodeStrictly(bytes, "utf-16le");
  if (start.startsWith("\xfe\xff")) return decodeStrictly(bytes, "utf-16be");
  if (start.startsWith("\xef\xbb\xbf")) return decodeStrictly(bytes, "utf-8");
  const declared = /^\s*</.test(start)
    ? /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase()
    : undefined;
  if (declared !== undefined && /^(gb2312|gbk|gb18030|big5)$/.test(declared)) {
    return decodeStrictly(bytes, declared === "big5" ? "big5" : "gb18030");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeStrictly(bytes, "gb18030");
  }
}

function decodeStrictly(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("file-not-workbook", { reason: "文字编码无法识别" });
  }
}

/** So many characters may have one among them that no text holds; more of those, or a zero, make no text table. */
const STRAY = 200;

/**
 * Control characters have no place in a text table, but a stray one comes with what was pasted: it is left to the one gate of all
 * texts (gridBuilder), which takes it away and says where. Tab, line breaks, page break and Excel's end-of-file mark are none.
 */
function refuseBinary(text: string): void {
  if (text.includes("\0")) throw new FileRefused("file-not-workbook");
  const most = Math.max(1, text.length / STRAY);
  let controls = 0;
  for (const _ of text.matchAll(/[\x01-\x08\x0b\x0e-\x19\x1b-\x1f]/g)) {
    controls += 1;
    if (controls > most) throw new FileRefused("file-not-workbook");
  }
}
