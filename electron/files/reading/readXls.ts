import { read, set_cptable } from "xlsx";
import { FileRefused } from "../FileRefused.ts";
import type { WorkbookGrid } from "../grid/workbookGrid.ts";
import { decryptBiff } from "./decryptBiff.ts";
import { defaultPassword } from "./defaultPassword.ts";
import { createGridBuilder } from "./gridBuilder.ts";
import { inspectBiff } from "./inspectBiff.ts";
import { packSheet, parserOptions, sheetOf } from "./packSheet.ts";

/** GBK: the code page of old workbooks that do not name theirs. */
const chineseCodePage = 936;

/**
 * A BIFF stream → grid. BIFF 8 is what .xls and .et are; older ones still come from exporters.
 * Macros lie in other streams of the container and are never seen.
 * @throws FileRefused; whatever the parser throws means a damaged file.
 */
export async function readXls(bytes: Buffer, onChecked: () => void): Promise<Omit<WorkbookGrid, "fileName">> {
  if (bytes.length < 8 || bytes[0] !== 0x09) throw new FileRefused("file-damaged", { reason: "工作簿不完整" });
  const { stream, isObfuscated } = decryptBiff(bytes);
  const isUnicode = stream.readUInt16LE(0) === 0x0809 && stream.readUInt16LE(4) === 0x0600;
  // Obfuscated records cannot be counted before the parser has opened them.
  const inspected = isObfuscated ? [] : inspectBiff(stream);
  if (!isUnicode) set_cptable(await import("xlsx/dist/cpexcel.full.mjs"));
  onChecked();

  const book = parse(stream, isUnicode, isObfuscated);
  if (inspected.length > 0 && inspected.length !== book.SheetNames.length)
    throw new FileRefused("file-damaged", { reason: "工作表数量不符" });
  if (new Set(book.SheetNames).size !== book.SheetNames.length)
    throw new FileRefused("file-damaged", { reason: "工作表重名" });
  const builder = createGridBuilder();
  book.SheetNames.forEach((name, index) => {
    const sheet = sheetOf(book, name);
    if (sheet === undefined) throw new FileRefused("file-damaged", { sheet: name, reason: "工作表无法解析" });
    if ((sheet["!type"] ?? "sheet") !== "sheet") return;
    const facts = inspected[index];
    const hidden = book.Workbook?.Sheets?.find((properties) => properties.name === name)?.Hidden ?? 0;
    const { hiddenRows = [], hiddenColumns, columnWidths, pageTexts } = facts ?? {};
    const found = packSheet(builder, sheet, {
      name,
      hidden: hidden !== 0,
      merges: undefined,
      hiddenRows,
      hiddenColumns,
      columnWidths,
      pageTexts,
    });
    if (facts !== undefined && found < facts.valueCount)
      throw new FileRefused("file-damaged", { sheet: name, reason: "部分单元格无法解析" });
  });
  const { texts, numberFormats, sheets } = builder;
  return { format: "xls", date1904: book.Workbook?.WBProps?.date1904 === true, texts, numberFormats, sheets };
}

function parse(stream: Buffer, isUnicode: boolean, isObfuscated: boolean): ReturnType<typeof read> {
  try {
    return read(stream, {
      ...parserOptions,
      ...(isUnicode ? {} : { codepage: chineseCodePage }),
      ...(isObfuscated ? { password: defaultPassword } : {}),
    });
  } catch (error) {
    if (isObfuscated && error instanceof Error && /password|encrypt/i.test(error.message))
      throw new FileRefused("file-password");
    throw error;
  }
}
