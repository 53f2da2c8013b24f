import { type AddedOptions, fieldWithOptions, optionsName, withOptions } from "../../../db/ledgers/index.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";

/** The table with the options that the bureau has added to lists that may grow. */
export function withAddedOptions<T extends Pick<MatchedTable, "ledger" | "columns">>(table: T, added: AddedOptions): T {
  const ledger = withOptions(table.ledger, added);
  if (ledger === table.ledger) return table;
  const columns = table.columns.map((column): MatchedColumn => {
    if (!column.field) return column;
    const { name, field } = column.field;
    return {
      ...column,
      field: { ...column.field, field: fieldWithOptions(field, added[optionsName(ledger, name)]) },
    };
  });
  return { ...table, ledger, columns };
}
