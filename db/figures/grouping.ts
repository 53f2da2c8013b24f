import { type Ledger, mainDate } from "../ledgers/index.ts";
import { townshipField } from "./scopeSql.ts";

/** One group of a figure's records: those that `by` sorts under `of`; "" = those it sorts nowhere. */
export interface Within {
  readonly by: string;
  readonly of: string;
}

/** The SQL that sorts a ledger's records into groups: `join` stands behind the ledger's scope, `sql` is never NULL. */
export interface Grouping {
  readonly join: string;
  readonly sql: string;
}

/** By the township a record belongs to. */
export const TOWNSHIP = "乡镇";
/** By the month of the year, "01" … "12", and by its quarter, "1" … "4". */
export const MONTH = "月份";
export const QUARTER = "季度";
/** By the project (of 项目库) that a monthly report is of, by its category, and by whether it is an expressway. */
export const PROJECT = "项目";
export const PROJECT_CATEGORY = "项目类别";
export const EXPRESSWAY = "高速公路";

// A monthly report names its project by code or by name.
const namedProject = `LEFT JOIN (SELECT project_key, MIN(name) AS project_name, MIN(category) AS project_category FROM (
    SELECT 项目代码 AS project_key, 项目名称 AS name, 项目类别 AS category FROM projects WHERE deleted_at IS NULL AND 项目代码 IS NOT NULL
    UNION ALL SELECT 项目名称, 项目名称, 项目类别 FROM projects WHERE deleted_at IS NULL
  ) GROUP BY project_key) ON project_key = 项目`;

const isExpressway = (category: string): string =>
  `CASE WHEN ${category} = '高速公路' THEN '高速公路' ELSE '不含高速公路' END`;

/**
 * How a ledger's records fall apart by a dimension: one of the names above, a field of the ledger, or several joined by "+"
 * (工程+乡镇), whose values are joined by U+001F.
 * @throws Error where the ledger has nothing to be sorted by
 */
export function groupingOf(ledger: Ledger, by: string): Grouping {
  const sqls = by.split("+").map((one) => {
    const sql = partSql(ledger, one);
    if (sql === undefined) throw new Error(`${ledger.id} cannot be broken down by ${by}`);
    return sql;
  });
  return {
    join: sqls.some((sql) => sql.includes("project_")) ? namedProject : "",
    sql: sqls.map((sql) => `COALESCE(${sql}, '')`).join(" || char(31) || "),
  };
}

/** Whether a ledger's records can be broken down so. */
export function canGroup(ledger: Ledger, by: string): boolean {
  return by.split("+").every((one) => partSql(ledger, one) !== undefined);
}

function partSql(ledger: Ledger, by: string): string | undefined {
  return by === TOWNSHIP ? quoted(townshipField(ledger)) : specialSql(ledger, by);
}

function specialSql(ledger: Ledger, by: string): string | undefined {
  if (by === MONTH || by === QUARTER) {
    const date = ledger.fields.月份 ? "月份" : mainDate(ledger);
    const month = date && monthSql(ledger, date);
    return month && (by === MONTH ? month : `CAST((CAST(${month} AS INTEGER) + 2) / 3 AS TEXT)`);
  }
  if (by === PROJECT || by === PROJECT_CATEGORY || by === EXPRESSWAY) {
    if (ledger.id === "projects") {
      return by === PROJECT ? "项目名称" : by === EXPRESSWAY ? isExpressway("项目类别") : "项目类别";
    }
    if (ledger.fields.项目?.kind === "project") {
      if (by === PROJECT) return "COALESCE(project_name, 项目)";
      return by === EXPRESSWAY ? isExpressway("project_category") : "project_category";
    }
  }
  return Object.hasOwn({ ...ledger.fields, ...ledger.progress }, by) ? quoted(by) : undefined;
}

/** What counts to a year (年度) but is dated in another is of none of its months. */
function monthSql(ledger: Ledger, date: string): string {
  const month = `substr("${date}", 6, 2)`;
  return ledger.fields.年度 ? `CASE WHEN CAST(substr("${date}", 1, 4) AS INTEGER) = "年度" THEN ${month} END` : month;
}

function quoted(field: string | undefined): string | undefined {
  return field === undefined ? undefined : `"${field}"`;
}
