import { isTail, plainWords } from "./rowWords.ts";
import type { SheetView } from "./SheetView.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** The township that a text names as a section: 一、通泉街道（3条）. */
export function sectionName(text: string, townships: TownshipBook): string | null {
  const words = plainWords(text).replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?/, "");
  const found = townships.resolve(words.replace(/[:：]$/, "").replace(/[(（].*[)）]$/, ""));
  return found.kind === "found" ? found.name : null;
}

/** A row that opens a section: one text alone, or numbered 一、二、三 where records are numbered 1, 2, 3. */
export function isSectionLine(view: SheetView, row: number): boolean {
  const start = view.start(row);
  if (view.sheet.kinds[start] !== 1) return false;
  const text = plainWords(view.textAtIndex(start));
  return view.end(row) - start === 1 || /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/.test(text);
}

const TITLE = /(?:表|台账|清单|名册|明细|统计|一览|汇总|情况)(?:[(（].*[)）])?$/;
const PLACE = /.[镇乡]|街道/;

/**
 * The township of a title in the middle of a table (大庄乡农村公路建设任务明细表), under which the rows go on without a header of their
 * own: "" where it names one that we do not know, null where the row is no such title.
 */
export function titleTownship(view: SheetView, row: number, townships: TownshipBook): string | null {
  const start = view.start(row);
  if (view.end(row) - start !== 1 || view.sheet.kinds[start] !== 1) return null;
  const text = plainWords(view.textAtIndex(start));
  if (!TITLE.test(text) || /[。；;:]/.test(text) || isTail(text)) return null;
  return townships.within(text) ?? (PLACE.test(text) ? "" : null);
}

/**
 * The township of a row that names nothing but numbers and a township (一 | 通泉街道 | 12.3); null for any other row, also for one
 * that is numbered like a record.
 */
export function townshipLine(
  view: SheetView,
  row: number,
  passive: ReadonlySet<number>,
  townships: TownshipBook,
): string | null {
  let named: string | null = null;
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const text = view.textAtIndex(index);
    if (view.sheet.kinds[index] !== 1 || /^[\s\d.,，+－—/／-]+$/.test(text)) {
      if (passive.has(view.sheet.columns[index] as number) && !/^[-－—/／\s]+$/.test(text)) return null;
      continue;
    }
    if (/^[(（]?[一二三四五六七八九十]+[)）]?、?$/.test(text.trim())) continue;
    const name = sectionName(text, townships);
    if (name === null || (named !== null && named !== name)) return null;
    named = name;
  }
  return named;
}
