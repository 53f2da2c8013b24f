import type { SheetJson } from "./planInMemory.ts";

/** How often each row of a sheet (1-based) is named as a row, skipped, a header or not recognised. */
export function timesNamed(sheet: SheetJson): Map<number, number> {
  const times = new Map<number, number>();
  const name = (row: number): void => void times.set(row, (times.get(row) ?? 0) + 1);
  for (const table of sheet.tables) {
    for (const { row } of table.rows) name(row);
    for (const { row } of table.skipped) name(row);
    for (const row of table.headerRows) name(row);
  }
  for (const { range } of sheet.unrecognised) {
    const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    for (let row = Number(from); row <= Number(to); row += 1) name(row);
  }
  return times;
}
