import { checkValues, fieldKinds, type Ledger, type Values } from "../../../db/ledgers/index.ts";
import { maskPersonal } from "../../../db/ledgers/maskPersonal.ts";
import type { PlanChange, PlanProblem } from "../../contract/importPlan.ts";
import type { ReadRow } from "../meaning/readRows.ts";
import { blanksOver } from "./blanksOver.ts";
import { completed } from "./completed.ts";
import type { PlannedRow } from "./ImportPlan.ts";
import { monthState } from "./monthState.ts";
import type { PlanRecords } from "./PlanRecords.ts";
import { extraChanges, monthChanges, valueChanges } from "./rowChanges.ts";
import { targetOf } from "./targetOf.ts";
import { unmaskRow } from "./unmaskRow.ts";
import { weighChanges } from "./weighing/weighChanges.ts";

/** Where a field's cell stands in the row, for problems that checks find: "F6". */
export type CellOf = (field: string, row: number) => string | null;

/**
 * Decides one row: refuse, add, update or unchanged, against the ledger as it stands and the rows before it. Columns that the
 * sheet does not have leave the record's fields alone; a blank cell in a column it has clears the field, and is shown.
 * @param month the as-of month of the table's progress, or null
 * @param sheet the sheet's name, for rows of other sheets that bring the same record
 * @param leftAlone what the row says once blank cells that leave alone what stands (空白不改) are taken out of it
 */
export function planRow(
  records: PlanRecords,
  ledger: Ledger,
  read: ReadRow,
  month: string | null,
  cellOf: CellOf,
  sheet: string,
  leftAlone: (read: Values) => Values = (read) => read,
): PlannedRow {
  const problems: PlanProblem[] = [...read.problems];
  const complain = (level: PlanProblem["level"], field: string | null, message: string, raw = ""): void => {
    problems.push({ field, cell: field === null ? null : cellOf(field, read.row), raw, level, message });
  };
  const { values: own, found, masked } = unmaskRow(records, ledger, read);
  const { earlier, stored, why } = found;
  if (why) problems.push({ field: ledger.key.at(-1) ?? null, cell: null, raw: "", level: "error", message: why });
  const before: Values | null = earlier?.values ?? stored?.values ?? null;
  const said = withoutBlankKeys(ledger, own);
  const values = completed(ledger.fields, before, leftAlone(said));
  for (const field of masked) {
    const message = "是隐去的内容（＊），与台账中的记录对不上，不能写入；请填写完整";
    const raw = String(own[field]);
    complain("error", field, `“${raw}”${message}`, raw);
  }
  const monthly =
    ledger.progress && hasValues(read.progress)
      ? monthState(records.store, ledger, leftAlone(read.progress), month, earlier, stored?.id)
      : null;
  if (monthly?.state === null) complain("error", null, "表中没有写明截至月，进度无法归入月份");
  // A clerk who sends a state that its month already has, sends nothing new; but a ledger that requires a state must get one.
  const wantsState = ledger.progress && Object.keys(read.progress).length > 0;
  const state = monthly?.state?.values ?? null;
  const progress = state ?? (wantsState ? completed(ledger.progress ?? {}, null, read.progress) : null);
  const checkedProgress = wantsState && !hasValues(read.progress) && !requiresState(ledger) ? null : progress;
  for (const problem of checkValues(ledger, values, checkedProgress)) {
    if (problem.field !== null && read.unread.has(problem.field)) continue;
    // Where a cell could not be read, a warning may speak of its absence: 已完工但没有开工日期.
    if (problem.level === "warning" && read.unread.size > 0) continue;
    const { level, field, message } = problem;
    const lacksColumn = field !== null && message === `缺少${field}` && cellOf(field, read.row) === null;
    complain(level, field, lacksColumn ? missingColumn(field) : message);
  }
  const extraBefore = earlier?.extra ?? stored?.extra ?? null;
  const extra = mergedExtra(extraBefore, read.extra);
  const ownChanges = before === null ? [] : valueChanges(before, values);
  const ofMonth = before === null || !monthly ? [] : monthChanges(monthly, ledger.progress ?? {});
  const beside = before === null ? [] : extraChanges(extraBefore, extra);
  const changes = [...ownChanges, ...ofMonth, ...beside];
  for (const change of changes) {
    if (change.after === null && change.before !== null)
      complain("warning", change.field, `原有内容“${shownBefore(ledger, change)}”将清空`);
  }
  const concerns = weighChanges(ledger, changes, before === null ? null : monthly).map((concern) => ({
    ...concern,
    cell: cellOf(concern.field, read.row),
  }));
  for (const { field, message } of concerns) complain("warning", field, message);
  const sameMonthTwice =
    earlier !== undefined && (!ledger.progress || month === null || earlier.months.has(month) || monthly === null);
  if (earlier && sameMonthTwice) {
    const same = ownChanges.length + ofMonth.length + beside.length === 0;
    const field = namingField(ledger, read.values, (name) => cellOf(name, read.row) !== null);
    const { place } = earlier.row;
    const other = `${earlier.sheet === sheet ? "" : `“${earlier.sheet}”`}${place.cell ?? `第 ${place.row} 行`}`;
    const key = ledger.key.join(ledger.keyBy === "first" ? "或" : "、");
    if (same) complain("warning", field, `与${other}完全相同，只记一条`);
    else complain("error", field, `与${other}是同一条记录（${key}相同），内容不同，请删去一行或改正`);
  }
  const writesMonth = state !== null && (before === null || ofMonth.length > 0);
  const refused = problems.some((problem) => problem.level === "error");
  const changed = before === null ? "add" : changes.length > 0 ? "update" : "unchanged";
  const action = refused ? "refuse" : changed;
  const monthOnly = before !== null && ownChanges.length === 0;
  const planned: PlannedRow = {
    row: read.row,
    place: read.place,
    action,
    target: targetOf(found),
    read: read.values,
    readProgress: read.progress,
    values,
    month: writesMonth ? month : null,
    progress: writesMonth ? state : null,
    extra,
    problems,
    changes,
    blanks:
      blanksOver(before, said).length +
      (monthly ? blanksOver(monthly.before?.values ?? null, read.progress).length : 0),
    concerns,
    closed:
      action === "add" || action === "update"
        ? records.closedMonth(ledger, () =>
            monthOnly && !writesMonth ? null : { before, after: values, monthOnly: monthOnly ? month : null },
          )
        : null,
  };
  if (!refused) {
    const months = earlier?.months ?? new Map<string, Values>();
    if (month !== null && state) months.set(month, state);
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
  const declared = ledger.fields[field] ?? ledger.progress?.[field];
  if (!declared || before === null) return String(before);
  return declared.personal
    ? String(maskPersonal(declared, before))
    : `${fieldKinds[declared.kind].show(before, declared)}${declared.unit ?? ""}`;
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

function mergedExtra(
  before: Readonly<Record<string, string>> | null,
  read: Readonly<Record<string, string>> | null,
): Readonly<Record<string, string>> | null {
  return before && read ? { ...before, ...read } : (read ?? before);
}
