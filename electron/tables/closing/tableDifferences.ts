import type { Closing, ReadStore } from "../../../db/store/index.ts";
import type { Cause, Causes, ComparedRow } from "../../contract/closings.ts";
import type { CellSource, TableModel } from "../../contract/tableModel.ts";
import { buildTable } from "../buildTable.ts";
import { changedContributions } from "./changedContributions.ts";
import { closedModel } from "./closedModel.ts";
import { type ComparedCell, compareModels, type ModelDifferences } from "./compareModels.ts";
import { type Changed, type Contributions, contributions, ledgersBehind } from "./contributions.ts";
import { type RecordHistory, recordHistories, recordLabels } from "./recordHistories.ts";
import { recordPart } from "./recordPart.ts";
import { readSources } from "./tableSources.ts";

/** 与上报相差: what differs between a table as issued and the same table of today, and the records that made it. */
export interface TableDifferences {
  readonly closing: Closing;
  readonly rows: readonly ({ readonly row: ComparedRow } & Causes)[];
  /** The first CELLS_SHOWN of cellsTotal */
  readonly cells: readonly (ComparedCell & Causes)[];
  readonly cellsTotal: number;
  readonly texts: ModelDifferences["texts"];
  /** Every record named as a cause, with what was done to it since the closing */
  readonly records: readonly RecordHistory[];
}

const CELLS_SHOWN = 300;
const CAUSES_SHOWN = 50;

/**
 * Holds an issued table against today's. A figure's difference is explained by the records that were changed since the closing and
 * add something else to it now than they did then; a record's own fields by the record; what neither explains, by whatever else
 * was changed in the ledgers the table reads (a project's category moves its reports).
 * @throws ClosingMissing, CallError table-unknown
 */
export function tableDifferences(store: ReadStore, id: string, table: string): TableDifferences {
  const { closing, model: issued, sources } = closedModel(store, id, table);
  const today = buildTable(store, table, closing.month);
  const { rows, cells, texts } = compareModels(issued, today);
  const shown = cells.slice(0, CELLS_SHOWN);
  if (rows.length + cells.length === 0) return { closing, rows: [], cells: [], cellsTotal: 0, texts, records: [] };

  const read = new Set(Object.keys(readSources(sources).ledgers));
  const changed: Changed = new Map([...store.log.changedSince(closing.logSeq)].filter(([ledger]) => read.has(ledger)));
  const asked = [
    ...new Map(
      [...shown.flatMap(sourceOfCell), ...rows.flatMap((row) => sourcesOfRow(row, issued, today))].map((source) => [
        keyOf(source),
        source,
      ]),
    ).values(),
  ];
  const now = contributionsTo(store, asked, changed);
  const then = store.lookBack(closing.logSeq, (past) => ({
    added: contributionsTo(past, asked, changed),
    labels: recordLabels(past, changed, closing.month),
  }));
  const causesOf = (source: CellSource): Cause[] =>
    changedContributions(now.get(keyOf(source)), then.added.get(keyOf(source)));

  /** The causes that a cell says of itself: its record, or the records that its figure counts otherwise now. */
  const directCauses = (cell: ComparedCell): Cause[] => {
    const record = recordOf(cell, issued);
    if (!record || !isChanged(changed, record)) return sourceOfCell(cell).flatMap(causesOf);
    const part = recordPart(store, record, closing.logSeq, cell);
    if (part === "nothing") return [];
    return part === "own" ? [plain(record)] : [plain(record), ...others(changed, [record.ledger])];
  };
  const explainedRows = rows.map((row) => {
    const own = rowOf(row, issued, today)?.record;
    const found = own && isChanged(changed, own) ? [plain(own)] : sourcesOfRow(row, issued, today).flatMap(causesOf);
    return { row, ...explained(found.length > 0 ? found : others(changed, own ? [own.ledger] : [])) };
  });
  const direct = new Map(shown.map((cell) => [cell, directCauses(cell)]));
  const explainedCells = shown.map((cell) => {
    const found = direct.get(cell) ?? [];
    const beside =
      found.length > 0 ? found : shown.flatMap((other) => (other.row === cell.row ? (direct.get(other) ?? []) : []));
    const looked = [
      ...sourceOfCell(cell).flatMap(ledgersBehind),
      ...(recordOf(cell, issued) ? [recordOf(cell, issued)?.ledger ?? ""] : []),
    ];
    const causes = beside.length > 0 ? beside : others(changed, looked);
    // A dash that became 0 has no record of its own: the ledger has come to have records at all.
    return { ...cell, ...explained(causes.length > 0 ? causes : others(changed, [])) };
  });
  const named = [...explainedRows, ...explainedCells].flatMap((one) => one.causes);
  const titled = withTitles(store, [...rows, ...shown.map(({ row }) => row)], issued, today, then.labels);
  return {
    closing,
    rows: explainedRows.map((one) => ({ ...one, row: titled(one.row) })),
    cells: explainedCells.map((one) => ({ ...one, row: titled(one.row) })),
    cellsTotal: cells.length,
    texts,
    records: recordHistories(store, named, closing, then.labels),
  };
}

function contributionsTo(
  store: Pick<ReadStore, "database">,
  sources: readonly CellSource[],
  changed: Changed,
): Map<string, Contributions> {
  return new Map(sources.map((source) => [keyOf(source), contributions(store, source, changed)]));
}

/** Whatever else was changed, but for ledgers whose records were looked at one by one. */
function others(changed: Changed, looked: readonly string[]): Cause[] {
  return [...changed].flatMap(([ledger, ids]) =>
    looked.includes(ledger) ? [] : ids.map((id) => plain({ ledger, id })),
  );
}

function explained(causes: readonly Cause[]): Causes {
  const unique = [...new Map(causes.map((cause) => [`${cause.ledger} ${cause.id}`, cause])).values()];
  return { causes: unique.slice(0, CAUSES_SHOWN), causesTotal: unique.length };
}

function plain({ ledger, id }: { readonly ledger: string; readonly id: string }): Cause {
  return { ledger, id, before: null, after: null };
}

function isChanged(changed: Changed, { ledger, id }: { readonly ledger: string; readonly id: string }): boolean {
  return changed.get(ledger)?.includes(id) ?? false;
}

function recordOf({ row }: ComparedCell, issued: TableModel) {
  return row.issued === null ? null : (issued.rows[row.issued]?.record ?? null);
}

function sourceOfCell({ before, after }: ComparedCell): CellSource[] {
  const source = after.source ?? before.source;
  return source ? [source] : [];
}

function rowOf(row: ComparedRow, issued: TableModel, today: TableModel) {
  return row.today === null ? issued.rows[row.issued ?? -1] : today.rows[row.today];
}

/** A record's row is called by the record's title: its first column may say no more than the township. */
function withTitles(
  store: ReadStore,
  rows: readonly ComparedRow[],
  issued: TableModel,
  today: TableModel,
  labels: ReadonlyMap<string, string>,
): (row: ComparedRow) => ComparedRow {
  const records = rows.flatMap((row) => rowOf(row, issued, today)?.record ?? []);
  const byLedger = Map.groupBy(records, ({ ledger }) => ledger);
  const titles = recordLabels(
    store,
    new Map([...byLedger].map(([ledger, those]) => [ledger, those.map(({ id }) => id)])),
    today.asOf,
  );
  return (row) => {
    const record = rowOf(row, issued, today)?.record;
    const key = record && `${record.ledger} ${record.id}`;
    return key ? { ...row, label: titles.get(key) ?? labels.get(key) ?? row.label } : row;
  };
}

/** A row that came or went is explained by all that its figures rest on. */
function sourcesOfRow(row: ComparedRow, issued: TableModel, today: TableModel): CellSource[] {
  return rowOf(row, issued, today)?.cells.flatMap(({ source }) => source ?? []) ?? [];
}

function keyOf(source: CellSource): string {
  return JSON.stringify([source.figure, source.asOf, source.within?.by, source.within?.of]);
}
