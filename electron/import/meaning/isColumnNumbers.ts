import type { SheetView } from "./SheetView.ts";

/** What may stand before the numbers: 栏次 | 1 | 2 | 3. */
const AHEAD = /^(?:栏次|栏号|列次|列号|行次|序号|栏目|列)$/;

/** True for a row that numbers the columns: 1 2 3 …, 01 02 03, (1) (2), ① ②, 甲 乙 1 2, 栏次 1 2, 3=1+2. */
export function isColumnNumbers(view: SheetView, row: number): boolean {
  const [start, end] = [view.start(row), view.end(row)];
  if (end - start < 3) return false;
  let last = 0;
  let numbers = 0;
  for (let index = start; index < end; index += 1) {
    const label = labelAt(view, index);
    if (label === null) return false;
    if (/^[甲乙丙丁戊己庚辛壬癸]$/.test(label) || (index === start && AHEAD.test(label))) continue;
    const number = /^0{0,2}(\d{1,5})(?:=.*)?$/.exec(label);
    if (!number || Number(number[1]) !== last + 1) return false;
    last += 1;
    numbers += 1;
  }
  return numbers >= 2;
}

/** A cell's label without brackets and signs around it; null for what is too long for one. */
function labelAt(view: SheetView, index: number): string | null {
  if (view.sheet.kinds[index] === 2) return String(view.sheet.values[index]);
  const text = view.textAtIndex(index);
  if (text === "" || text.length > 24) return null;
  return text
    .normalize("NFKC")
    .replace(/[\s()[\]【】〔〕<>]/g, "")
    .replace(/[栏列、.]$/, "")
    .replace(/^第(?=\d)/, "");
}
