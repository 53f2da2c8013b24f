import { z } from "zod";

/** So many rows or columns further at most: a look around a question, or a window's worth of a sheet. */
const FARTHEST = 1_048_576;
const cellNumber = z.int().min(0).max(FARTHEST);

/** Which cells of a sheet: rows and columns 0-based, both ends inclusive. */
export const cellRange = {
  sheet: z.string(),
  top: cellNumber,
  bottom: cellNumber,
  left: cellNumber,
  right: cellNumber,
};

/** Cells of a sheet as a person sees them. */
export const shownCellsSchema = {
  /** Width in characters; null: the usual one */
  columns: z.array(z.strictObject({ column: z.string(), width: z.number().nullable(), hidden: z.boolean() })),
  /** 1-based, as the sheet numbers them */
  rows: z.array(z.strictObject({ row: z.int(), hidden: z.boolean(), cells: z.array(z.string()) })),
  /** Merged cells that begin in view: place among rows and columns above (0-based), and extent */
  merges: z.array(z.strictObject({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() })),
} as const;

const shownCells = z.strictObject(shownCellsSchema);
export type ShownCells = z.infer<typeof shownCells>;
