import type { PlanChoices } from "../../electron/contract/importPlan.ts";
import { withTable } from "../../electron/contract/withChoice.ts";

type CellChoice = NonNullable<PlanChoices["cells"]>[number];

/** The choices with one cell corrected by hand. */
export function withCell(choices: PlanChoices, cell: CellChoice): PlanChoices {
  return { ...choices, cells: [...(withoutCell(choices, cell).cells ?? []), cell] };
}

/** The choices without one corrected cell: it counts as it stands in the sheet again. */
export function withoutCell(choices: PlanChoices, cell: Pick<CellChoice, "index" | "row" | "field">): PlanChoices {
  const cells = (choices.cells ?? []).filter(
    (other) => other.index !== cell.index || other.row !== cell.row || other.field !== cell.field,
  );
  return { ...choices, cells };
}

/** The choices with one row left out of the import, or brought back. */
export function withRow(choices: PlanChoices, index: number, row: number, out: boolean): PlanChoices {
  const others = rowsOut(choices, index).filter((other) => other !== row);
  return withTable(choices, index, { rowsOut: out ? [...others, row] : others });
}

/** The rows of a table that are left out by choice. */
export function rowsOut(choices: PlanChoices, index: number): readonly number[] {
  return choices.tables?.find((table) => table.index === index)?.rowsOut ?? [];
}
