import { checkValues, type Ledger, maskPersonal, type Values } from "../../../db/ledgers/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import type { PlanChange, PlanProblem } from "../../contract/importPlan.ts";
import type { ReadRow } from "../meaning/readRows.ts";
import type { PlannedRow, PlanTarget } from "./ImportPlan.ts";
import type { Pending, PlanRecords } from "./PlanRecords.ts";
import { unmaskRow } from "./unmaskRow.ts";

/** Where a field's cell stands in the row, for problems that checks find: "F6". */
export type CellOf = (field: string, row: number) => string | null;

/**
 * Decides one row: refuse, add, update or unchanged, against the ledger as it stands and the rows before it. Columns that the
 * sheet does not have leave the record's fields alone; a blank cell in a column it has clears the field, and is shown.
 * @param month the as-of month of the table's progress, or null
 * @param sheet the sheet's name, for rows of other sheets that bring the same record
 */
export function planRow(
  records: PlanRecords,
  ledger: Ledger,
  read: ReadRow,
  month: string | null,
  cellOf: CellOf,
  sheet: string,
): PlannedRow {
  const problems: PlanProblem[] = [...read.problems];
  const complain = (level: PlanProblem["level"], field: string | null, message: string, raw = ""): void => {
    problems.push({ field, cell: field === null ? null : cellOf(field, read.row), raw, level, message });
  };
  const { values: own, found, masked } = unmaskRow(records, ledger, read);
  const { earlier, stored, why } = found;
  if (why) problems.push({ field: ledger.key.at(-1) ?? null, cell: null, raw: "", level: "error", message: why });
  const before: Values | null = earlier?.values ?? stored?.values ?? null;
  const values = complete(ledger.fields, before, withoutBlankKeys(ledger, own));
  for (const field of masked) {
    const message = "是隐去的内容（＊），与台账中的记录对不上，不能写入；请填写完整";
    const raw = String(own[field]);
    complain("error", field, `“${raw}”${message}`, raw);
  }
  const monthly =
    ledger.progress && hasValues(read.progress)
      ? monthState(records.store, ledger, read, month, earlier, stored?.id)
      : null;
  if (monthly?.why) complain("error", null, monthly.why);
  // A clerk who sends a state that its month already has, sends nothing new; but a ledger that requires a state must get one.
  const wantsState = ledger.progress && Object.keys(read.progress).length > 0;
  const progress = monthly?.state ?? (wantsState ? complete(ledger.progress ?? {}, null, read.progress) : null);
  const checkedProgress = wantsState && !hasValues(read.progress) && !requiresState(ledger) ? null : progress;
  for (const problem of checkValues(ledger, values, checkedProgress)) {
    if (problem.field !== null && read.unread.has(problem.field)) continue;
    // Where a cell could not be read, a warning may speak of its absence: 已完工但没有开工日期.
    if (problem.level === "warning" && read.unread.size > 0) continue;
    const { level, field, message } = problem;
    const lacksColumn = field !== null && message === `缺少${field}` && cellOf(field, read.row) === null;
    complain(level, field, lacksColumn ? missingColumn(field) : message);
  }
  const changes =
    before === null ? [] : [...changesOf(before, values), ...(monthly ? changesOf(monthly.before, monthly.state) : [])];
  const extra = mergedExtra(earlier?.extra ?? stored?.extra ?? null, read.extra);
  for (const change of changes) {
    if (change.after === null && change.before !== null)
      complain("warning", change.field, `原有内容“${shownBefore(ledger, change)}”将清空`);
  }
  const sameMonthTwice =
    earlier !== undefined && (!ledger.progress || month === null || earlier.months.has(month) || monthly === null);
  if (earlier && sameMonthTwice) {
    const same = changes.length === 0;
    const field = namingField(ledger, read.values, (name) => cellOf(name, read.row) !== null);
    const other = `${earlier.sheet === sheet ? "" : `“${earlier.sheet}”`}第 ${earlier.row.row} 行`;
    const key = ledger.key.join(ledger.keyBy === "first" ? "或" : "、");
    if (same) complain("warning", field, `与${other}完全相同，只记一条`);
    else complain("error", field, `与${other}是同一条记录（${key}相同），内容不同，请删去一行或改正`);
  }
  const extraChanged =
    before !== null && JSON.stringify(extra) !== JSON.stringify(earlier?.extra ?? stored?.extra ?? null);
  const writesMonth = monthly !== null && monthly.state !== null && monthly.differs;
  const refused = problems.some((problem) => problem.level === "error");
  const action = refused
    ? "refuse"
    : before === null
      ? "add"
      : changes.length > 0 || writesMonth || extraChanged
        ? "update"
        : "unchanged";
  const target: PlanTarget = earlier
    ? { kind: "row", earlier: earlier.row }
    : stored
      ? { kind: "record", id: stored.id, revision: stored.revision }
      : { kind: "new" };
  const planned: PlannedRow = {
    row: read.row,
    action,
    target,
    read: read.values,
    readProgress: read.progress,
    values,
    month: writesMonth ? month : null,
    progress: writesMonth ? (monthly?.state ?? null) : null,
    extra,
    problems,
    changes,
  };
  if (!refused) {
    const months = earlier?.months ?? new Map<string, Values>();
    if (month !== null && monthly?.state) months.set(month, monthly.state);
    const met = { row: earlier?.row ?? planned, sheet: earlier?.sheet ?? sheet, values, extra, months };
    records.meet(ledger, met, earlier);
  }
  return planned;
}

/** A required field that the sheet has no column for: what to do depends on where else it may be said. */
function missingColumn(field: string): string {
  if (field === "年度") return "缺少年度：标题、表名和文件名都没有写，请指定年度";
  if (field === "乡镇") return "缺少乡镇：表中没有乡镇一列，标题、表名和文件名也没有写，请指定乡（镇）、街道";
  return `缺少${field}：表中没有找到这一列，请指定是哪一列`;
}

/** The key field that names the record best: of those in the sheet the first that is no year and no township. */
function namingField(ledger: Ledger, values: Values, stands: (name: string) => boolean): string | null {
  const given = ledger.key.filter((name) => values[name] !== null && values[name] !== undefined);
  const own = given.filter((name) => stands(name));
  return own.find((name) => name !== "年度" && name !== "乡镇") ?? own[0] ?? given[0] ?? null;
}

function shownBefore(ledger: Ledger, { field, before }: PlanChange): string {
  const declared = ledger.fields[field];
  return String(declared ? maskPersonal(declared, before) : before);
}

function requiresState(ledger: Ledger): boolean {
  return Object.values(ledger.progress ?? {}).some((field) => field.required);
}

function hasValues(values: Values): boolean {
  return Object.values(values).some((value) => value !== null && value !== undefined);
}

/** Where key fields are alternatives, a row found by one of them does not clear the other by leaving its cell blank. */
function withoutBlankKeys(ledger: Ledger, read: Values): Values {
  if (ledger.keyBy !== "first") return read;
  return Object.fromEntries(
    Object.entries(read).filter(([name, value]) => !ledger.key.includes(name) || (value !== null && value !== "")),
  );
}

/** All fields: what the sheet says where it has the column, what stood before elsewhere, else blank. */
function complete(fields: Readonly<Record<string, unknown>>, before: Values | null, read: Values): Values {
  const values: Record<string, string | number | null> = {};
  for (const name in fields) {
    const own = read[name];
    values[name] = own !== undefined ? own : (before?.[name] ?? null);
  }
  return values;
}

/** The month's state after this row, beside what stood before it: that month, or the latest month before it. */
function monthState(
  store: ReadStore,
  ledger: Ledger,
  read: ReadRow,
  month: string | null,
  earlier: Pending | undefined,
  recordId: string | undefined,
): { before: Values; state: Values | null; differs: boolean; why: string | null } {
  if (month === null) {
    return { before: {}, state: null, differs: false, why: "表中没有写明截至月，进度无法归入月份" };
  }
  const planned = earlier?.months.get(month);
  const existing = recordId === undefined ? undefined : store.records.monthAsOf(ledger, recordId, month);
  const before = planned ?? latest(earlier, month) ?? existing?.values ?? null;
  const state = complete(ledger.progress ?? {}, before, read.progress);
  const sameMonth = planned !== undefined || existing?.month === month;
  const differs = !sameMonth || changesOf(before ?? {}, state).length > 0;
  return { before: before ?? {}, state, differs, why: null };
}

function latest(earlier: Pending | undefined, month: string): Values | undefined {
  const months = [...(earlier?.months.keys() ?? [])].filter((one) => one <= month).sort();
  const last = months.at(-1);
  return last === undefined ? undefined : earlier?.months.get(last);
}

function changesOf(before: Values, after: Values | null): PlanChange[] {
  if (after === null) return [];
  const changes: PlanChange[] = [];
  for (const field in after) {
    const [old, now] = [before[field] ?? null, after[field] ?? null];
    if (old !== now) changes.push({ field, before: old, after: now });
  }
  return changes;
}

function mergedExtra(
  before: Readonly<Record<string, string>> | null,
  read: Readonly<Record<string, string>> | null,
): Readonly<Record<string, string>> | null {
  return before && read ? { ...before, ...read } : (read ?? before);
}
