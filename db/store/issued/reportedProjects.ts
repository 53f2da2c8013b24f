import type { Database } from "better-sqlite3";

/** Whether a monthly report of the period up to a month ("2021-10", from January) names one of these projects. */
export type ReportedProjects = (names: readonly string[], month: string) => boolean;

const REPORTS = `FROM investment_monthly WHERE deleted_at IS NULL AND "月份" BETWEEN ? AND ?`;

/** As the reports stand whenever it is asked. */
export function reportedNow(database: Database): ReportedProjects {
  const prepare = () =>
    database
      .prepare<[string, string, string], number>(
        `SELECT 1 ${REPORTS} AND "项目" IN (SELECT value FROM json_each(?)) LIMIT 1`,
      )
      .pluck();
  let statement: ReturnType<typeof prepare> | null = null;
  return (names, month) => {
    statement ??= prepare();
    return statement.get(januaryOf(month), month, JSON.stringify(names)) !== undefined;
  };
}

/** As the reports stand when a month is first asked about: each month's names are read once. */
export function reportedOnce(database: Database): ReportedProjects {
  const known = new Map<string, ReadonlySet<string>>();
  const read = (month: string): ReadonlySet<string> => {
    const statement = database.prepare<[string, string], string>(`SELECT DISTINCT "项目" ${REPORTS}`).pluck();
    const names = new Set(statement.all(januaryOf(month), month));
    known.set(month, names);
    return names;
  };
  return (names, month) => {
    const reported = known.get(month) ?? read(month);
    return names.some((name) => reported.has(name));
  };
}

function januaryOf(month: string): string {
  return `${month.slice(0, 4)}-01`;
}
