import type { Database } from "better-sqlite3";
import { decimalOfInteger } from "../exact/decimalOfInteger.ts";
import { decimalText } from "../exact/decimalText.ts";
import { allFields } from "../ledgers/derive/allFields.ts";
import { fieldKinds } from "../ledgers/fieldKinds.ts";
import { ledgerOf } from "../ledgers/index.ts";
import { smallestInUnit } from "./evaluateFigures.ts";
import type { Figure } from "./Figure.ts";
import { periodParameters } from "./periodParameters.ts";
import { namedFigure, scopesBehind } from "./scopesBehind.ts";
import { scopeSql, townshipField } from "./scopeSql.ts";

export interface FigureRecord {
  readonly ledger: string;
  readonly id: string;
  /** What the record adds: "1" to a count, its exact value to a sum (null = blank), its value to a list; for a ratio, to the numerator */
  readonly contribution: string | null;
}

interface Row {
  readonly ledger: string;
  readonly id: string;
  readonly value: string | number | null;
}

/**
 * The records behind a figure (解释此数), in the official township order, then as entered; a page of them and their number.
 * @param of `township`: only its records, "" = those without one; page counts from 1
 */
export function figureRecords(
  database: Database,
  figure: Figure,
  asOf: string,
  of: { readonly township?: string; readonly page: number; readonly pageSize: number },
): { readonly rows: readonly FigureRecord[]; readonly total: number } {
  const parts = scopesBehind(figure).map(({ ledger: id, where }, position) => {
    const ledger = ledgerOf(id);
    if (!ledger) throw new Error(`no ledger ${id}`);
    const place = townshipField(ledger);
    const township = place ? `"${place}"` : "NULL";
    const only = of.township === undefined ? "" : ` AND COALESCE(${township}, '') = :township`;
    return `SELECT '${id}' AS ledger, ${position} AS position, record AS id, ${township} AS township, ${contribution(figure, id)} AS value
      FROM (${scopeSql(ledger)}) WHERE (${where})${only}`;
  });
  const all = parts.join(" UNION ALL ");
  const parameters = { ...periodParameters(asOf), township: of.township ?? "", limit: of.pageSize, offset: (of.page - 1) * of.pageSize };
  const counted = database.prepare<[typeof parameters], { total: number }>(`SELECT COUNT(*) AS total FROM (${all})`).get(parameters);
  const rows = database
    .prepare<[typeof parameters], Row>(
      `SELECT s.ledger, s.id, s.value FROM (${all}) s LEFT JOIN townships t ON t.名称 = s.township AND t.deleted_at IS NULL
       ORDER BY s.position, t.排序 IS NULL, t.排序, s.township IS NULL, s.township, s.id LIMIT :limit OFFSET :offset`,
    )
    .all(parameters);
  const shown = rows.map(({ ledger, id, value }) => ({ ledger, id, contribution: contributionText(figure, value) }));
  return { rows: shown, total: counted?.total ?? 0 };
}

/** What a record of a ledger adds, as an SQL expression over the scope's columns. */
function contribution(figure: Figure, ledger: string): string {
  const { how } = figure;
  if (how.kind === "ratio") {
    const numerator = namedFigure(how.numerator);
    const scope = scopesBehind(numerator).find((behind) => behind.ledger === ledger);
    return scope ? `CASE WHEN ${scope.where} THEN ${contribution(numerator, ledger)} END` : "NULL";
  }
  if (how.kind === "count") return "1";
  return `"${how.kind === "items" ? how.fields[0] : how.field}"`;
}

function contributionText(figure: Figure, value: string | number | null): string | null {
  const { how } = figure;
  if (value === null) return null;
  if (how.kind === "ratio") return contributionText(namedFigure(how.numerator), value);
  if (how.kind === "count") return String(value);
  if (how.kind === "sum") return decimalText(decimalOfInteger(Number(value), smallestInUnit(figure, how.field)));
  const ledger = ledgerOf(how.scope.ledger);
  const wanted = how.kind === "items" ? how.fields[0] : how.field;
  const field = ledger && allFields(ledger).find(({ name }) => name === wanted)?.field;
  return field ? fieldKinds[field.kind].exact(value, field) : String(value);
}
