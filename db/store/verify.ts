import { ledgers as allLedgers, type Ledger } from "../ledgers/index.ts";
import { verifyAnswers } from "./answers/verifyAnswers.ts";
import { verifyAudit } from "./audit/createAudit.ts";
import { verifyClosings } from "./issued/closings.ts";
import { verifyOwnTables } from "./issued/ownTables.ts";
import { verifySummaries } from "./issued/verifySummaries.ts";
import { verifyMarks } from "./marks/marks.ts";
import { LedgerRows } from "./records/LedgerRows.ts";
import { type LoggedState, type MonthState, monthWith, type RecordState, recordWith } from "./records/recordState.ts";
import type { ReadStore } from "./Store.ts";

/** Findings beyond this many of one sort are only counted. */
const SHOWN = 20;

interface LogRow {
  readonly record_id: string;
  readonly month: string | null;
  readonly after: string | null;
}

/**
 * Proves the store: the file is whole, references hold, every record's natural key is what its values give, and the log, replayed
 * from its first row, gives exactly what stands in the tables.
 * @returns findings in Chinese; none means all is well
 */
export function verifyStore(store: ReadStore, ledgers: readonly Ledger[] = allLedgers): string[] {
  const { database } = store;
  const findings: string[] = [];
  for (const line of database.pragma("integrity_check", { simple: false }) as { integrity_check: string }[]) {
    if (line.integrity_check !== "ok") findings.push(`数据库文件不完整：${line.integrity_check}`);
  }
  const broken = database.pragma("foreign_key_check") as { table: string }[];
  for (const table of new Set(broken.map((row) => row.table))) findings.push(`${table} 中有指向不存在记录的行`);
  for (const ledger of ledgers) findings.push(...verifyLedger(store, ledger));
  findings.push(...verifySettings(store), ...verifyMarks(store), ...verifyOwnTables(store));
  findings.push(...verifyClosings(store), ...verifySummaries(store), ...verifyAnswers(store));
  findings.push(...verifyAudit(store));
  const strays = database
    .prepare<[], number>("SELECT count(*) FROM change_log WHERE write_id NOT IN (SELECT id FROM writes)")
    .pluck()
    .get();
  if (strays) findings.push(`有 ${strays} 条变更记录没有经手信息`);
  return findings;
}

function verifyLedger(store: ReadStore, ledger: Ledger): string[] {
  const rows = new LedgerRows(store.database, ledger);
  const replayed = replay(store, ledger, rows);
  const findings: string[] = [];
  for (const [id, key] of rows.keys()) {
    const state = rows.byId(id);
    if (!state) continue;
    const label = `${ledger.name}“${rows.label(rows.valuesOf(state))}”`;
    if (key !== rows.storedKey(state)) findings.push(`${label}的唯一键与内容不符`);
    const expected = replayed.get(id);
    replayed.delete(id);
    if (!expected) findings.push(`${label}在变更记录中没有来历`);
    else if (!same(expected.record, state)) findings.push(`${label}与变更记录不符`);
    else if (!same([...expected.months.values()].sort(byMonth), rows.months(id)))
      findings.push(`${label}的进度与变更记录不符`);
  }
  for (const { record } of replayed.values()) {
    findings.push(`${ledger.name}“${rows.label(rows.valuesOf(record))}”在变更记录中有，台账中没有`);
  }
  return findings.length <= SHOWN
    ? findings
    : [...findings.slice(0, SHOWN), `${ledger.name}另有 ${findings.length - SHOWN} 处不符`];
}

interface Replayed {
  record: RecordState;
  readonly months: Map<string, MonthState>;
}

/** What the log says must stand, by record id. */
function replay(store: ReadStore, ledger: Ledger, rows: LedgerRows): Map<string, Replayed> {
  const states = new Map<string, Replayed>();
  const log = store.database
    .prepare<[string], LogRow>(
      "SELECT record_id, month, after FROM change_log WHERE ledger = ? AND action <> 'reveal' ORDER BY seq",
    )
    .iterate(ledger.id);
  for (const { record_id: id, month, after } of log) {
    if (after === null) {
      states.delete(id);
      continue;
    }
    const logged = JSON.parse(after) as LoggedState;
    const state: Replayed = states.get(id) ?? {
      record: recordWith(id, undefined, logged, rows.names),
      months: new Map(),
    };
    state.record = recordWith(id, states.has(id) ? state.record : undefined, logged, rows.names);
    states.set(id, state);
    if (month === null || logged.progress === undefined) continue;
    if (logged.progress === null) state.months.delete(month);
    else state.months.set(month, monthWith(month, state.months.get(month), logged.progress, rows.progressNames));
  }
  return states;
}

function verifySettings(store: ReadStore): string[] {
  const logged = new Map<string, string>();
  const log = store.database
    .prepare<[], { record_id: string; after: string }>(
      "SELECT record_id, after FROM change_log WHERE ledger = 'settings' ORDER BY seq",
    )
    .all();
  for (const { record_id, after } of log) logged.set(record_id, (JSON.parse(after) as { value: string }).value);
  const found = store.database
    .prepare<[], { name: string; value: string }>("SELECT name, value FROM settings ORDER BY name")
    .all();
  const wrong = found.filter(({ name, value }) => logged.get(name) !== value).map(({ name }) => name);
  const names = new Set(found.map(({ name }) => name));
  const gone = [...logged.keys()].filter((name) => !names.has(name));
  return [...wrong, ...gone].map((name) => `设置“${name}”与变更记录不符`);
}

function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

function byMonth(first: MonthState, second: MonthState): number {
  return first.month < second.month ? -1 : 1;
}
