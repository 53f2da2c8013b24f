import { allFields, type NamedField, type StoredValue } from "../../../db/ledgers/index.ts";
import type { PlanChoices, PlanProblem } from "../../contract/importPlan.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { cellInSheet } from "./placeInSheet.ts";
import { readText } from "./readCell.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** A row while it is read. */
interface RowInHand {
  readonly values: Record<string, StoredValue>;
  readonly progress: Record<string, StoredValue>;
  readonly problems: readonly PlanProblem[];
  readonly unread: ReadonlySet<string>;
}

/**
 * What was corrected by hand in fields that no column has for itself: those of a column that holds two, and those that the sheet
 * has no column for. Makes the function that puts them into a row (0-based) once it is read.
 * @returns the row's problems and unread fields as they stand then
 */
export function handCorrections(
  table: MatchedTable,
  choices: PlanChoices,
  townships: TownshipBook,
): (row: number, read: RowInHand) => Pick<RowInHand, "problems" | "unread"> {
  const columns = table.columns.filter(({ field }) => field !== null);
  const own = new Set(columns.flatMap(({ field, second }) => (field && !second ? [field.name] : [])));
  const fields = new Map(allFields(table.ledger).map((named) => [named.name, named]));
  const byRow = new Map<number, { readonly named: NamedField; readonly text: string }[]>();
  for (const { index, row, field, text } of choices.cells ?? []) {
    const named = fields.get(field);
    if (index === table.index && named && !own.has(field)) {
      byRow.set(row - 1, [...(byRow.get(row - 1) ?? []), { named, text }]);
    }
  }
  return (row, { values, progress, problems, unread }) => {
    let [said, open] = [problems, unread];
    for (const { named, text } of byRow.get(row) ?? []) {
      const { name } = named;
      const column = columns.find(({ field, second }) => field?.name === name || second?.name === name);
      const parsed = readText(text, typed(named), townships);
      const cell = column ? cellInSheet(table.found, row, column.column) : null;
      said = said.filter(({ field }) => field !== name);
      open = new Set([...open].filter((field) => field !== name));
      if (parsed.kind === "wrong") {
        said = [...said, { field: name, cell, raw: text, level: "error", message: parsed.why }];
        open = new Set([...open, name]);
        continue;
      }
      (named.progress ? progress : values)[name] = parsed.kind === "value" ? parsed.value : null;
    }
    return { problems: said, unread: open };
  };
}

/** A column as if the field had one of its own, in the field's unit. */
function typed(named: NamedField): MatchedColumn {
  return {
    column: 0,
    path: [named.name],
    unit: null,
    field: named,
    readUnit: named.field.unit ?? null,
    unitStated: true,
    why: null,
    remembered: null,
    percentScale: 100,
  };
}
