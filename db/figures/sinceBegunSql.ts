import { MARKS_TABLE } from "../ledgers/index.ts";

// 自开工累计 of a project of the 项目库, as SQL over the table itself (q), as of a month (:asOf, its last day :to): what was spent before
// the book began (期初) and every month reported since. The 期初 is the project's own, else what all of its 路段 give for one month.

/** The word by which a 路段 (e) names its project: its 项目, else its own name. */
const wordOfSection = "COALESCE(e.项目, e.项目名称)";

const names = (word: string, project: string): string => `${word} IN (${project}.项目代码, ${project}.项目名称)`;

/** A 路段 (e) belongs to the project (q) that it names, where that is the only one of the name. */
export const belongsSql = `${names(wordOfSection, "q")} AND (SELECT COUNT(*) FROM projects x
  WHERE x.deleted_at IS NULL AND ${names(wordOfSection, "x")}) = 1`;

/** Something of all 路段 of the project q. */
function ofSections(what: string): string {
  return `(SELECT ${what} FROM expressways e WHERE e.deleted_at IS NULL AND ${belongsSql})`;
}

/** How many 路段 of the expressways' ledger belong to the project q. */
export const sectionCountSql = ofSections("COUNT(*)");

const [AMOUNT, MONTH] = ["期初累计完成投资", "期初截至月"] as const;
const own = `(q.${AMOUNT} IS NOT NULL AND q.${MONTH} IS NOT NULL)`;
const ownBlank = `(q.${AMOUNT} IS NULL AND q.${MONTH} IS NULL)`;
const alike = `COUNT(e.${AMOUNT}) = COUNT(*) AND COUNT(e.${MONTH}) = COUNT(*) AND MIN(e.${MONTH}) = MAX(e.${MONTH})`;
const fromSections = (what: string): string => ofSections(`CASE WHEN ${alike} THEN ${what} END`);

/** What all 路段 of the project q together give as its 期初, and up to which month; NULL where they do not all give it for one. */
export const openingOfSectionsSql = fromSections(`SUM(e.${AMOUNT})`);
export const untilOfSectionsSql = fromSections(`MIN(e.${MONTH})`);

/** 期初累计完成投资 of the project q, in 分; NULL where it is not given, or not with its month. */
export const openingSql = `CASE WHEN ${own} THEN q.${AMOUNT} WHEN ${ownBlank} THEN ${openingOfSectionsSql} END`;

/** 期初截至月 of the project q: months up to it are in its 期初; NULL without one. */
export const openedUntilSql = `CASE WHEN ${own} THEN q.${MONTH} WHEN ${ownBlank} THEN ${untilOfSectionsSql} END`;

/** The first month of the book's 投资月报, up to :asOf: what was entered since cannot have been reported before it. */
export const firstReportSql = `(SELECT MIN(month) FROM (
  SELECT b.月份 AS month FROM investment_monthly b WHERE b.deleted_at IS NULL AND b.月份 <= :asOf
  UNION ALL SELECT k.month FROM ${MARKS_TABLE} k WHERE k.ledger = 'investment-monthly' AND k.kind = 'ledger' AND k.month <= :asOf))`;

// Words of reports that several projects go by: nobody can tell whose they are.
const sharedWords = `(SELECT w.word FROM (SELECT x.id, x.项目代码 AS word FROM projects x WHERE x.deleted_at IS NULL
  UNION ALL SELECT x.id, x.项目名称 FROM projects x WHERE x.deleted_at IS NULL) w
  WHERE w.word IN (SELECT m.项目 FROM investment_monthly m WHERE m.deleted_at IS NULL AND m.月份 <= :asOf)
  GROUP BY w.word HAVING COUNT(DISTINCT w.id) > 1)`;

/** Why 自开工累计 of a project cannot be told. */
export const unknownSinceReasons = ["blank", "half", "later", "shared"] as const;
export type UnknownSince = (typeof unknownSinceReasons)[number];

/** An UnknownSince of the project q; NULL where its 自开工累计 is known. */
export const unknownSinceSql = `CASE
  WHEN COALESCE(q.项目代码 IN ${sharedWords}, 0) OR COALESCE(q.项目名称 IN ${sharedWords}, 0) THEN 'shared'
  WHEN NOT ${own} AND NOT ${ownBlank} THEN 'half'
  WHEN ${ownBlank} AND ${openedUntilSql} IS NULL AND ${ofSections(`COUNT(e.${AMOUNT}) + COUNT(e.${MONTH})`)} > 0 THEN 'half'
  WHEN ${openedUntilSql} > :asOf THEN 'later'
  WHEN ${openedUntilSql} IS NULL AND NOT COALESCE(substr(q.入库日期, 1, 7) >= ${firstReportSql} AND q.入库日期 <= :to, 0) THEN 'blank'
  END`;

/** The reports of the project q, as FROM and WHERE of a subselect: `m` is the report. */
export const reportedSql = `FROM investment_monthly m WHERE m.deleted_at IS NULL AND ${names("m.项目", "q")} AND m.月份 <= :asOf`;

/** The months reported since its 期初, or of all time, of the project q: 本月完成投资 added up, in 分. */
export const monthsSinceSql = `COALESCE((SELECT SUM(m.本月完成投资) ${reportedSql} AND m.月份 > COALESCE(${openedUntilSql}, '')), 0)`;

/** 自开工累计 of the project q, in 分; NULL where it cannot be told. */
export const sinceBegunSql = `CASE WHEN ${unknownSinceSql} IS NULL THEN COALESCE(${openingSql}, 0) + ${monthsSinceSql} END`;

/** Something of the project that a row of a scope over the 项目库 is (`record`: its id). */
export function ofProject(what: string): string {
  return `(SELECT ${what} FROM projects q WHERE q.id = record)`;
}

/** Something of the project that a row of a scope over the expressways (`record`: its id) belongs to; NULL where it belongs to none. */
export function ofProjectOfSection(what: string): string {
  return `(SELECT ${what} FROM expressways e JOIN projects q ON q.deleted_at IS NULL AND ${belongsSql} WHERE e.id = record)`;
}

/** The ids of reports of projects (q) for which `where` holds: `m` is the report. A subselect, to be asked `record IN`. */
export function reportsOfProjects(where: string): string {
  return `(SELECT m.id FROM projects q JOIN investment_monthly m ON ${names("m.项目", "q")}
    WHERE q.deleted_at IS NULL AND m.deleted_at IS NULL AND ${where})`;
}
