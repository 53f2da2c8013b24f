import { isMonth, periodOf } from "../../db/exact/index.ts";
import { type ReadStore, readBureau, signatoryTitles } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { tableDefinitions } from "./definitions/index.ts";
import { CellFigures } from "./filling/CellFigures.ts";
import { columnFacts, labelFacts } from "./filling/columnFacts.ts";
import { columnMonths } from "./filling/columnMonths.ts";
import { explanationsOf } from "./filling/explanations.ts";
import { fillRows } from "./filling/fillRows.ts";
import { columnNumbers, headerDepth, headerGrid, leafColumns } from "./filling/headerGrid.ts";
import { numberedHeader, numberedRows, ordinalFacts } from "./filling/numberedRows.ts";
import { planGroups } from "./filling/planGroups.ts";
import { planMonths } from "./filling/planMonths.ts";
import { planRecords } from "./filling/planRecords.ts";
import { progressNotes } from "./filling/progressNotes.ts";
import { withRoundingNote } from "./filling/roundingNote.ts";
import { tableLayout } from "./filling/tableLayout.ts";
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
  const { id, name } = definition;
  const place = { database, asOf };
  const { bureau, heading, signatories } = readBureau({ database });
  const period = periodOf(asOf).text;
  const declared = typeof definition.columns === "function" ? definition.columns(place) : definition.columns;
  const leaves = leafColumns(declared);
  const figures = new CellFigures(database);
  const planned = plan(place, figures, definition, leaves);
  const isNumbered =
    definition.rows.kind === "records" || (definition.rows.kind === "lines" && definition.rows.numbered);
  const facts = [labelFacts, ...leaves.map((leaf) => columnFacts(definition.rows, leaf))];
  const filled = fillRows(figures, asOf, facts, planned.rows);
  const rows = isNumbered ? numberedRows(filled.rows) : filled.rows;
  const months = columnMonths(place, definition.rows, leaves, planned.rows);
  const plain = headerGrid(definition.rows.header, declared, months);
  const depth = headerDepth(declared);
  const header = isNumbered ? numberedHeader(plain, depth) : plain;
  const { columns, paper } = tableLayout(
    isNumbered ? [ordinalFacts, ...facts] : facts,
    header,
    rows,
    definition.paper ?? "A4",
  );
  return {
    id,
    name,
    title: name,
    asOf,
    periodText: period,
    organisation: bureau,
    unitText: unitText(columns),
    heading: [
      `表号：${id}`,
      `制表机关：${heading.制表机关 || bureau}`,
      ...(heading.批准文号 ? [`批准（备案）文号：${heading.批准文号}`] : []),
      ...(heading.有效期至 ? [`有效期至：${heading.有效期至}`] : []),
    ],
    paper,
    header,
    headerRows: depth,
    columnNumbers: columnNumbers(columns.map(({ kind }) => kind)),
    columns,
    rows,
    signatories: [
      ...signatoryTitles.map((title) => (signatories[title] ? `${title}：${signatories[title]}` : title)),
      REPORTED,
    ],
    checkCode: checkCode({ id, asOf, rows: filled.exactRows }),
    notes: withRoundingNote(
      [...planned.notes, ...filled.notes, ...(definition.notes?.(place) ?? []), ...progressNotes(place, definition)],
      rows,
    ),
    explanations: explanationsOf(definition.rows, leaves, plain, planned.rows),
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
