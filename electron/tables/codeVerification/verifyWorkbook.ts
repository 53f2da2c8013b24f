import { CallError } from "../../contract/CallError.ts";
import type { SheetCheck, TableCheck, WorkbookCheck } from "../../contract/codeVerification.ts";
import type { SheetGrid, WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { tableWords } from "./checkWords.ts";
import { contentsCodes, type SheetClaims, sheetClaims } from "./sheetClaims.ts";
import { type SheetReader, sheetReader } from "./sheetReader.ts";
import type { VerificationControls, VerificationStore } from "./VerificationStore.ts";
import { verifySheet } from "./verifySheet.ts";

interface LookedAt {
  readonly sheet: SheetGrid;
  readonly reader: SheetReader;
  readonly claims: SheetClaims;
}

/**
 * Says of every sheet of a workbook which table, period and issue it is, and whether it agrees. Between sheets others get their turn.
 * @throws CallError cancelled
 */
export async function verifyWorkbook(
  store: VerificationStore,
  book: WorkbookGrid,
  { signal, onProgress }: VerificationControls = {},
): Promise<WorkbookCheck> {
  const looked = book.sheets.map(
    (sheet): LookedAt => ({
      sheet,
      reader: sheetReader(book, sheet),
      claims: sheetClaims(book, sheet),
    }),
  );
  const listed = new Map(looked.flatMap(({ reader }) => [...(contentsOf(reader) ?? [])]));
  const sheets: SheetCheck[] = [];
  for (const [place, one] of looked.entries()) {
    onProgress?.(place, looked.length, "正在核对");
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted) throw new CallError("cancelled");
    sheets.push(checkOne(store, one, listed));
  }
  onProgress?.(looked.length, looked.length, "正在核对");
  return summary(book.fileName, sheets);
}

function checkOne(
  store: VerificationStore,
  { sheet, reader, claims }: LookedAt,
  listed: ReadonlyMap<string, string>,
): SheetCheck {
  const unrecognised = (why: string): SheetCheck => ({ kind: "unrecognised", sheet: sheet.name, why });
  if (sheet.kinds.length === 0) return unrecognised("空白工作表");
  if (contentsOf(reader)) return { kind: "contents", sheet: sheet.name };
  if (claims.tables.length > 1) {
    return unrecognised(
      `这张工作表里有 ${claims.tables.length} 个表号（${[...new Set(claims.tables)].join("、")}），请一张表放一个工作表后再核对`,
    );
  }
  const issued = claims.code === null ? undefined : store.closings.withCode(claims.code)[0];
  const table = claims.tables[0] ?? claims.tableElsewhere ?? (claims.strangeTable === null ? issued?.table : undefined);
  if (table === undefined) {
    if (claims.strangeTable !== null) return unrecognised(`表号“${claims.strangeTable}”不是本程序的报表`);
    return unrecognised("不是本程序写出的报表：没有表号，也没有已知的校验码");
  }
  const asOf = claims.asOf ?? (issued?.table === table ? issued.closing.month : undefined);
  if (asOf === undefined) return unrecognised(`表号是 ${table}，但没有找到期（如 2021年1－10月），无法核对`);
  const code = claims.code ?? listed.get(`${table} ${asOf}`) ?? null;
  return verifySheet(store, { sheet: sheet.name, reader, table, asOf, code });
}

function contentsOf(reader: SheetReader): ReadonlyMap<string, string> | undefined {
  return contentsCodes(reader.rows, (row, column) => reader.at(row, column).text);
}

function summary(file: string, sheets: SheetCheck[]): WorkbookCheck {
  const tables = sheets.filter((sheet): sheet is TableCheck => sheet.kind === "table");
  const differing = tables.filter(({ snapshot, today }) => (snapshot ?? today)?.agrees !== true);
  const strange = sheets.filter((sheet) => sheet.kind === "unrecognised");
  const words: string[] = [];
  if (tables.length === 0) words.push("文件里没有认得出的报表，没有核对。");
  else if (differing.length === 0) words.push(`${tables.length} 张表都一致。`);
  else {
    const names = differing.slice(0, 5).map(({ table, asOf }) => tableWords(table, asOf));
    words.push(
      `${tables.length} 张表中有 ${differing.length} 张不一致：${names.join("、")}${differing.length > 5 ? "等" : ""}。`,
    );
  }
  if (tables.length > 0 && strange.length > 0) words.push(`另有 ${strange.length} 个工作表不是报表，没有核对。`);
  return { file, agrees: tables.length > 0 && differing.length === 0, words, sheets };
}
