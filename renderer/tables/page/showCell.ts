/** Brings a marked cell of the table into view and gives its mark the focus. Places count from 0; null: it is not shown. */
export function showCell(desk: HTMLElement | null, row: number | null, column: number): void {
  const cell = desk?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);
  cell?.scrollIntoView({ block: "center" });
  cell?.querySelector<HTMLElement>(".cell-mark")?.focus({ preventScroll: true });
}
