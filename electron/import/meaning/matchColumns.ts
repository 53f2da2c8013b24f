import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { type HeaderMeaning, headerAliases, looseHeaderAliases } from "../../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { looseHeaderKey } from "../../../db/ledgers/derive/looseHeaderKey.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { columnFit } from "./columnFit.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { isNumbering } from "./headerWords.ts";
import type { ColumnConflict } from "./MatchedTable.ts";
import type { Suggestion } from "./Suggestion.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { trimmedHeaders } from "./trimmedHeaders.ts";
import { unitFits } from "./unitFits.ts";

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
  const claims: Claim[] = [];
  const likely = new Map<number, Suggestion[]>();
  for (const column of columns) {
    const words = headerText(column.path.at(-1) ?? "").words;
    if (isNumbering(words) && !isNumberingField(ledger, words)) continue;
    const cells = samples.get(column.column) ?? [];
    if (column.path.length === 0) {
      // Nobody wrote what stands here; only a column of townships says so itself.
      const named = fieldsByName.get("乡镇");
      const fit = named ? columnFit(cells, named.field, townships) : null;
      if (named && fit !== null && fit >= 0.8) claims.push({ column: column.column, named, weight: 30 });
      continue;
    }
    const meanings = meaningsOf(ledger, column.path);
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
    likely.set(
      column.column,
      fitted
        .filter(({ fit }) => fit === null || fit > 0)
        .map(({ named, weight }) => ({ name: named.name, weight }))
        .sort((a, b) => b.weight - a.weight),
    );
    // Two fields that a soft header may mean, and values that fit both: nobody can tell.
    if (first !== undefined && first < 70 && first === second) continue;
    for (const { named, weight, fit } of fitted) {
      // Values that fit no meaning at all are wrong cells, to be refused by name; but where another meaning fits, this one is out.
      // A header that speaks softly needs values that speak up for it.
      if (fit !== null && (weight < 70 ? fit < 0.5 : fit === 0 && anyFits)) continue;
      claims.push({ column: column.column, named, weight: fit === null ? weight - 1 : weight - (fit < 0.5 ? 25 : 0) });
    }
  }
  const { fields, conflicts, weight } = requiredFirst(claims, assign(claims));
  const firm = (column: number): boolean =>
    claims.some((claim) => claim.column === column && claim.weight >= 70 && claim.named === fields.get(column));
  const suggestions = new Map([...likely].filter(([column, names]) => names.length > 0 && !firm(column)));
  return { fields, conflicts, weight, suggestions };
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

/** Groups that make what stands under them another number than the state reached: 本月/完成投资, 其中：中央/投资. */
const OTHER_PERIOD =
  /本月|当月|上月|上年|去年|同期|本季|本周|上周|下月|下步|中央|省级|市级|区级|县级|自筹|配套|到位|拨付/;

/** What a group measures; a bare 完成率 or 计划 under it belongs to that measure, not to a field of its own. */
const MEASURES: readonly RegExp[] = [/里程|公里|长度/, /投资|资金|经费|金额/];

/**
 * field → weight, for a header path from the top. Words of all levels together come first (里程/计划 is 计划里程); the lowest word
 * alone counts only where no such reading exists and the groups above do not make it another number. Headers that no
 * declaration has word by word are read loosely, where that means one field alone.
 */
function meaningsOf(ledger: Ledger, path: readonly string[]): ReadonlyMap<string, number> {
  const meanings = readMeanings(ledger, path);
  if (!ledger.fields.年度 && OF_ONE_YEAR.test(path.join("")) && !/开工/.test(path.join(""))) {
    for (const name of [...meanings.keys()]) if (ledger.progress?.[name]?.kind === "money") meanings.delete(name);
  }
  // 累计拆迁户数 says what was done, however near its words come to what is to be done.
  if (/累计|实际|已/.test(path.join("")) && !/应|计划|任务|目标/.test(path.join(""))) {
    for (const name of [...meanings.keys()]) if (/^(?:应|计划|目标)/.test(name)) meanings.delete(name);
  }
  return meanings;
}

/** What was done in one year is not what was done in all, where the work is of no single year: 高速公路的本年完成投资. */
const OF_ONE_YEAR = /本年|当年|今年|年度|20\d\d年/;

function readMeanings(ledger: Ledger, path: readonly string[]): Map<string, number> {
  const parts = path.map((part) => headerText(part)).filter(({ words }) => words !== "");
  const last = parts.at(-1);
  const meanings = new Map<string, number>();
  if (!last) return meanings;
  const aliases = headerAliases(ledger);
  const loose = looseHeaderAliases(ledger);
  const put = (into: Map<string, number>, { field, weight }: HeaderMeaning, reduction: number): void => {
    into.set(field, Math.max(into.get(field) ?? 0, weight - reduction));
  };
  const exactly: Reading = (into, words, reduction) => {
    for (const meaning of words === "" ? [] : (aliases.get(headerKey(words)) ?? [])) put(into, meaning, reduction);
  };
  const loosely: Reading = (into, words, reduction) => {
    const key = looseHeaderKey(words, ledger.qualifiers);
    for (const meaning of key === null ? [] : (loose.get(key) ?? [])) put(into, meaning, reduction);
  };
  const trimmed: Reading = (into, words, reduction) => {
    for (const shorter of trimmedHeaders(words)) {
      for (const meaning of aliases.get(headerKey(shorter.words)) ?? []) {
        const field = ledger.fields[meaning.field] ?? ledger.progress?.[meaning.field];
        if (field && meaning.weight >= 90 && shorter.fits(field)) put(into, { ...meaning, weight: 60 }, reduction);
      }
    }
  };
  const together = combined(parts.map(({ bare }) => bare));
  for (const [words, reduction] of together) exactly(meanings, words, reduction);
  if (meanings.size > 0) return meanings;
  const groups = parts
    .slice(0, -1)
    .map(({ bare }) => bare)
    .join("");
  const alone = (read: Reading): Map<string, number> => {
    const found = new Map<string, number>();
    read(found, last.words, groups === "" ? 0 : 12);
    read(found, last.bare, groups === "" ? 1 : 13);
    for (const field of [...found.keys()]) if (!standsAlone(ledger, field, groups, last.bare)) found.delete(field);
    return found;
  };
  // 进展情况 / 项目名称 shrinks to 进展, which is the group's word and says nothing about the column.
  const groupKey = looseHeaderKey(groups);
  for (const [words, reduction] of together) {
    if (looseHeaderKey(words) !== groupKey) loosely(meanings, words, reduction);
  }
  const single = alone(exactly);
  // 建设里程 / 已完成 says 完成里程, whatever 已完成 alone may mean elsewhere.
  if (meanings.size === 0) {
    if (single.size > 0) return single;
    const loosened = alone(loosely);
    return loosened.size > 0 ? loosened : alone(trimmed);
  }
  for (const [field, weight] of meanings) meanings.set(field, Math.max(weight, single.get(field) ?? 0));
  return meanings;
}

/** Adds what some words mean to a map of field → weight. */
type Reading = (into: Map<string, number>, words: string, reduction: number) => void;

/** The words of a header's levels put together in the ways people mean them, the fullest first; keys take pieces in any order. */
function combined(words: readonly string[]): readonly (readonly [string, number])[] {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return [];
  const ways: [string, number][] = [[words.join(""), 0]];
  // A three-row header may carry a word that adds nothing: 建设规模 / 里程 / 计划.
  for (let first = 1; first < words.length - 1; first += 1) {
    ways.push([words.slice(first).join(""), 3]);
  }
  if (words.length > 2) ways.push([`${words[0]}${last}`, 4]);
  // A group over a bare 数量 or 合计 names the column itself.
  if (/^(?:数量|数|值|名称|合计|小计|总计|总额|总数|总量)$/.test(last)) ways.push([words.slice(0, -1).join(""), 5]);
  return ways;
}

/** Whether the lowest word may be read without the groups above it, for a field that it would mean. */
function standsAlone(ledger: Ledger, name: string, groups: string, last: string): boolean {
  if (groups === "") return true;
  const field = ledger.fields[name] ?? ledger.progress?.[name];
  const kind = field && fieldKinds[field.kind];
  if (!kind?.captionUnit && kind?.unitFamily !== "percent") return true;
  if (OTHER_PERIOD.test(groups) && !/累计|自开工/.test(last)) return false;
  const measured = MEASURES.filter((measure) => measure.test(groups));
  return measured.length === 0 || measured.some((measure) => measure.test(last));
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
