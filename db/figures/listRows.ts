import type { Database } from "better-sqlite3";
import { allFields, fieldKinds, ledgerOf } from "../ledgers/index.ts";
import { conditionOf } from "./conditionOf.ts";
import type { FigureItem, How } from "./Figure.ts";
import { figureStatement } from "./figureStatement.ts";
import { groupingOf } from "./grouping.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql, townshipField } from "./scopeSql.ts";

export interface ListRow {
  /** The record's id */
  readonly record: string;
  /** What the dimension sorts it under; "" where nothing was asked */
  readonly group: string;
  /** The wanted fields as exact text (3.945, 2021-05-09, 是); null = blank */
  readonly item: FigureItem;
}

/**
 * The records of a list with its fields: in the official township order (townships that are not official after it, none
 * last), then as entered (ids are UUIDv7), unless the list says its own order.
 */
export function listRows(
  database: Database,
  how: Extract<How, { kind: "items" }>,
  asOf: string,
  by: string | null,
): ListRow[] {
  const { scope, fields, computed = {} } = how;
  const ledger = ledgerOf(scope.ledger);
  if (!ledger) throw new Error(`no ledger ${scope.ledger}`);
  const township = townshipField(ledger);
  const wanted = fields.map((name, index) => `${computed[name] ?? `"${name}"`} AS f${index}`).join(", ");
  const { join, sql: group } = by === null ? { join: "", sql: "''" } : groupingOf(ledger, by);
  const sql = `SELECT s.* FROM (SELECT record, ${group} AS "group", ${township ? `"${township}"` : "NULL"} AS township,
      ${wanted}, ${how.order ?? "NULL"} AS place
      FROM (${scopeSql(ledger, wanted + group + conditionOf(scope))}) ${join} WHERE ${conditionOf(scope)}) s
    LEFT JOIN townships t ON t.名称 = s.township AND t.deleted_at IS NULL
    ORDER BY s.place, t.排序 IS NULL, t.排序, s.township IS NULL, s.township, s.record`;
  const kinds = new Map(allFields(ledger).map(({ name, field }) => [name, field]));
  const rows = figureStatement<Record<string, string | number | null>>(database, sql).all(periodParameters(asOf));
  return rows.map((row) => {
    const item: Record<string, string | null> = {};
    for (const [index, name] of fields.entries()) {
      const [value, field] = [row[`f${index}`], kinds.get(name)];
      item[name] =
        value === null || value === undefined
          ? null
          : field
            ? fieldKinds[field.kind].exact(value, field)
            : String(value);
    }
    return { record: String(row.record), group: String(row.group), item };
  });
}
