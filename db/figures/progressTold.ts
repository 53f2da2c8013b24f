import type { Database } from "better-sqlite3";
import { type Ledger, ledgerOf } from "../ledgers/index.ts";
import { conditionOf } from "./conditionOf.ts";
import { countedIn } from "./countedIn.ts";
import type { Figure, Scope } from "./Figure.ts";
import { figureStatement } from "./figureStatement.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql, townshipField } from "./scopeSql.ts";
import { UNREPORTED } from "./stateSql.ts";
import { townshipOrder } from "./townshipOrder.ts";
import { overWhenToldSql } from "./worksOver.ts";

interface Told {
  readonly township: string;
  readonly month: string | null;
  readonly records: number;
}

/**
 * What a table says of the works that it shows: 未报进度 by township, in the official order, and how many show the progress of an
 * earlier month, month by month. Nothing for records that have no progress. @param of the works, or the figure whose they are
 */
export function progressTold(database: Database, of: Figure | Scope, asOf: string): string[] {
  const scope = "how" in of ? scopeOf(of) : of;
  const ledger = scope && ledgerOf(scope.ledger);
  if (!scope || !ledger?.progress) return [];
  const word = countedIn(ledger.id);
  const order = townshipOrder(database, Number(asOf.slice(0, 4)));
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const unreported = townshipField(ledger) === undefined ? [] : told(database, ledger, scope, "unreported", asOf);
  const carried = told(database, ledger, scope, `progressMonth < :asOf AND NOT ${overWhenToldSql(ledger)}`, asOf);
  const byMonth = Map.groupBy(carried, ({ month }) => month ?? "");
  const names = unreported
    .toSorted((first, second) => place(first.township) - place(second.township))
    .map(({ township, records }) => `${township || "未注明乡镇"}${records}${word}`);
  const months = [...byMonth]
    .toSorted(([first], [second]) => (first < second ? 1 : -1))
    .map(([month, all]) => `${total(all)}${word}沿用${monthWords(month, asOf)}进度`);
  return [
    ...(names.length > 0 ? [`${UNREPORTED}：${names.join("、")}。`] : []),
    ...(months.length > 0 ? [`${months.join("，")}。`] : []),
  ];
}

/** The works that a figure is of: of those in a state, all of them. */
function scopeOf({ how }: Figure): Scope | undefined {
  if (!("scope" in how)) return undefined;
  return how.kind === "count" ? (how.of ?? how.scope) : how.scope;
}

function told(database: Database, ledger: Ledger, scope: Scope, which: string, asOf: string): Told[] {
  const township = townshipField(ledger);
  const asked = `${conditionOf(scope)} AND (${which})`;
  const group = township === undefined ? "''" : `COALESCE("${township}", '')`;
  const month = which === "unreported" ? "NULL" : "progressMonth";
  return figureStatement<Told>(
    database,
    `SELECT ${group} AS township, ${month} AS month, COUNT(*) AS records
      FROM (${scopeSql(ledger, asked)}) WHERE ${asked} GROUP BY 1, 2`,
  ).all(periodParameters(asOf));
}

function total(all: readonly Told[]): number {
  return all.reduce((sum, { records }) => sum + records, 0);
}

/** 8月; of another year 2025年12月 */
function monthWords(month: string, asOf: string): string {
  const own = month.slice(0, 4) === asOf.slice(0, 4);
  return `${own ? "" : `${month.slice(0, 4)}年`}${Number(month.slice(5))}月`;
}
