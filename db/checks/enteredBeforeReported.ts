import type { Database } from "better-sqlite3";
import { lastDayOfMonth, normaliseText } from "../exact/index.ts";
import { periodParameters } from "../figures/periodParameters.ts";
import { scopeSql } from "../figures/scopeSql.ts";
import { recordTitle } from "../ledgers/index.ts";
import { investmentMonthly } from "../ledgers/investment/investmentMonthly.ts";
import { projects as library } from "../ledgers/investment/projects.ts";
import type { Finding } from "./Finding.ts";

interface Month {
  readonly id: string;
  readonly 项目: string;
  readonly 月份: string;
}

interface Project {
  readonly code: string | null;
  readonly name: string | null;
  readonly entered: string | null;
}

/**
 * 先入库、后有数: a project that reports investment for a month of the year must have an 入库日期 on or before that month's last
 * day. The monthly report names the project by its name or its code; of several projects of a name the first entered counts.
 */
export function enteredBeforeReported(database: Database, asOf: string): Finding[] {
  const entered = enteredByWord(database, asOf);
  const months = database
    .prepare<[Readonly<Record<string, string | number>>], Month>(
      `SELECT id, 项目, 月份 FROM investment_monthly
        WHERE deleted_at IS NULL AND 月份 BETWEEN :firstMonth AND :asOf AND 本月完成投资 <> 0 AND 项目 IS NOT NULL ORDER BY 月份, id`,
    )
    .all(periodParameters(asOf));
  return months.flatMap((month) => {
    const message = contradiction(month, entered.get(normaliseText(month.项目)));
    if (message === null) return [];
    const about = {
      ledger: investmentMonthly.id,
      record: month.id,
      label: recordTitle(investmentMonthly, { ...month }),
    };
    return [{ level: "error", rule: "先入库、后有数", ...about, field: "本月完成投资", message } as const];
  });
}

function contradiction({ 月份: month }: Month, entered: string | null | undefined): string | null {
  if (entered === undefined) return "有本月完成投资，但项目库中没有这个项目";
  if (entered === null) return "有本月完成投资，但项目没有入库日期";
  return entered > lastDayOfMonth(month) ? `有本月完成投资，但项目 ${entered} 才入库` : null;
}

/** Name or code → the earliest 入库日期 that has come by the end of the month; null: there is the project, but no date. */
function enteredByWord(database: Database, asOf: string): Map<string, string | null> {
  const projects = database
    .prepare<[Readonly<Record<string, string | number>>], Project>(
      `SELECT 项目代码 AS code, 项目名称 AS name, 入库日期 AS entered FROM (${scopeSql(library, "")})`,
    )
    .all(periodParameters(asOf));
  const found = new Map<string, string | null>();
  for (const { code, name, entered } of projects) {
    for (const word of [code, name]) {
      if (word === null || word === "") continue;
      const key = normaliseText(word);
      const known = found.get(key) ?? null;
      found.set(key, known !== null && (entered === null || known < entered) ? known : entered);
    }
  }
  return found;
}
