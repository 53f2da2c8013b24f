import type { PlanChoices, PlanQuestion } from "../../electron/contract/importPlan.ts";

type TableChoice = NonNullable<PlanChoices["tables"]>[number];
type ColumnChoice = NonNullable<TableChoice["columns"]>[number];
type CellChoice = NonNullable<PlanChoices["cells"]>[number];
type ValueChoice = NonNullable<PlanChoices["values"]>[number];

/** The choices with something decided about one table. Another ledger makes what was said about its columns void. */
export function withTable(
  choices: PlanChoices,
  index: number,
  change: Partial<Omit<TableChoice, "index">>,
): PlanChoices {
  const before: TableChoice = choices.tables?.find((table) => table.index === index) ?? { index };
  const kept =
    change.ledger !== undefined && change.ledger !== before.ledger ? { ...before, columns: undefined } : before;
  const table: TableChoice = Object.fromEntries(
    Object.entries({ ...kept, ...change, index }).filter(([, value]) => value !== undefined),
  ) as TableChoice;
  return { ...choices, tables: [...(choices.tables ?? []).filter((other) => other.index !== index), table] };
}

/** The choices with one column's field decided; a field stands for one column only. */
export function withColumn(choices: PlanChoices, index: number, column: ColumnChoice): PlanChoices {
  const before = choices.tables?.find((table) => table.index === index)?.columns ?? [];
  const others = before
    .filter((other) => other.column !== column.column)
    .map((other) => (column.field !== null && other.field === column.field ? { ...other, field: null } : other));
  return withTable(choices, index, { columns: [...others, column] });
}

/** The choices with one cell corrected by hand. */
export function withCell(choices: PlanChoices, cell: CellChoice): PlanChoices {
  return { ...choices, cells: [...(withoutCell(choices, cell).cells ?? []), cell] };
}

/** The choices with one word of the sheet explained. */
export function withValue(choices: PlanChoices, value: ValueChoice): PlanChoices {
  return { ...choices, values: [...(withoutValue(choices, value).values ?? []), value] };
}

/** The choices with a question of a table answered. */
export function answered(choices: PlanChoices, index: number, question: PlanQuestion, answer: string): PlanChoices {
  switch (question.kind) {
    case "ledger":
      return withTable(choices, index, { ledger: answer });
    case "township":
      return withTable(choices, index, { township: answer });
    case "year":
      return withTable(choices, index, { year: Number(answer) });
    case "month":
      return withTable(choices, index, { asOf: answer });
    case "column":
      // The question is about a field; its answers are column letters.
      return withColumn(choices, index, { column: answer, field: question.about });
    case "value":
      return withValue(choices, { index, field: question.about ?? "", raw: question.raw ?? "", use: answer });
  }
}

/** The choices without one corrected cell: it counts as it stands in the sheet again. */
export function withoutCell(choices: PlanChoices, cell: Pick<CellChoice, "index" | "row" | "field">): PlanChoices {
  const cells = (choices.cells ?? []).filter(
    (other) => other.index !== cell.index || other.row !== cell.row || other.field !== cell.field,
  );
  return { ...choices, cells };
}

/** The choices without one explained word: it is asked about again. */
export function withoutValue(choices: PlanChoices, value: Pick<ValueChoice, "index" | "field" | "raw">): PlanChoices {
  const values = (choices.values ?? []).filter(
    (other) => other.index !== value.index || other.field !== value.field || other.raw !== value.raw,
  );
  return { ...choices, values };
}
