import type { Database } from "better-sqlite3";
import { decimalOfInteger, decimalText } from "../exact/index.ts";
import { ledgerOf } from "../ledgers/index.ts";
import { amountOf } from "./amountOf.ts";
import { conditionOf } from "./conditionOf.ts";
import type { Figure, FigureItem, How } from "./Figure.ts";
import { figureStatement } from "./figureStatement.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql } from "./scopeSql.ts";

interface Sum {
  readonly project: string;
  readonly sum: bigint | null;
}

/**
 * The sum of each project, largest first, those of 0 left out: { 项目名称, 出数 }. Rows that name a project by its code and rows
 * that name it by its name are one; what is in no 项目库 stands under the name it was given.
 */
export function projectSums(
  database: Database,
  figure: Figure,
  how: Extract<How, { kind: "byProject" }>,
  asOf: string,
): FigureItem[] {
  const ledger = ledgerOf(how.scope.ledger);
  const amount = amountOf(figure);
  if (!ledger || !amount) throw new Error(`no ledger ${how.scope.ledger}`);
  const sql = `SELECT "${how.project}" AS project, SUM(${amount.sql}) AS sum FROM (${scopeSql(ledger, amount.sql + conditionOf(how.scope))})
    WHERE ${conditionOf(how.scope)} AND "${how.project}" IS NOT NULL GROUP BY 1 ORDER BY MIN(record)`;
  const rows = figureStatement<Sum>(database, sql).safeIntegers(true).all(periodParameters(asOf));
  const names = projectNames(
    database,
    rows.map(({ project }) => project),
  );
  const sums = new Map<string, bigint>();
  for (const { project, sum } of rows) {
    const name = names.get(project) ?? project;
    sums.set(name, (sums.get(name) ?? 0n) + (sum ?? 0n));
  }
  return [...sums]
    .filter(([, sum]) => sum !== 0n)
    .sort(([, first], [, second]) => (first < second ? 1 : first > second ? -1 : 0))
    .map(([name, sum]) => ({ 项目名称: name, [how.amount]: decimalText(decimalOfInteger(sum, amount.perUnit)) }));
}

/** Code → name, for the codes among the words. */
function projectNames(database: Database, words: readonly string[]): Map<string, string> {
  const rows = database
    .prepare<[string], { code: string; name: string }>(
      `SELECT 项目代码 AS code, 项目名称 AS name FROM projects WHERE deleted_at IS NULL AND 项目代码 IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(words));
  return new Map(rows.map(({ code, name }) => [code, name]));
}
