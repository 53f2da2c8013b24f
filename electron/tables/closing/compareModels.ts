import { addDecimals, decimalText } from "../../../db/exact/index.ts";
import type { ComparedRow } from "../../contract/closings.ts";
import { headerPath } from "../../contract/headerPath.ts";
import { ORDINAL } from "../../contract/ordinal.ts";
import type { TableCell, TableModel } from "../../contract/tableModel.ts";
import { exactDecimal } from "../model/exactDecimal.ts";
import { labelPlace } from "../model/labelPlace.ts";

type Row = TableModel["rows"][number];

export interface ComparedCell {
  readonly row: ComparedRow;
  /** Its place in the issued model, its key and its headers from the top down */
  readonly column: { readonly index: number; readonly key: string; readonly path: readonly string[] };
  readonly unit: string | null;
  readonly before: TableCell;
  readonly after: TableCell;
  /** After less before, exact; null for words and for what cannot be computed */
  readonly difference: string | null;
}

export interface ModelDifferences {
  /** Rows that stand in one of them only, in the order of today's, those that went last */
  readonly rows: readonly ComparedRow[];
  /** Cells of rows that stand in both, in the order of the issued model */
  readonly cells: readonly ComparedCell[];
  readonly texts: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}

/**
 * An issued table against the same table of today. Rows are the same by what they show: the same record, the same group of a figure's
 * records, else the same label; columns by their key. Numbers are compared exactly: one that is merely rounded otherwise (舍位平衡)
 * is no difference.
 */
export function compareModels(issued: TableModel, today: TableModel): ModelDifferences {
  const keysToday = rowKeys(today);
  const placeToday = new Map(keysToday.map((key, place) => [key, place]));
  const columns = columnPairs(issued, today);
  const cells: ComparedCell[] = [];
  const gone: ComparedRow[] = [];
  const met = new Set<number>();
  for (const [place, key] of rowKeys(issued).entries()) {
    const row = issued.rows[place];
    const other = placeToday.get(key) ?? null;
    if (!row) continue;
    const compared = comparedRow(issued, row, place, other);
    if (other === null) {
      gone.push(compared);
      continue;
    }
    met.add(other);
    for (const { index, indexToday, key: column, path } of columns) {
      const [before, after] = [row.cells[index], today.rows[other]?.cells[indexToday]];
      if (!before || !after || same(before, after)) continue;
      const unit = (after.measure ? after.measure.unit : today.columns[indexToday]?.unit) ?? null;
      cells.push({
        row: compared,
        column: { index, key: column, path },
        unit,
        before,
        after,
        difference: difference(before, after),
      });
    }
  }
  const added = today.rows.flatMap((row, place) => (met.has(place) ? [] : [comparedRow(today, row, null, place)]));
  return { rows: [...added, ...gone], cells, texts: texts(issued, today) };
}

function comparedRow({ columns }: TableModel, row: Row, issued: number | null, today: number | null): ComparedRow {
  return { label: row.cells[labelPlace(columns)]?.text ?? "", kind: row.kind, issued, today };
}

/** What a row is, by what it shows; rows that are the same by that are told apart by their order. */
function rowKeys({ rows, columns }: TableModel): string[] {
  const label = labelPlace(columns);
  const met = new Map<string, number>();
  return rows.map(({ kind, record, cells }) => {
    const within = cells.find(({ source }) => source?.within)?.source?.within;
    const key = record
      ? JSON.stringify([record.ledger, record.id])
      : JSON.stringify(within ? [kind, within.by, within.of] : [kind, cells[label]?.text ?? ""]);
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return `${key} ${count}`;
  });
}

function columnPairs(issued: TableModel, today: TableModel) {
  const left = new Map<string, number[]>();
  for (const [index, { key }] of today.columns.entries()) left.set(key, [...(left.get(key) ?? []), index]);
  return issued.columns.flatMap(({ key }, index) => {
    if (key === ORDINAL) return [];
    const indexToday = left.get(key)?.shift();
    return indexToday === undefined ? [] : [{ index, indexToday, key, path: headerPath(issued, index) }];
  });
}

function same(before: TableCell, after: TableCell): boolean {
  const [was, is] = [exactOf(before), exactOf(after)];
  return was === null && is === null ? before.text === after.text : was === is;
}

/** A balanced table holds the digits it shows beside the exact value. */
function exactOf({ exact, value }: TableCell): string | null {
  return exact ?? value;
}

function difference(before: TableCell, after: TableCell): string | null {
  const [was, is] = [exactDecimal(exactOf(before)), exactDecimal(exactOf(after))];
  return was && is ? decimalText(addDecimals(is, { digits: -was.digits, scale: was.scale })) : null;
}

function texts(issued: TableModel, today: TableModel): ModelDifferences["texts"] {
  const read = (model: TableModel) => ({
    标题: model.title,
    填报单位: model.organisation,
    计量单位: model.unitText,
    签署: model.signatories.join("、"),
    注: model.notes.join("；"),
  });
  const [was, is] = [read(issued), read(today)];
  return Object.entries(was).flatMap(([what, before]) => {
    const after = is[what as keyof typeof is];
    return before === after ? [] : [{ what, before, after }];
  });
}
