import type { Database, Statement } from "better-sqlite3";
import { MARKS_TABLE } from "../../ledgers/index.ts";
import { type ReportedProjects, reportedNow, reportedOnce } from "./reportedProjects.ts";

/** What a closed table of 自开工累计 rests on beside the records of its own period. */
export interface ProjectsBehind {
  readonly reported: ReportedProjects;
  /** The words themselves, and the codes and names of the projects that they are of */
  called(words: readonly string[]): readonly string[];
  /** Whether a 路段 of the expressways names one of these */
  sectioned(names: readonly string[]): boolean;
  /** The first month that there is a report or 本月无数据 of, null without any; whether that is the only one of the month */
  firstReport(): { readonly month: string | null; readonly alone: boolean };
}

const REPORTED = `SELECT 月份 AS month FROM investment_monthly WHERE deleted_at IS NULL
  UNION ALL SELECT month FROM ${MARKS_TABLE} WHERE ledger = 'investment-monthly' AND kind = 'ledger'`;

/** As the records stand whenever it is asked. */
export function projectsNow(database: Database): ProjectsBehind {
  return { reported: reportedNow(database), ...asked(database) };
}

/** The same, with the reports of a month as they stand when it is first asked about. */
export function projectsOnce(database: Database): ProjectsBehind {
  return { reported: reportedOnce(database), ...asked(database) };
}

/** Each statement is made when it is first asked, and once. */
function asked(database: Database): Omit<ProjectsBehind, "reported"> {
  const made = new Map<string, Statement<string[], string | number | null>>();
  const ask = (sql: string): Statement<string[], string | number | null> => {
    const statement = made.get(sql) ?? database.prepare<string[], string | number | null>(sql).pluck();
    made.set(sql, statement);
    return statement;
  };
  return {
    called(words) {
      const known =
        ask(`SELECT value FROM (SELECT 项目代码 AS value, 项目名称 AS other FROM projects WHERE deleted_at IS NULL
        UNION SELECT 项目名称, 项目代码 FROM projects WHERE deleted_at IS NULL)
        WHERE value IS NOT NULL AND other IN (SELECT value FROM json_each(?))`);
      return [...new Set([...words, ...known.all(JSON.stringify(words)).map(String)])];
    },
    sectioned: (names) =>
      ask(`SELECT 1 FROM expressways WHERE deleted_at IS NULL
        AND COALESCE(项目, 项目名称) IN (SELECT value FROM json_each(?)) LIMIT 1`).get(JSON.stringify(names)) !==
      undefined,
    firstReport() {
      const month = ask(`SELECT MIN(month) FROM (${REPORTED})`).get();
      if (typeof month !== "string") return { month: null, alone: false };
      const all = ask(`SELECT COUNT(*) FROM (SELECT 1 FROM (${REPORTED}) WHERE month = ? LIMIT 2)`).get(month);
      return { month, alone: all === 1 };
    },
  };
}
