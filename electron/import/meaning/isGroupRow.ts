import { isKnownTogether } from "./headerWords.ts";
import type { SheetView } from "./SheetView.ts";

/** Words that stand over several columns: 基本情况、建设任务、建设工期、桥梁规模. */
const GROUP =
  /(?:情况|规模|工期|工程量|尺寸|任务|计划|信息|概况|指标|时间|地点|位置|里程|投资|资金|进度|进展|桩号)(?:[(（].*)?$/;

/** What stands in captions and never in headers: 填报单位：…, 2021年10月, 单位 万元. */
const CAPTION = /[:：]|20\d\d年(?:度|\d|$)|^单位|填报|报送|制表/;

/**
 * A row of group names above the rows of a header: short texts, merged over columns or down into the header; or, where nothing
 * is merged, words that groups have, with blanks to their right where the header goes on.
 * @param header the header's fullest row; other group rows may stand between
 */
export function isGroupRow(view: SheetView, row: number, header: number): boolean {
  const [start, end] = [view.start(row), view.end(row)];
  for (let index = start; index < end; index += 1) {
    const text = view.textAtIndex(index);
    if (text === "" || text.length > 24 || CAPTION.test(text)) return false;
  }
  if (end === start) return false;
  return (end - start >= 2 && isMergedOver(view, row, header)) || reachesOver(view, row, header);
}

function isMergedOver(view: SheetView, row: number, header: number): boolean {
  const merges = view.mergesIn(row).filter((merge) => merge.top === row);
  if (merges.some((merge) => merge.bottom >= header)) return true;
  const headerWidth = view.end(header) - view.start(header);
  const across = merges.filter((merge) => merge.right > merge.left && merge.right - merge.left + 1 < headerWidth);
  return across.length >= 1 && merges.every((merge) => merge.right - merge.left + 1 < headerWidth);
}

function reachesOver(view: SheetView, row: number, header: number): boolean {
  const [start, end] = [view.start(row), view.end(row)];
  const first = view.sheet.columns[view.start(header)] as number;
  if (end - start >= view.end(header) - view.start(header)) return false;
  // One text over the first column is a title, unless it makes a header together with the word below it.
  if (end - start === 1 && view.sheet.columns[start] === first) {
    if (!isKnownTogether(view.textAtIndex(start), firstBelow(view, row, header, first))) return false;
  }
  let reaches = false;
  for (let index = start; index < end; index += 1) {
    const column = view.sheet.columns[index] as number;
    const below = firstBelow(view, row, header, column);
    if (below === "") return false;
    const look = view.look(index);
    const words = view.textAtIndex(index).replace(/\s+/g, "");
    if (look !== "word" && look !== "below" && !GROUP.test(words) && !isKnownTogether(words, below)) return false;
    if (view.text(row, column + 1) === "" && firstBelow(view, row, header, column + 1) !== "") reaches = true;
  }
  return reaches;
}

/** The next text below, down to the row under the header's fullest: there may stand the words of a group that is itself below. */
function firstBelow(view: SheetView, row: number, header: number, column: number): string {
  for (let lower = row + 1; lower <= header + 1; lower += 1) {
    const text = view.text(lower, column);
    if (text !== "") return text;
  }
  return "";
}
