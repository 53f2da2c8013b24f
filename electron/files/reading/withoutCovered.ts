import type { CoveredValue, MergedArea, SheetGrid } from "../grid/workbookGrid.ts";

/**
 * A sheet without the values that stand under merged cells: nobody sees them, and so they are none. Where they stood is kept, to be
 * said. One pass over the cells, however tall the merges are.
 */
export function withoutCovered(sheet: SheetGrid): SheetGrid {
  if (sheet.merges.length === 0) return sheet;
  const kept = new Uint8Array(sheet.columns.length).fill(1);
  const covered: CoveredValue[] = [];
  // The merge that reaches down in each column, if any.
  const over: (MergedArea | undefined)[] = [];
  const merges = [...sheet.merges].sort((one, other) => one.top - other.top);
  const shown = new Map<MergedArea, number>();
  let next = 0;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let merge = merges[next]; merge && merge.top <= row; merge = merges[next]) {
      for (let column = merge.left; column <= merge.right; column += 1) over[column] = merge;
      next += 1;
    }
    for (let index = sheet.rowStarts[row] ?? 0; index < (sheet.rowStarts[row + 1] ?? 0); index += 1) {
      const column = sheet.columns[index] as number;
      const merge = over[column];
      if (!merge || merge.bottom < row) continue;
      if (row === merge.top && column === merge.left) {
        shown.set(merge, index);
        continue;
      }
      kept[index] = 0;
      covered.push({ row, column, differs: !same(sheet, shown.get(merge), index) });
    }
  }
  return covered.length === 0 ? sheet : { ...packed(sheet, kept), covered };
}

/** The same text as the one that is shown: a program that merges cells leaves it in each. */
function same({ kinds, values }: SheetGrid, first: number | undefined, second: number): boolean {
  return first !== undefined && kinds[first] === 1 && kinds[second] === 1 && values[first] === values[second];
}

/** The cells that are kept, and every place in the packed arrays moved with them. */
function packed(sheet: SheetGrid, kept: Uint8Array): SheetGrid {
  const moved = new Uint32Array(kept.length + 1);
  for (let index = 0; index < kept.length; index += 1)
    moved[index + 1] = (moved[index] as number) + (kept[index] as number);
  const places = (indexes: Uint32Array): Uint32Array =>
    indexes.filter((index) => kept[index] === 1).map((index) => moved[index] as number);
  return {
    ...sheet,
    rowStarts: sheet.rowStarts.map((start) => moved[start] as number),
    columns: sheet.columns.filter((_, index) => kept[index] === 1),
    kinds: sheet.kinds.filter((_, index) => kept[index] === 1),
    values: sheet.values.filter((_, index) => kept[index] === 1),
    formats: sheet.formats.filter((_, index) => kept[index] === 1),
    formulas: places(sheet.formulas),
    cleaned: places(sheet.cleaned),
    struck: places(sheet.struck),
  };
}
