import { type Ledger, maskedChange, maskedValues } from "../../../db/ledgers/index.ts";
import type { AtRest } from "../../contract/AtRest.ts";
import type { AskedTableView, PlanAction, PlanRowView, PlanTableView, PlanView } from "../../contract/importPlan.ts";
import type { ConcernItem, ConcernKind } from "../../contract/planConcern.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { AskedTable } from "../meaning/MatchedTable.ts";
import { tableTitle } from "../meaning/tableTitle.ts";
import { countBlanks } from "./countBlanks.ts";
import { countRows } from "./countRows.ts";
import type { ImportPlan, PlannedRow, PlannedTable } from "./ImportPlan.ts";
import { columnHeader, looseRange, skippedOf } from "./placeWords.ts";
import { suggestedFields } from "./suggestedFields.ts";

/** The plan as the window shows it, without its rows (they are paged by planRows). */
export function planView(plan: ImportPlan, planId: string): AtRest<PlanView> {
  return {
    plan: planId,
    file: plan.file.name,
    asOf: plan.choices.asOf ?? null,
    importedBefore: plan.importedBefore,
    counts: plan.counts,
    blanks: countBlanks(plan),
    tables: plan.tables.map((table) => tableView(plan, table)),
    warnings: [
      ...plan.warnings.map((warning) => ({ sheet: null, ...warning })),
      ...plan.sheets.flatMap(({ name }, position) =>
        (plan.sheetWarnings[position] ?? []).map((warning) => ({ sheet: name, ...warning })),
      ),
    ],
    asked: plan.asked.map(askedView),
    declined: plan.declined.map(({ found, index, why }) => ({
      ...{ index, sheet: found.sheet.name, title: tableTitle(found.captions), why },
    })),
    // What was found to be a table stands above.
    unrecognised: plan.loose
      .filter(({ table }) => table === undefined)
      .map((range) => ({ sheet: range.sheet.name, range: looseRange(range), why: range.why })),
  };
}

export type RowFilter = "all" | "problems" | "changes" | PlanAction;

/** One page of what a concern of a table is about. */
export function planConcerns(
  plan: ImportPlan,
  index: number,
  kind: ConcernKind,
  page: number,
  pageSize: number,
): { items: AtRest<ConcernItem>[]; total: number } {
  const concerns = plan.tables.find(({ matched }) => matched.index === index)?.concerns ?? [];
  const own = concerns.filter((concern) => concern.kind === kind);
  const items: ConcernItem[] = [];
  let before = 0;
  for (const concern of own) {
    const from = Math.max(0, (page - 1) * pageSize - before);
    items.push(...concern.items(from, Math.max(from, page * pageSize - before)));
    before += concern.total;
  }
  return { items, total: before };
}

/** One page of a table's rows; those with problems first where problems are asked for: refusals, then warnings. */
export function planRows(
  plan: ImportPlan,
  index: number,
  show: RowFilter,
  page: number,
  pageSize: number,
): { rows: AtRest<PlanRowView>[]; total: number } {
  const table = plan.tables.find(({ matched }) => matched.index === index);
  const rows = (table?.rows ?? []).filter((row) => shown(row, show));
  if (show === "problems") rows.sort((a, b) => rank(a) - rank(b) || a.row - b.row);
  const from = (page - 1) * pageSize;
  return {
    rows: table ? rows.slice(from, from + pageSize).map((row) => rowView(table.ledger, row)) : [],
    total: rows.length,
  };
}

function shown(row: PlannedRow, show: RowFilter): boolean {
  if (show === "all") return true;
  if (show === "problems") return row.problems.length > 0;
  if (show === "changes") return row.changes.length > 0;
  return row.action === show;
}

function rank(row: PlannedRow): number {
  return row.action === "refuse" ? 0 : 1;
}

function rowView(ledger: Ledger, row: PlannedRow): AtRest<PlanRowView> {
  return {
    row: row.row,
    cell: row.place.cell,
    action: row.action,
    recordId: row.target.kind === "record" ? row.target.id : null,
    values: maskedValues(ledger, row.read) as PlanRowView["values"],
    progress: row.readProgress as PlanRowView["progress"],
    problems: row.problems,
    changes: row.changes.map((change) => maskedChange(ledger, change)),
  };
}

function tableView(plan: ImportPlan, table: PlannedTable): AtRest<PlanTableView> {
  const { matched } = table;
  const { found } = matched;
  return {
    index: matched.index,
    sheet: found.sheet.name,
    ledger: table.ledger.id,
    ledgerName: table.ledger.name,
    title: tableTitle(found.captions),
    headerRows: (found.turned?.headerRows ?? found.headerRows).map((row) => row + 1),
    asOf: table.ledger.progress ? (matched.asOf ?? plan.choices.asOf ?? null) : null,
    year: typeof matched.year === "number" ? matched.year : null,
    township: matched.columns.some(({ field }) => field?.name === "乡镇") ? null : matched.township,
    townshipFrom: matched.columns.some(({ field }) => field?.name === "乡镇") ? "列" : matched.townshipFrom,
    columns: matched.columns.map((column) => ({
      column: columnLetters(column.column),
      header: columnHeader(column),
      field: column.field?.name ?? null,
      second: column.second?.name ?? null,
      unit: column.field?.field.unit ? column.readUnit : null,
      why: column.why,
      suggested: suggestedFields(matched, column.column),
      remembered: column.remembered,
      samples: [...(table.samples.get(column.column) ?? [])],
    })),
    counts: countRows([table]),
    skipped: skippedOf(found),
    totals: table.totals,
    questions: table.questions,
    warnings: table.warnings,
    concerns: table.concerns.map(({ kind, count, message }) => ({ kind, count, message })),
    sender: matched.sender,
    remembered: {
      ledger: matched.recalled.ledgerDay,
      words: matched.recalled.words.map(({ content: { field, raw, use }, day }) => ({ field, raw, use, day })),
      added: matched.recalled.added,
      gone: matched.recalled.gone,
    },
    candidates: matched.candidates,
    leftOut: matched.leftOut,
  };
}

/** How many headers are shown of a table that nobody knows. */
const HEADERS = 12;

function askedView({ found, index, sender, question }: AskedTable): AtRest<AskedTableView> {
  return {
    index,
    sheet: found.sheet.name,
    title: tableTitle(found.captions),
    headers: found.columns.slice(0, HEADERS).map(columnHeader),
    sender,
    question,
  };
}
