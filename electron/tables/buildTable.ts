import { isMonth, periodOf } from "../../db/exact/index.ts";
import { type ReadStore, readBureau, signatoryTitles } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { tableDefinitions } from "./definitions/index.ts";
import { CellFigures } from "./filling/CellFigures.ts";
import { columnFacts, labelFacts } from "./filling/columnFacts.ts";
import { columnMonths } from "./filling/columnMonths.ts";
import { fillRows } from "./filling/fillRows.ts";
import { columnNumbers, headerDepth, headerGrid, leafColumns } from "./filling/headerGrid.ts";
import { planGroups } from "./filling/planGroups.ts";
import { planMonths } from "./filling/planMonths.ts";
import { planRecords } from "./filling/planRecords.ts";
import { progressNotes } from "./filling/progressNotes.ts";
import { tableColumns } from "./filling/tableColumns.ts";
import { checkCode } from "./model/checkCode.ts";
import type { PlannedRow } from "./model/PlannedRow.ts";
import type { LeafColumn, TableDefinition, TablePlace } from "./model/TableDefinition.ts";
import { unitText } from "./model/unitText.ts";

/** Left to the pen on every table. */
const REPORTED = "报出日期";

/**
 * One table filled for the period up to `asOf`. The only maker of table models: screen, workbook, paper and annexes all show
 * what it returns. Every number comes from a figure.
 * @throws CallError table-unknown, month-invalid
 */
export function buildTable(store: Pick<ReadStore, "database">, id: string, asOf: string): TableModel {
  const definition = tableDefinitions.find((table) => table.id === id);
  if (!definition) throw new CallError("table-unknown", { detail: { table: id } });
  if (!isMonth(asOf)) throw new CallError("month-invalid", { detail: { month: asOf } });
  return fill(store, definition, asOf);
}

function fill({ database }: Pick<ReadStore, "database">, definition: TableDefinition, asOf: string): TableModel {
  const { id, name, paper = "A4" } = definition;
  const place = { database, asOf };
  const { bureau, signatories } = readBureau({ database });
  const period = periodOf(asOf).text;
  const declared = typeof definition.columns === "function" ? definition.columns(place) : definition.columns;
  const leaves = leafColumns(declared);
  const figures = new CellFigures(database);
  const planned = plan(place, figures, definition, leaves);
  const facts = [labelFacts, ...leaves.map((leaf) => columnFacts(definition.rows, leaf))];
  const { rows, notes } = fillRows(figures, asOf, facts, planned.rows);
  const months = columnMonths(place, definition.rows, leaves, planned.rows);
  const header = headerGrid(definition.rows.header, declared, months);
  const columns = tableColumns(facts, header, rows, paper);
  return {
    id,
    name,
    title: name,
    asOf,
    periodText: period,
    organisation: bureau,
    unitText: unitText(columns),
    paper,
    header,
    headerRows: headerDepth(declared),
    columnNumbers: columnNumbers(columns.map(({ kind }) => kind)),
    columns,
    rows,
    signatories: [
      ...signatoryTitles.map((title) => (signatories[title] ? `${title}：${signatories[title]}` : title)),
      REPORTED,
    ],
    checkCode: checkCode({ id, asOf, rows }),
    notes: [...planned.notes, ...notes, ...(definition.notes?.(place) ?? []), ...progressNotes(place, definition)],
  };
}

function plan(
  place: TablePlace,
  figures: CellFigures,
  { rows }: TableDefinition,
  leaves: readonly LeafColumn[],
): { rows: readonly PlannedRow[]; notes: readonly string[] } {
  switch (rows.kind) {
    case "groups":
      return planGroups(place, figures, rows, leaves);
    case "records":
      return planRecords(place, figures, rows, leaves);
    case "months":
      return { rows: planMonths(place, leaves), notes: [] };
    case "lines":
      return { notes: [], ...rows.lines(place) };
  }
}
