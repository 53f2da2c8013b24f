import type { PlanChoices } from "../../electron/contract/importPlan.ts";

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
