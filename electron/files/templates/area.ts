/** A block of cells: letters of its columns, numbers of its rows (from 1), last ones included. */
export interface Area {
  readonly left: string;
  readonly top: number;
  readonly right: string;
  readonly bottom: number;
}

/** "B3:D5" or "B3"; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!found) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = found;
  return { left, top: Number(top), right, bottom: Number(bottom) };
}

export function areaText({ left, top, right, bottom }: Area): string {
  const first = `${left}${top}`;
  const last = `${right}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

/** The letters of a cell's column: B7 → B. */
export function lettersOf(cell: string): string {
  return /^[A-Z]+/.exec(cell)?.[0] ?? "";
}
