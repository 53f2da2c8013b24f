import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { headerAliases } from "../../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../../db/ledgers/derive/headerKey.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { columnFit } from "./columnFit.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { headerMeanings } from "./headerMeanings.ts";
import { isNumbering } from "./headerWords.ts";
import type { ColumnConflict } from "./MatchedTable.ts";
import type { Suggestion } from "./Suggestion.ts";
import { suggestFields } from "./suggestFields.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { unitFits } from "./unitFits.ts";
import { isTotalBesidePart } from "./words/isTotalBesidePart.ts";
import { withoutFormer } from "./words/withoutFormer.ts";
import { wordsOf } from "./words/wordsOf.ts";

export interface ColumnMatches {
  /** column → field; columns that hold no field are absent */
  readonly fields: ReadonlyMap<number, NamedField>;
  readonly conflicts: readonly ColumnConflict[];
  /** How firmly the ledger speaks for these columns: the sum of the weights of what was matched */
  readonly weight: number;
  /** column → fields it may hold, best first: for columns without a field, and for those matched softly */
  readonly suggestions: ReadonlyMap<number, readonly Suggestion[]>;
}

type Assignment = Omit<ColumnMatches, "suggestions">;

interface Claim {
  readonly column: number;
  readonly named: NamedField;
  readonly weight: number;
}

/**
 * Which field each column holds, for one ledger. A header's path is read as a whole (里程/计划 = 计划里程), then by its lowest
 * word; label before alias before weak alias; values decide between meanings (形象进度 with 在建 in it is a state).
 * Each field takes one column, the firmest claim first; two equally firm claims are a conflict that is asked, never guessed.
 */
export function matchColumns(
  ledger: Ledger,
  columns: readonly FoundColumn[],
  samples: ReadonlyMap<number, readonly GridCell[]>,
  townships: TownshipBook,
): ColumnMatches {
  const fieldsByName = new Map(allFields(ledger).map((named) => [named.name, named]));
  const all: Claim[] = [];
  const paths = columns.map(({ path }) => path);
  for (const column of columns) {
    const words = headerText(column.path.at(-1) ?? "").words;
    if (isNumbering(words) && !isNumberingField(ledger, words)) continue;
    const cells = samples.get(column.column) ?? [];
    if (column.path.length === 0) {
      // Nobody wrote what stands here; only a column of townships says so itself.
      const named = fieldsByName.get("乡镇");
      const fit = named ? columnFit(cells, named.field, townships) : null;
      if (named && fit !== null && fit >= 0.8) all.push({ column: column.column, named, weight: 30 });
      continue;
    }
    const meanings = headerMeanings(ledger, column.path, column.unit);
    const fitted = [...meanings].flatMap(([name, weight]) => {
      const named = fieldsByName.get(name);
      return named && unitFits(column.unit, named.field)
        ? [{ named, weight, fit: columnFit(cells, named.field, townships) }]
        : [];
    });
    const anyFits = fitted.some(({ fit }) => fit !== null && fit > 0);
    const [first, second] = fitted
      .filter(({ fit }) => fit === null || fit >= 0.5)
      .map(({ weight }) => weight)
      .sort((a, b) => b - a);
    // Two fields that a soft header may mean, and values that fit both: nobody can tell.
    if (first !== undefined && first < 70 && first === second) continue;
    for (const { named, weight, fit } of fitted) {
      // Values that fit no meaning at all are wrong cells, to be refused by name; but where another meaning fits, this one is out.
      // A header that speaks softly needs values that speak up for it.
      if (isTotalBesidePart(ledger, named.name, column.path, paths)) continue;
      const strange = fit === 0 && cells.length >= 3;
      if (strange && weight < 100 && named.field.options && !named.field.extendable) continue;
      if (fit === 0 && weight < 100 && named.field.kind === "date" && cells.length >= 3 && cells.every(isBareYear))
        continue;
      // 起点 over 0 and 12.345, or over K0+000, says where on the road, and names no place: asked, never kept as a name.
      if (fit === 0 && weight < 100 && cells.length >= 2 && isName(named)) continue;
      if (fit !== null && (weight < 70 ? fit < 0.5 : fit === 0 && anyFits)) continue;
      all.push({ column: column.column, named, weight: fit === null ? weight - 1 : weight - (fit < 0.5 ? 25 : 0) });
    }
  }
  const claims = withoutFormer(all, new Map(columns.map(({ column, path }) => [column, path])));
  const { fields, conflicts, weight } = requiredFirst(claims, assign(claims));
  const firm = (column: number): boolean =>
    claims.some((claim) => claim.column === column && claim.weight >= 70 && claim.named === fields.get(column));
  const open = columns.filter(({ column, path }) => path.length > 0 && !firm(column));
  let made: ReadonlyMap<number, readonly Suggestion[]> | null = null;
  return {
    fields,
    conflicts,
    weight,
    // Only of the ledger that a table is taken for: what is like what is dear to find.
    get suggestions() {
      made ??= new Map(
        open.flatMap((column) => {
          const meanings = headerMeanings(ledger, column.path, column.unit);
          const offered = suggestFields(ledger, column, meanings, samples.get(column.column) ?? [], townships);
          const names = offered.map(({ named, weight: likely }) => ({ name: named.name, weight: likely }));
          return names.length > 0 ? [[column.column, names] as const] : [];
        }),
      );
      return made;
    },
  };
}

/** A required field without a column takes the one that it claims from a field that may stay blank: 项目 is 项目名称 where nothing else is. */
function requiredFirst(claims: readonly Claim[], matches: Assignment): Assignment {
  const fields = new Map(matches.fields);
  const conflicting = new Set(matches.conflicts.map(({ field }) => field));
  for (const claim of claims) {
    const { name, field } = claim.named;
    if (!field.required || conflicting.has(name) || [...fields.values()].some((named) => named.name === name)) continue;
    const holder = fields.get(claim.column);
    if (holder && !holder.field.required && holder.field.kind !== "note") fields.set(claim.column, claim.named);
  }
  return { ...matches, fields };
}

/** 编号 is numbering in most sheets, but a field where the ledger has it. */
function isNumberingField(ledger: Ledger, words: string): boolean {
  return headerAliases(ledger).has(headerKey(words));
}

/** The firmest claims first, each field and each column once; ties between columns for one field are conflicts. */
function assign(claims: readonly Claim[]): Assignment {
  const fields = new Map<number, NamedField>();
  const taken = new Set<string>();
  const conflicts: ColumnConflict[] = [];
  let weight = 0;
  const open = [...claims].sort((a, b) => b.weight - a.weight || a.column - b.column);
  while (open.length > 0) {
    const claim = open.shift();
    if (!claim || fields.has(claim.column) || taken.has(claim.named.name)) continue;
    const rivals = open.filter(
      (other) =>
        other.named.name === claim.named.name &&
        other.weight === claim.weight &&
        !fields.has(other.column) &&
        other.column !== claim.column,
    );
    // A rival that has another field of its own to go to is none.
    const stubborn = rivals.filter(
      (rival) =>
        !open.some(
          (other) =>
            other.column === rival.column &&
            other.named.name !== claim.named.name &&
            !taken.has(other.named.name) &&
            other.weight >= 70,
        ),
    );
    taken.add(claim.named.name);
    // Two columns of remarks are no question: the first is the field, the other is kept beside the record.
    if (stubborn.length > 0 && claim.named.field.kind !== "note") {
      conflicts.push({ field: claim.named.name, columns: [claim.column, ...stubborn.map(({ column }) => column)] });
      continue;
    }
    fields.set(claim.column, claim.named);
    weight += claim.weight;
  }
  return { fields, conflicts, weight };
}

/** A field of names, whose values are words: 起点名称, 路线名称; not a code, and no list. */
function isName({ name, field }: NamedField): boolean {
  return field.kind === "text" && !field.options && wordsOf(name).head === "name";
}

/** A year alone is no date. */
function isBareYear(cell: GridCell): boolean {
  return /^(?:19|20)\d\d年?$/.test(cell.kind === "text" ? cell.text.trim() : String(cell.number));
}
