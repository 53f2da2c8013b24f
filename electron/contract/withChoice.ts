import type { PlanChoices } from "./planChoices.ts";

type TableChoice = NonNullable<PlanChoices["tables"]>[number];
type ColumnChoice = NonNullable<TableChoice["columns"]>[number];
type ValueChoice = NonNullable<PlanChoices["values"]>[number];

/** The choices with something decided about one table. Another ledger makes what was said about its columns void. */
export function withTable(
  choices: PlanChoices,
  index: number,
  change: Partial<Omit<TableChoice, "index">>,
): PlanChoices {
  const before: TableChoice = choices.tables?.find((table) => table.index === index) ?? { index };
  const kept =
    change.ledger !== undefined && change.ledger !== before.ledger
      ? { ...before, columns: undefined, absent: undefined }
      : before;
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

/** The choices without a decision about one column. */
export function withoutColumn(choices: PlanChoices, index: number, column: string): PlanChoices {
  const before = choices.tables?.find((table) => table.index === index)?.columns ?? [];
  return withTable(choices, index, { columns: before.filter((other) => other.column !== column) });
}

/** The choices with one word of the sheet explained. */
export function withValue(choices: PlanChoices, value: ValueChoice): PlanChoices {
  return { ...choices, values: [...(withoutValue(choices, value).values ?? []), value] };
}

/** The choices without one explained word: it is asked about again. */
export function withoutValue(choices: PlanChoices, value: Pick<ValueChoice, "index" | "field" | "raw">): PlanChoices {
  const values = (choices.values ?? []).filter(
    (other) => other.index !== value.index || other.field !== value.field || other.raw !== value.raw,
  );
  return { ...choices, values };
}
