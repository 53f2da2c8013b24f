import type { Database } from "better-sqlite3";
import { ledgerOf } from "../ledgers/index.ts";
import { conditionOf } from "./conditionOf.ts";
import type { Figure } from "./Figure.ts";
import { contributionText } from "./figureRecords.ts";
import { figureStatement } from "./figureStatement.ts";
import { groupingOf, type Within } from "./grouping.ts";
import { type Part, partsBehind } from "./partsBehind.ts";
import { periodParameters, tagged } from "./periodParameters.ts";
import { scopeSql, turnsByMonth } from "./scopeSql.ts";

export interface ChangedRecord {
  readonly ledger: string;
  readonly id: string;
  /** Came into the figure, left it, or adds something else */
  readonly change: "added" | "gone" | "differs";
  /** What it added in the earlier and in the later month; null = nothing, or blank */
  readonly before: string | null;
  readonly after: string | null;
}

interface Row {
  readonly id: string;
  readonly was: bigint;
  readonly is: bigint;
  readonly before: string | bigint | null;
  readonly after: string | bigint | null;
  readonly total: bigint;
}

/**
 * The records by which a figure of one month differs from that of another, largest change first, and how many they are. Both
 * months are as the store has them now: a corrected older month counts corrected.
 * @param wanted.within only the records of this group
 */
export function changedRecords(
  database: Database,
  figure: Figure,
  months: { readonly before: string; readonly after: string },
  wanted: { readonly within?: Within | null; readonly limit: number },
): { readonly rows: readonly ChangedRecord[]; readonly total: number } {
  const earlier = partsBehind(figure, months.before);
  const found = partsBehind(figure, months.after).map((after, index) => {
    const before = earlier[index];
    if (before?.scope.ledger !== after.scope.ledger) throw new Error(`${figure.id}: other parts in another month`);
    const rows = figureStatement<Row>(database, changesSql(before, after, wanted.within?.by ?? null))
      .safeIntegers(true)
      .all({
        ...periodParameters(before.asOf, "before"),
        ...periodParameters(after.asOf, "after"),
        group: wanted.within?.of ?? "",
        limit: wanted.limit,
      });
    return { rows: rows.map((row) => changedRecord(before, after, row)), total: Number(rows[0]?.total ?? 0n) };
  });
  return {
    rows: found.flatMap(({ rows }) => rows).slice(0, wanted.limit),
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

function changesSql(before: Part, after: Part, by: string | null): string {
  const ledger = ledgerOf(after.scope.ledger);
  if (!ledger) throw new Error(`no ledger ${after.scope.ledger}`);
  const { join, sql: group } = by === null ? { join: "", sql: "" } : groupingOf(ledger, by);
  const asked = [before, after].map((part) => part.value + conditionOf(part.scope)).join(" ") + group;
  const only = by === null ? "" : ` AND ${group} = :group`;
  const was = `${tagged(conditionOf(before.scope), "before")} IS TRUE`;
  const is = `${tagged(conditionOf(after.scope), "after")} IS TRUE`;
  const [valueBefore, valueAfter] = [tagged(before.value, "before"), tagged(after.value, "after")];
  const within = `(${tagged(before.scope.within ?? "1", "before")} OR ${tagged(after.scope.within ?? "1", "after")})${only}`;
  const source = scopeSql(ledger, asked);
  // A date that is blank in the earlier month says nothing there of the later one.
  const first = turnsByMonth(ledger, within) ? `1${only}` : within;
  // What no date or progress changes stands there once for both months; the rest, once for each. Worked out once, then compared.
  const pairs = turnsByMonth(ledger, asked)
    ? `SELECT x.record AS id, x.was, x.before, y."is", y.after
        FROM (SELECT record, ${was} AS was, ${valueBefore} AS before FROM (${tagged(source, "before")}) ${join} WHERE ${first}) x
        JOIN (SELECT record, ${is} AS "is", ${valueAfter} AS after
        FROM (${tagged(source, "after")})) y ON y.record = x.record`
    : `SELECT record AS id, ${was} AS was, ${valueBefore} AS before, ${is} AS "is", ${valueAfter} AS after FROM (${tagged(source, "after")})
        ${join} WHERE ${within}`;
  const size = after.field === null ? "ABS(COALESCE(after, 0) - COALESCE(before, 0)) DESC, " : "";
  return `WITH pairs AS MATERIALIZED (${pairs}),
    counted AS (SELECT id, was, "is", CASE WHEN was THEN before END AS before,
      CASE WHEN "is" THEN after END AS after FROM pairs WHERE was OR "is")
    SELECT id, was, "is", before, after, COUNT(*) OVER () AS total FROM counted
    WHERE was <> "is" OR before IS NOT after ORDER BY ${size}id LIMIT :limit`;
}

function changedRecord(earlier: Part, later: Part, { id, was, is, before, after }: Row): ChangedRecord {
  return {
    ledger: later.scope.ledger,
    id,
    change: was === is ? "differs" : is === 1n ? "added" : "gone",
    before: contributionText(earlier, before),
    after: contributionText(later, after),
  };
}
