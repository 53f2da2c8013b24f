import { figureOf } from "../../../db/figures/index.ts";
import { allFields, type Field, fieldKinds, ledgerOf } from "../../../db/ledgers/index.ts";
import type { TableColumn } from "../../contract/tableModel.ts";
import { tableDecimals } from "../model/cellText.ts";
import type { LeafColumn, TableRows } from "../model/TableDefinition.ts";

export type ColumnFacts = Omit<TableColumn, "width">;

/** The ledger's field that a column of records shows; undefined for figures, and for what a list works out itself. */
export function fieldOfColumn(rows: TableRows, column: LeafColumn): Field | undefined {
  if (rows.kind !== "records" || !("field" in column)) return undefined;
  const how = figureOf(rows.list)?.how;
  const ledger = how && "scope" in how ? ledgerOf(how.scope.ledger) : undefined;
  return ledger && allFields(ledger).find(({ name }) => name === column.field)?.field;
}

/** What a column is, from its figure or its ledger's field. */
export function columnFacts(rows: TableRows, column: LeafColumn): ColumnFacts {
  if ("key" in column) {
    const { key, kind, unit, bar = false } = column;
    return { key, kind, unit, decimals: tableDecimals(unit), bar };
  }
  if ("field" in column) {
    const field = fieldOfColumn(rows, column);
    // What a list works out itself is a number where its total is one.
    const summed = field === undefined && column.figure !== undefined ? (figureOf(column.figure)?.unit ?? null) : null;
    const numeric = (field && fieldKinds[field.kind].measured) || summed !== null;
    const unit = numeric ? (field?.unit ?? summed) : null;
    const dated = field !== undefined && fieldKinds[field.kind].dated;
    const decimals = tableDecimals(unit);
    const kind = numeric ? numberKind({ unit, decimals }) : dated ? "date" : "text";
    return { key: column.field, kind, unit, decimals, bar: false };
  }
  const unit = column.unit ?? figureOf(column.figure)?.unit ?? null;
  const key = column.monthAlone ? `${column.figure}（本月）` : column.figure;
  const decimals = tableDecimals(unit);
  return { key, kind: unit === null ? "text" : numberKind({ unit, decimals }), unit, decimals, bar: false };
}

/** The first column, which says what a row is about. */
export const labelFacts: ColumnFacts = { key: "label", kind: "text", unit: null, decimals: 0, bar: false };

/** What kind of number has such a unit and so many decimals. */
export function numberKind({ unit, decimals }: Pick<TableColumn, "unit" | "decimals">): TableColumn["kind"] {
  return unit === "％" ? "percent" : decimals === 0 ? "count" : "number";
}
