import { figureOf } from "../../db/figures/index.ts";
import type { Field } from "../../db/ledgers/Field.ts";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { TableColumn } from "../contract/tableModel.ts";
import { tableDecimals } from "./cellText.ts";
import { isNumericField } from "./ledgerCell.ts";
import type { LeafColumn, TableRows } from "./TableDefinition.ts";

/** The ledger's field that a column of records shows; undefined for figures, and for what a list works out itself. */
export function fieldOfColumn(rows: TableRows, column: LeafColumn): Field | undefined {
  if (rows.kind !== "records" || !("field" in column)) return undefined;
  const how = figureOf(rows.list)?.how;
  const ledger = how && "scope" in how ? ledgerOf(how.scope.ledger) : undefined;
  return ledger && allFields(ledger).find(({ name }) => name === column.field)?.field;
}

/** What a column is, from its figure or its ledger's field. Lists (树种) and texts have nothing to explain. */
export function columnFacts(rows: TableRows, column: LeafColumn): Omit<TableColumn, "width"> {
  if ("field" in column) {
    const field = fieldOfColumn(rows, column);
    const numeric = field && isNumericField(field) && field.kind !== "year";
    const unit = numeric ? (field.unit ?? null) : null;
    const dated = field?.kind === "date" || field?.kind === "month";
    return {
      key: column.field,
      kind: numeric ? numberKind(unit) : dated ? "date" : "text",
      unit,
      decimals: tableDecimals(unit),
      figure: null,
    };
  }
  const unit = figureOf(column.figure)?.unit ?? null;
  // A row that is no township's is a record or a kind, which the column's figure does not explain.
  const figure = unit === null || rows.kind !== "townships" ? null : column.figure;
  return {
    key: column.figure,
    kind: unit === null ? "text" : numberKind(unit),
    unit,
    decimals: tableDecimals(unit),
    figure,
  };
}

function numberKind(unit: string | null): TableColumn["kind"] {
  return unit === "％" ? "percent" : tableDecimals(unit) === 0 ? "count" : "number";
}
