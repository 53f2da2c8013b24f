import { foreignUnit } from "../../../db/exact/index.ts";
import { headerText, isCounted } from "../../../db/ledgers/derive/headerKey.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { groupBelongs } from "./headerWords.ts";
import type { SheetView } from "./SheetView.ts";

/** The columns under a header block, each with its path of texts and the unit it names. */
export function headerColumns(view: SheetView, top: number, bottom: number): FoundColumn[] {
  const used = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    for (let index = view.start(row); index < view.end(row); index += 1) used.add(view.sheet.columns[index] as number);
    for (const merge of view.mergesIn(row)) {
      for (let column = merge.left; column <= Math.min(merge.right, merge.left + 60); column += 1) used.add(column);
    }
  }
  return [...used]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const path: string[] = [];
      let unit: string | null = null;
      for (let row = top; row <= bottom; row += 1) {
        const text = headerCell(view, row, column, bottom).replace(/\s+/g, " ").trim();
        if (text === "" || text === path.at(-1)) continue;
        if (path.length > 0 && (isCounted(text) || foreignUnit(text))) {
          unit = text;
          continue;
        }
        const taken = headerText(text);
        if (taken.unit) unit = taken.unit;
        if (taken.words !== "" || path.length === 0) path.push(text);
      }
      return path.length === 0 ? [] : [{ column, path, unit }];
    });
}

/** A header cell's text: its own, its merge's, or — where groups are not merged — the group to the left that reaches it. */
function headerCell(view: SheetView, row: number, column: number, bottom: number): string {
  const own = view.textOrMerged(row, column);
  if (own !== "" || row === bottom || view.mergeAt(row, column)) return own;
  const word = wordBelow(view, row, column, bottom);
  if (word === "") return "";
  for (let left = column - 1; left >= 0 && column - left <= 8; left -= 1) {
    // A word with nothing below it is a column's own header and no group; what is merged ends where its merge ends.
    if (wordBelow(view, row, left, bottom) === "" || view.mergeAt(row, left)) return "";
    const group = view.text(row, left);
    if (group !== "") return groupBelongs(group, word) ? group : "";
    // A group reaches no farther than the first column that it does not reach.
    if (headerCell(view, row, left, bottom) === "") return "";
  }
  return "";
}

/** The lowest word of a column below a header row; "" where there is none but units. */
function wordBelow(view: SheetView, row: number, column: number, bottom: number): string {
  for (let lower = bottom; lower > row; lower -= 1) {
    const text = view.textOrMerged(lower, column);
    if (text !== "" && !isCounted(text) && headerText(text).words !== "") return text;
  }
  return "";
}
