/** A sheet as somebody in a township office would have typed it: cells, merges, widths; no more than the writer needs. */
export type DraftValue = string | number | null;

/** A number with a display format, for dates as serials and percentages. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}

export type DraftCell = DraftValue | FormattedNumber;

/** 0-based, both ends included. */
export interface DraftMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetDraft {
  readonly name: string;
  readonly rows: DraftCell[][];
  readonly merges: DraftMerge[];
  readonly widths: readonly number[];
}

export interface WorkbookDraft {
  /** With its ending: .xlsx or .xls */
  readonly file: string;
  readonly sheets: readonly SheetDraft[];
  /** Records that stand in it, for whoever counts */
  readonly records: number;
}

/** An empty sheet with so many columns of these widths (in characters). */
export function newSheet(name: string, widths: readonly number[]): SheetDraft {
  return { name, rows: [], merges: [], widths };
}

/** Appends a row and gives its 0-based number. */
export function addRow(sheet: SheetDraft, cells: readonly DraftCell[]): number {
  return sheet.rows.push([...cells]) - 1;
}

/** Appends a row with one text over the whole width: a title, a caption, a sign-off. */
export function addBand(sheet: SheetDraft, text: string): number {
  const row = addRow(sheet, [text]);
  sheet.merges.push({ top: row, left: 0, bottom: row, right: sheet.widths.length - 1 });
  return row;
}

/**
 * Appends a header of two rows. An entry is a single header (merged downwards) or a group with its parts:
 * ["序号", ["里程", "计划", "完成"]].
 */
export function addDoubleHeader(
  sheet: SheetDraft,
  entries: readonly (string | readonly [string, string, ...string[]])[],
): void {
  const upper: DraftCell[] = [];
  const lower: DraftCell[] = [];
  const top = sheet.rows.length;
  for (const entry of entries) {
    const left = upper.length;
    if (typeof entry === "string") {
      upper.push(entry);
      lower.push(null);
      sheet.merges.push({ top, left, bottom: top + 1, right: left });
      continue;
    }
    const [group, ...parts] = entry;
    upper.push(group, ...parts.slice(1).map(() => null));
    lower.push(...parts);
    sheet.merges.push({ top, left, bottom: top, right: left + parts.length - 1 });
  }
  addRow(sheet, upper);
  addRow(sheet, lower);
}

/** So many empty cells. */
export function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
