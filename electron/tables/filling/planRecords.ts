import {
  countedIn,
  type FigureItem,
  type FigureResult,
  figureOf,
  NO_VALUE,
  type Within,
} from "../../../db/figures/index.ts";
import { fieldKinds } from "../../../db/ledgers/index.ts";
import { maskPersonal } from "../../../db/ledgers/maskPersonal.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type { FieldColumn, LeafColumn, RecordRows, TablePlace } from "../model/TableDefinition.ts";
import type { CellFigures } from "./CellFigures.ts";
import { columnFacts, fieldOfColumn } from "./columnFacts.ts";
import { groupNames } from "./groupNames.ts";
import { plannedRow } from "./plannedRow.ts";
import { strangeTownships } from "./strangeTownships.ts";
import { words } from "./words.ts";

/** A group's records behind its 小计; the only group of a table without subtotals has no name. */
interface Group {
  readonly within: Within | null;
  readonly results: ReadonlyMap<string, FigureResult>;
}

/**
 * The rows of a table of records: 合计, then, group by group where the table has subtotals, the 小计 of every group (also of
 * those that are always there and have nothing) and its records. A record's rate is that of its own two columns.
 */
export function planRecords(
  place: TablePlace,
  figures: CellFigures,
  rows: RecordRows,
  columns: readonly LeafColumn[],
): { rows: PlannedRow[]; notes: string[] } {
  const ledger = ledgerOfList(rows.list);
  const ids = [rows.list, ...columns.flatMap((column) => ("figure" in column && column.figure) || [])];
  const groups = groupsOf(place, figures, rows, ids);
  const cellsOf = [
    shownField(rows, { header: "", field: rows.label }),
    ...columns.map((column) => detailCell(rows, columns, column)),
  ];
  const made: PlannedRow[] = [];
  const parts: number[] = [];
  const details: number[] = [];
  for (const { within, results } of groups) {
    const list = results.get(rows.list);
    const items = list?.items ?? [];
    // The 小计 of the only group would repeat the 合计 above it.
    const isSubtotalled = within !== null && groups.length > 1;
    const first = 1 + made.length + (isSubtotalled ? 1 : 0);
    const own = items.map((_, index) => first + index);
    for (const row of own) details.push(row);
    if (isSubtotalled && rows.subtotals) {
      const name = within.of === "" ? rows.subtotals.blank : (rows.subtotals.label?.(within.of) ?? within.of);
      parts.push(1 + made.length);
      made.push(plannedRow("subtotal", [words(`${name}小计`), ...totalCells(rows, columns, within, own)], own));
    } else for (const row of own) parts.push(row);
    for (const [index, item] of items.entries()) {
      const id = list?.itemRecords?.[index];
      const cells = cellsOf.map((cellOf) => cellOf(item));
      made.push({ kind: "detail", record: id === undefined ? null : { ledger, id }, cells });
    }
  }
  const total = plannedRow("total", [words("合计"), ...totalCells(rows, columns, null, details)], parts);
  const names = groups.flatMap(({ within }) => (within ? [within.of] : []));
  const strange = rows.subtotals?.by === "乡镇" ? strangeTownships(place.database, names, place.asOf) : [];
  return { rows: [total, ...made], notes: strange };
}

function groupsOf(place: TablePlace, figures: CellFigures, rows: RecordRows, ids: readonly string[]): Group[] {
  const { subtotals } = rows;
  if (!subtotals) return [{ within: null, results: figures.whole(ids, place.asOf) }];
  const { names, resultsIn } = figures.apart(ids, place.asOf, subtotals.by);
  return groupNames(place, subtotals, names).map((of) => ({
    within: { by: subtotals.by, of },
    results: resultsIn(of),
  }));
}

function ledgerOfList(list: string): string {
  const how = figureOf(list)?.how;
  if (!how || !("scope" in how)) throw new Error(`${list} lists no records`);
  return how.scope.ledger;
}

/** 合计 and 小计: what a column's figure says there; beside the label how many there are (18座), blank in other words. */
function totalCells(
  { list }: RecordRows,
  columns: readonly LeafColumn[],
  within: Within | null,
  rows: readonly number[],
): PlannedCell[] {
  const ledger = ledgerOfList(list);
  const isCounted = columns.some((column) => "figure" in column && column.figure && counts(column.figure, ledger));
  return columns.map((column, index) => {
    if (!("figure" in column) || column.figure === undefined) {
      return words(index === 0 && rows.length > 0 && !isCounted ? `${rows.length}${countedIn(ledger)}` : "");
    }
    return { kind: "figure", figure: column.figure, within, ...(rows.length > 0 ? { sum: { rows } } : {}) };
  });
}

/** Whether a figure says how many records of the ledger there are. */
function counts(id: string, ledger: string): boolean {
  const how = figureOf(id)?.how;
  return how?.kind === "count" && how.scope.ledger === ledger;
}

type DetailCell = (item: FigureItem) => PlannedCell;

/**
 * What a record has in a column: a field, or the rate of the two columns that have the rate's figures. Everything that holds for
 * the whole column is looked up once, not once a record.
 */
function detailCell(rows: RecordRows, columns: readonly LeafColumn[], column: LeafColumn): DetailCell {
  if ("field" in column) {
    const { kind } = columnFacts(rows, column);
    if (kind === "text" || kind === "date") return shownField(rows, column);
    return (item) => ({ kind: "value", value: item[column.field] ?? null });
  }
  if ("key" in column) throw new Error(`${column.key} says nothing of a record`);
  const none = words(NO_VALUE);
  if (column.totalsOnly) return () => words("");
  const how = figureOf(column.figure)?.how;
  if (how?.kind !== "ratio") throw new Error(`${column.figure} says nothing of a record`);
  const [part = -1, base = -1] = [how.numerator, how.denominator].map((id) =>
    columns.findIndex((one) => "field" in one && one.figure === id),
  );
  const rate: PlannedCell =
    part < 0 || base < 0 ? none : { kind: "derived", how: "ratio", columns: [part + 1, base + 1] };
  return () => rate;
}

/** A record's words in a column; personal data as it may be seen without a reason. */
function shownField(rows: RecordRows, column: FieldColumn): DetailCell {
  const field = fieldOfColumn(rows, column);
  return (item) => {
    const text = item[column.field];
    if (text === null || text === undefined) return words(NO_VALUE);
    if (field?.kind === "date") return words(fieldKinds.date.show(text, field));
    return words(field ? String(maskPersonal(field, text)) : text);
  };
}
