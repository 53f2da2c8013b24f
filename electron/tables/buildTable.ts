import { isMonth } from "../../db/exact/isMonth.ts";
import { periodOf } from "../../db/exact/Period.ts";
import { readBureau, type Store, signatoryTitles } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { checkCode } from "./checkCode.ts";
import { tableDefinitions } from "./definitions/index.ts";
import { columnNumbers, headerDepth, headerGrid, leafColumns } from "./headerGrid.ts";
import { kindRows } from "./kindRows.ts";
import { recordRows } from "./recordRows.ts";
import type { TableDefinition } from "./TableDefinition.ts";
import { tableColumns } from "./tableColumns.ts";
import { townshipRows } from "./townshipRows.ts";

/** Left to the pen on every table. */
const REPORTED = "报出日期";

/**
 * One table filled for the period up to `asOf`. The only maker of table models: screen, workbook, paper and annexes all show
 * what it returns. Every number comes from a figure.
 * @throws CallError table-unknown, month-invalid
 */
export function buildTable(store: Pick<Store, "database">, id: string, asOf: string): TableModel {
  const definition = tableDefinitions.find((table) => table.id === id);
  if (!definition) throw new CallError("table-unknown", { detail: { table: id } });
  if (!isMonth(asOf)) throw new CallError("month-invalid", { detail: { month: asOf } });
  return fill(store, definition, asOf);
}

function fill({ database }: Pick<Store, "database">, definition: TableDefinition, asOf: string): TableModel {
  const { id, name, paper } = definition;
  const { bureau, signatories } = readBureau({ database });
  const { rows, notes } = rowsOf(database, definition, asOf);
  const columns = tableColumns(definition, rows);
  const units = [...new Set(columns.map(({ unit }) => unit))].filter((unit) => unit !== null && unit !== "％");
  return {
    id,
    name,
    title: name,
    asOf,
    periodText: periodOf(asOf).text,
    organisation: bureau,
    unitText: units.length > 0 ? `单位：${units.join("、")}` : "",
    paper,
    header: headerGrid(definition.rows.header, definition.columns),
    headerRows: headerDepth(definition.columns),
    columnNumbers: columnNumbers(columns.map(({ kind }) => kind)),
    columns,
    rows,
    signatories: [
      ...signatoryTitles.map((title) => (signatories[title] ? `${title}：${signatories[title]}` : title)),
      REPORTED,
    ],
    checkCode: checkCode({ id, asOf, rows }),
    notes,
  };
}

function rowsOf(database: Store["database"], { rows, columns }: TableDefinition, asOf: string) {
  const leaves = leafColumns(columns);
  if (rows.kind === "records") return recordRows(database, rows, leaves, asOf);
  const ids = leaves.flatMap(({ figure }) => figure ?? []);
  return rows.kind === "kinds" ? kindRows(database, rows, ids, asOf) : townshipRows(database, ids, asOf);
}
