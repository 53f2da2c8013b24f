import type { Decimal } from "../../../db/exact/index.ts";
import type { PlannedCell } from "../model/PlannedRow.ts";

/** A cell with its number, before it is rounded. */
export interface EvaluatedCell {
  readonly planned: PlannedCell;
  readonly value: Decimal | null;
  /** Words in place of a number, where the cell has none by its nature */
  readonly words: string | null;
  readonly unit: string | null;
  readonly decimals: number;
}
