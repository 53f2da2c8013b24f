/** What is said about cells and rows of a table on the screen beside what stands in them; places count from 0. */
export interface PaperMarks {
  /** 上报数 3.2，现数 4.1；null: nothing */
  readonly ofCell: (row: number, column: number) => string | null;
  /** 上报后新增；null: nothing */
  readonly ofRow: (row: number) => string | null;
}

/** A table about which nothing is said. */
export const noMarks: PaperMarks = { ofCell: () => null, ofRow: () => null };
