import type { Database } from "better-sqlite3";
import { decimalOfInteger, decimalText } from "../exact/index.ts";
import { allFields, fieldKinds, ledgerOf } from "../ledgers/index.ts";
import { conditionOf } from "./conditionOf.ts";
import type { Figure } from "./Figure.ts";
import { figureStatement } from "./figureStatement.ts";
import { groupingOf, type Within } from "./grouping.ts";
import { type Part, partsBehind } from "./partsBehind.ts";
import { type PeriodParameters, periodParameters, tagged } from "./periodParameters.ts";
import { scopeSql, townshipField } from "./scopeSql.ts";

export interface FigureRecord {
  readonly ledger: string;
  readonly id: string;
  /**
   * What the record adds: "1" to a count, its exact value to a sum (null = blank), its value to a list (null where that is
   * personal data); for a rate, to the numerator; for a difference or growth, to the difference
   */
  readonly contribution: string | null;
}

export interface RecordsWanted {
  /** Only the records of this group */
  readonly within?: Within | null;
  /** Only these records */
  readonly ids?: readonly string[];
  /** From 1 */
  readonly page: number;
  readonly pageSize: number;
  /** `township`: the official order, then as entered (default); `contribution`: those that add most first, then as entered */
  readonly order?: "township" | "contribution";
}

interface Row {
  readonly position: bigint;
  readonly id: string;
  readonly value: string | bigint | null;
}

/** The records behind a figure (解释此数): a page of them and their number. */
export function figureRecords(
  database: Database,
  figure: Figure,
  asOf: string,
  wanted: RecordsWanted,
): { readonly rows: readonly FigureRecord[]; readonly total: number } {
  const counts = partsBehind(figure, asOf).map((part, position) => {
    const { from, parameters } = selectOf(part, position, wanted);
    const counted = figureStatement<{ total: number }>(database, `SELECT COUNT(*) AS total ${from}`);
    return counted.get({ ...parameters, ...askedFor(wanted) })?.total ?? 0;
  });
  return { rows: recordPage(database, figure, asOf, wanted), total: counts.reduce((sum, count) => sum + count, 0) };
}

/** A page of the records behind a figure, without their number. */
export function recordPage(database: Database, figure: Figure, asOf: string, wanted: RecordsWanted): FigureRecord[] {
  const parts = partsBehind(figure, asOf);
  const selects = parts.map((part, position) => selectOf(part, position, wanted));
  const all = selects.map(({ columns, from }) => `SELECT ${columns} ${from}`).join(" UNION ALL ");
  const parameters = {
    ...Object.assign({}, ...selects.map((select) => select.parameters)),
    ...askedFor(wanted),
    limit: wanted.pageSize,
    offset: (wanted.page - 1) * wanted.pageSize,
  };
  const official = "LEFT JOIN townships t ON t.名称 = s.township AND t.deleted_at IS NULL";
  const [join, order] =
    wanted.order === "contribution"
      ? ["", `s.value IS NULL, ${parts.some(({ field }) => field !== null) ? "" : "s.value DESC, "}s.position, s.id`]
      : [official, "s.position, t.排序 IS NULL, t.排序, s.township IS NULL, s.township, s.id"];
  const sql = `SELECT s.position, s.id, s.value FROM (${all}) s ${join} ORDER BY ${order} LIMIT :limit OFFSET :offset`;
  const rows = figureStatement<Row>(database, sql).safeIntegers(true).all(parameters);
  return rows.flatMap(({ position, id, value }) => {
    const part = parts[Number(position)];
    return part ? [{ ledger: part.scope.ledger, id, contribution: contributionText(part, value) }] : [];
  });
}

/** The parameters of what selectOf adds to a scope. */
function askedFor({ within, ids }: Pick<RecordsWanted, "within" | "ids">): Record<string, string> {
  return { group: within?.of ?? "", ids: JSON.stringify(ids ?? []) };
}

function selectOf(
  part: Part,
  position: number,
  { within, ids }: Pick<RecordsWanted, "within" | "ids">,
): { columns: string; from: string; parameters: PeriodParameters } {
  const ledger = ledgerOf(part.scope.ledger);
  if (!ledger) throw new Error(`no ledger ${part.scope.ledger}`);
  const place = townshipField(ledger);
  const township = place ? `"${place}"` : "NULL";
  const condition = conditionOf(part.scope);
  // Each part has its own month.
  const tag = `part${position}`;
  const grouping = within ? groupingOf(ledger, within.by) : { join: "", sql: "" };
  const only =
    (within ? ` AND ${grouping.sql} = :group` : "") + (ids ? " AND record IN (SELECT value FROM json_each(:ids))" : "");
  return {
    columns: `${position} AS position, record AS id, ${township} AS township, ${tagged(part.value, tag)} AS value`,
    from:
      tagged(
        `FROM (${scopeSql(ledger, part.value + condition + grouping.sql)}) ${grouping.join} WHERE ${condition}`,
        tag,
      ) + only,
    parameters: periodParameters(part.asOf, tag),
  };
}

/** What a record adds, as exact text; see FigureRecord. */
export function contributionText({ scope, field: name, perUnit }: Part, value: string | bigint | null): string | null {
  if (value === null) return null;
  if (name === null) return decimalText(decimalOfInteger(BigInt(value), perUnit));
  const ledger = ledgerOf(scope.ledger);
  const field = ledger && allFields(ledger).find((named) => named.name === name)?.field;
  if (field?.personal) return null;
  // What a list works out itself is words already.
  if (!field) return String(value);
  return fieldKinds[field.kind].exact(typeof value === "bigint" ? Number(value) : value, field);
}
