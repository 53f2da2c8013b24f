/** A range of cells, all counted from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "B3:D9" or "B3"; null where it is no range inside a sheet. */
export function cellRange(text: string): CellRange | null {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/.exec(text.replaceAll("$", ""));
  if (!found) return null;
  const [, first = "", top = "", last = first, bottom = top] = found;
  const range = { top: Number(top), left: column(first), bottom: Number(bottom), right: column(last) };
  const fits =
    range.top <= range.bottom && range.left <= range.right && range.bottom <= 1_048_576 && range.right <= 16_384;
  return fits ? range : null;
}

export function overlaps(first: CellRange, second: CellRange): boolean {
  return (
    first.left <= second.right && second.left <= first.right && first.top <= second.bottom && second.top <= first.bottom
  );
}

function column(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
