import { allFields, fieldKinds, type NamedField } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import { QueryInvalid } from "../core/refusals.ts";
import type { ListCache } from "./ListCache.ts";
import type { Listing } from "./Listing.ts";
import type { ListFilter } from "./Lists.ts";
import type { SqlPiece } from "./officialOrder.ts";

/** What a query asks for, as SQL over the columns that columnOf names. */
export interface ListConditions extends SqlPiece {
  /** The fields it looks at */
  readonly fields: readonly NamedField[];
  /** Some of them are the month's: without a cache p is needed */
  readonly progress: boolean;
  /** Beside the cache the record is needed, as w */
  readonly wide: boolean;
  /** Some filter is on a field the cache carries */
  readonly narrow: boolean;
  /** Every record of the ledger fits, but for deleted ones */
  readonly none: boolean;
  /** The rows that fit, as a JSON list, where they were found before (listHits) */
  readonly hits?: string | null;
}

/** Reads a query's filters and search. Names of fields are looked up in the declaration, values are bound. Throws QueryInvalid. */
export function listConditions({ ledger, query, cache }: Pick<Listing, "ledger" | "query" | "cache">): ListConditions {
  const declared = allFields(ledger);
  const byName = new Map(declared.map((named) => [named.name, named]));
  const parts: string[] = cache ? ["1"] : [query.deleted ? "r.deleted_at IS NOT NULL" : "r.deleted_at IS NULL"];
  const values: (string | number)[] = [];
  const fields: NamedField[] = [];
  for (const filter of query.filters) {
    const named = byName.get(filter.field);
    if (!named) throw new QueryInvalid(`no such field: ${filter.field}`);
    const condition = filterCondition(named, filter, columnOf(named, cache));
    parts.push(condition.sql);
    values.push(...condition.values);
    fields.push(named);
  }
  const carried = fields.map(({ name }) => cache?.carried.has(name) ?? false);
  const search = query.search.trim();
  if (search !== "") {
    const texts = declared.filter(({ field, progress }) => !progress && fieldKinds[field.kind].column === "TEXT");
    // Personal data is found by the whole value only: parts of it would spell it out, letter by letter.
    const open = texts.filter(({ field }) => !field.personal);
    const whole = texts.filter(({ field }) => field.personal);
    const column = ({ name }: NamedField): string => `${cache ? "w" : "r"}.${quoted(name)}`;
    const found = containing(`concat_ws(char(31), ${open.map(column).join(", ")})`, search);
    const ways = [...(open.length > 0 ? [found.sql] : []), ...whole.map((named) => `${column(named)} = ?`)];
    parts.push(ways.length === 0 ? "0" : `(${ways.join(" OR ")})`);
    if (open.length > 0) values.push(...found.values);
    values.push(...whole.map(() => search));
    fields.push(...texts);
  }
  return {
    sql: parts.join(" AND "),
    values,
    fields,
    wide: search !== "" || carried.includes(false),
    narrow: carried.includes(true),
    progress: fields.some(({ progress }) => progress),
    none: parts.length === 1 && !query.deleted,
  };
}

/**
 * A declared field's column: r being the cache and w the record where there is a cache, r being the record and p its month where
 * there is none.
 */
export function columnOf({ name, progress }: NamedField, cache: ListCache | null): string {
  const plain = progress ? "p" : "r";
  const source = cache ? (cache.carried.has(name) ? "r" : "w") : plain;
  return `${source}.${quoted(name)}`;
}

function filterCondition(named: NamedField, filter: ListFilter, column: string): SqlPiece {
  const { name, field } = named;
  if (filter.test === "blank") return { sql: `${column} IS NULL`, values: [] };
  if (filter.test === "filled") return { sql: `${column} IS NOT NULL`, values: [] };
  const { value } = filter;
  const isText = fieldKinds[field.kind].column === "TEXT";
  if (value === null || typeof value !== (isText ? "string" : "number")) {
    throw new QueryInvalid(`${name} ${filter.test}: not a value of this field`);
  }
  if (field.personal && filter.test !== "is") throw new QueryInvalid(`${name} ${filter.test}: only as a whole`);
  switch (filter.test) {
    case "is":
      return field.kind === "list" || field.many
        ? { sql: `instr('、' || ${column} || '、', ?) > 0`, values: [`、${value}、`] }
        : { sql: `${column} = ?`, values: [value] };
    case "contains":
      if (!isText) throw new QueryInvalid(`${name} contains: not a text field`);
      return containing(column, String(value));
    case "from":
      return { sql: `${column} >= ?`, values: [value] };
    case "to":
      return { sql: `${column} <= ?`, values: [value] };
  }
}

/** A text has a piece, be its letters A–Z large or small. (instr takes no less time.) */
function containing(text: string, piece: string): SqlPiece {
  return { sql: `${text} LIKE ? ESCAPE '\\'`, values: [`%${escaped(piece)}%`] };
}

/** A text for LIKE in which % and _ stand for themselves. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
