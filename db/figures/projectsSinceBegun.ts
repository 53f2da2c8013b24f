import type { Database } from "better-sqlite3";
import { figureStatement } from "./figureStatement.ts";
import { periodParameters } from "./periodParameters.ts";
import {
  belongsSql,
  monthsSinceSql,
  openedUntilSql,
  openingOfSectionsSql,
  openingSql,
  reportedSql,
  sinceBegunSql,
  type UnknownSince,
  unknownSinceSql,
  untilOfSectionsSql,
} from "./sinceBegunSql.ts";

/** 自开工累计 of one project of the 项目库 as of a month; amounts in 分. */
export interface ProjectSinceBegun {
  /** The project's id */
  readonly id: string;
  readonly name: string;
  /** 期初, its own or that of its 路段; null where it is not given whole */
  readonly opening: number | null;
  readonly openedUntil: string | null;
  /** What its 路段 together give as 期初, whether or not it has its own; null unless all give it, for one month */
  readonly openingOfSections: number | null;
  readonly untilOfSections: string | null;
  /** Why `amount` cannot be told; null where it is known */
  readonly unknown: UnknownSince | null;
  /** 自开工累计 */
  readonly amount: number | null;
  /** What the months after its 期初 come to; of all time, where there is none */
  readonly monthsSince: number;
  /** 本月完成投资 of the year up to the month */
  readonly ofYear: number;
  /** The months up to the as-of month that it has a report of, ascending */
  readonly reported: readonly string[];
  /** The month it was entered, where that has come */
  readonly entered: string | null;
  /** The ids of its 路段 in the ledger of expressways */
  readonly sections: readonly string[];
}

type Row = Omit<ProjectSinceBegun, "reported" | "sections"> & { readonly reported: string; readonly sections: string };

/** All projects of the 项目库 with what they spent since they began, in the order of their ids. */
export function projectsSinceBegun(database: Database, asOf: string): ProjectSinceBegun[] {
  const sql = `SELECT q.id AS id, q.项目名称 AS name, ${openingSql} AS opening, ${openedUntilSql} AS openedUntil,
    ${openingOfSectionsSql} AS openingOfSections, ${untilOfSectionsSql} AS untilOfSections, ${unknownSinceSql} AS unknown,
    ${sinceBegunSql} AS amount, ${monthsSinceSql} AS monthsSince,
    (SELECT COALESCE(SUM(m.本月完成投资), 0) ${reportedSql} AND m.月份 >= :firstMonth) AS ofYear,
    (SELECT json_group_array(DISTINCT m.月份 ORDER BY m.月份) ${reportedSql}) AS reported,
    CASE WHEN q.入库日期 <= :to THEN substr(q.入库日期, 1, 7) END AS entered,
    (SELECT json_group_array(e.id ORDER BY e.id) FROM expressways e WHERE e.deleted_at IS NULL AND ${belongsSql}) AS sections
    FROM projects q WHERE q.deleted_at IS NULL ORDER BY q.id`;
  return figureStatement<Row>(database, sql)
    .all(periodParameters(asOf))
    .map((row) => ({ ...row, reported: idsIn(row.reported), sections: idsIn(row.sections) }));
}

function idsIn(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
