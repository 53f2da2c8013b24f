import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { divideDecimals } from "../../db/exact/divideDecimals.ts";
import {
  evaluateFigures,
  evaluateFiguresByTownship,
  type FigureItem,
  type FigureResult,
  figureOf,
  NO_VALUE,
} from "../../db/figures/index.ts";
import { maskPersonal } from "../../db/ledgers/maskPersonal.ts";
import type { Store } from "../../db/store/index.ts";
import type { TableCell, TableModel } from "../contract/tableModel.ts";
import { balanceRounded } from "./balanceRounded.ts";
import { cellText, tableDecimals } from "./cellText.ts";
import { columnFacts, fieldOfColumn } from "./columnFacts.ts";
import { exactDecimal } from "./exactDecimal.ts";
import { addsUp, ratioFormula } from "./figureFormula.ts";
import { strangeTownships } from "./strangeTownships.ts";
import type { LeafColumn, RecordRows } from "./TableDefinition.ts";

type Row = TableModel["rows"][number];

/** A township's records behind its 小计; the only group of a table without subtotals has no name. */
interface Group {
  readonly township: string | null;
  readonly results: Map<string, FigureResult>;
}

/**
 * The rows of a table of records: 合计, then, township by township where the table has subtotals, the 小计 of every township
 * (also of those with nothing) and its records. Totals are figures; a record's rate is that of its own two columns.
 */
export function recordRows(
  database: Store["database"],
  rows: RecordRows,
  columns: readonly LeafColumn[],
  asOf: string,
): { rows: Row[]; notes: string[] } {
  const figures = [rows.list, ...columns.flatMap(({ figure }) => figure ?? [])].map((id) => {
    const figure = figureOf(id);
    if (!figure) throw new Error(`no figure ${id}`);
    return figure;
  });
  const whole = evaluateFigures(database, figures, asOf);
  const groups: Group[] = rows.subtotals
    ? [...evaluateFiguresByTownship(database, figures, asOf)].map(([township, results]) => ({ township, results }))
    : [{ township: null, results: whole }];
  const made: Row[] = [{ kind: "total", township: null, cells: [] }];
  const details: number[][] = [];
  for (const { township, results } of groups) {
    if (township !== null) made.push({ kind: "subtotal", township, cells: [label(`${township || "未注明乡镇"}小计`)] });
    details.push(
      (results.get(rows.list)?.items ?? []).map((item) => {
        made.push({ kind: "detail", township, cells: [label(shown(rows, { header: "", field: rows.label }, item))] });
        return made.length - 1;
      }),
    );
  }
  made[0]?.cells.push(label("合计"));
  for (const column of columns) {
    const totals = totalCells(rows, columns, column, whole, groups, details);
    const values = groups.map(({ results }) =>
      (results.get(rows.list)?.items ?? []).map((item) => detailCell(rows, columns, column, item)),
    );
    if (column.figure && addsTo(column.figure)) {
      for (const [group, cells] of values.entries()) balance(cells, columnFacts(rows, column).unit, totals[group + 1]);
    }
    // In the order in which the rows were made: the total, then each township's subtotal and its records.
    const next = [
      totals[0],
      ...groups.flatMap((_, group) => [...(rows.subtotals ? [totals[group + 1]] : []), ...(values[group] ?? [])]),
    ];
    for (const [index, cell] of next.entries())
      if (cell) made[index]?.cells.push({ text: cell.text, value: cell.value, formula: cell.formula });
  }
  return {
    rows: made,
    notes: rows.subtotals
      ? strangeTownships(
          database,
          groups.map(({ township }) => township ?? ""),
          asOf,
        )
      : [],
  };
}

/** A cell with the number it shows, where that was rounded to add up. */
type Shown = TableCell & { readonly balanced?: Decimal };

/** The cells of a column in 合计 and, behind it, of every group: what its figure says there; "—" without a figure. */
function totalCells(
  rows: RecordRows,
  columns: readonly LeafColumn[],
  { figure: id }: LeafColumn,
  whole: Map<string, FigureResult>,
  groups: readonly Group[],
  details: readonly number[][],
): Shown[] {
  const figure = id === undefined ? undefined : figureOf(id);
  if (!figure) return [label(NO_VALUE), ...groups.map(() => label(NO_VALUE))];
  const ids = columns.map((column) => column.figure);
  const valueIn = (results: Map<string, FigureResult>): string | null => results.get(figure.id)?.value ?? null;
  const cell = (value: string | null, under: number[], balanced?: Decimal): Shown => ({
    text: cellText(exactDecimal(value), figure.unit, balanced),
    value,
    formula: ratioFormula(figure, ids) ?? (addsUp(figure) && under.length > 0 ? { kind: "sum", rows: under } : null),
    ...(balanced && { balanced }),
  });
  const values = groups.map(({ results }) => valueIn(results));
  const rounded =
    addsUp(figure) && rows.subtotals
      ? balanceRounded(
          values.flatMap((value) => exactDecimal(value) ?? []),
          tableDecimals(figure.unit),
        )
      : [];
  let known = 0;
  const subtotals = values.map((value, group) =>
    cell(value, details[group] ?? [], value === null ? undefined : rounded[known++]),
  );
  return [cell(valueIn(whole), details.flat()), ...subtotals];
}

/** What a record has in a column: a field, or the rate of the two columns that have the rate's figures. */
function detailCell(rows: RecordRows, columns: readonly LeafColumn[], column: LeafColumn, item: FigureItem): Shown {
  if ("field" in column) {
    const { kind, unit } = columnFacts(rows, column);
    if (kind === "text" || kind === "date") return label(shown(rows, column, item));
    const value = item[column.field] ?? null;
    return { text: cellText(exactDecimal(value), unit), value, formula: null };
  }
  const figure = figureOf(column.figure);
  const how = figure?.how;
  if (!figure || how?.kind !== "ratio") throw new Error(`${column.figure} says nothing of a record`);
  const [part, base] = [how.numerator, how.denominator].map((id) => {
    const source = columns.find((one) => one.figure === id);
    return source && "field" in source ? exactDecimal(item[source.field]) : null;
  });
  const rate = part && base && divideDecimals({ digits: part.digits * 100n, scale: part.scale }, base);
  return {
    text: cellText(rate ?? null, "％"),
    value: rate ? decimalText(rate) : null,
    formula: ratioFormula(
      figure,
      columns.map((one) => one.figure),
    ),
  };
}

/** Rounds a group's cells so that they add up to what their subtotal (or, without one, their total) shows. */
function balance(cells: Shown[], unit: string | null, subtotal: Shown | undefined): void {
  const known = cells.filter(({ value }) => value !== null);
  const values = known.flatMap(({ value }) => exactDecimal(value) ?? []);
  const rounded = balanceRounded(values, tableDecimals(unit), subtotal?.balanced);
  for (const [index, cell] of known.entries()) cell.text = cellText(values[index] ?? null, unit, rounded[index]);
}

function addsTo(id: string): boolean {
  const figure = figureOf(id);
  return figure !== undefined && addsUp(figure);
}

/** A record's words in a column; personal data as it may be seen without a reason. */
function shown(rows: RecordRows, column: LeafColumn, item: FigureItem): string {
  const text = "field" in column ? item[column.field] : null;
  if (text === null || text === undefined) return NO_VALUE;
  const field = fieldOfColumn(rows, column);
  return field ? String(maskPersonal(field, text)) : text;
}

function label(text: string): TableCell {
  return { text, value: null, formula: null };
}
