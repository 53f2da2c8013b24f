import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../db/ledgers/derive/allFields.ts";
import { headerAliases } from "../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../db/ledgers/derive/headerKey.ts";
import { columnFit } from "./columnFit.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { isNumbering } from "./headerWords.ts";
import type { ColumnConflict } from "./MatchedTable.ts";
import type { TownshipBook } from "./townshipBook.ts";
import type { GridCell } from "./workbookGrid.ts";

export interface ColumnMatches {
  /** column → field; columns that hold no field are absent */
  readonly fields: ReadonlyMap<number, NamedField>;
  readonly conflicts: readonly ColumnConflict[];
  /** How firmly the ledger speaks for these columns: the sum of the weights of what was matched */
  readonly weight: number;
}

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
  for (const column of columns) {
    const words = headerText(column.path.at(-1) ?? "").words;
    if (isNumbering(words) && !isNumberingField(ledger, words)) continue;
    const cells = samples.get(column.column) ?? [];
    const meanings = meaningsOf(ledger, column.path);
    const fitted = [...meanings].flatMap(([name, weight]) => {
      const named = fieldsByName.get(name);
      return named ? [{ named, weight, fit: columnFit(cells, named.field, townships) }] : [];
    });
    const anyFits = fitted.some(({ fit }) => fit !== null && fit > 0);
    for (const { named, weight, fit } of fitted) {
      // Values that fit no meaning at all are wrong cells, to be refused by name; but where another meaning fits, this one is out.
      if (fit === 0 && (anyFits || weight < 70)) continue;
      claims.push({ column: column.column, named, weight: fit === null ? weight - 1 : weight - (fit < 0.5 ? 25 : 0) });
    }
  }
  return assign(claims);
}

/** 编号 is numbering in most sheets, but a field where the ledger has it. */
function isNumberingField(ledger: Ledger, words: string): boolean {
  return headerAliases(ledger).has(headerKey(words));
}

/** Words that only say what kind of thing it is; left out for a second try. */
const SOFT = /建设|工程|项目|实施|公路|道路|农村|本年|年度|任务|自开工|全线|合计|总|(?<=完成|计划)数/g;

/** field → weight, for a header path from the top. */
function meaningsOf(ledger: Ledger, path: readonly string[]): ReadonlyMap<string, number> {
  const aliases = headerAliases(ledger);
  const meanings = new Map<string, number>();
  const put = (words: string, reduction: number): void => {
    if (words === "") return;
    for (const { field, weight } of aliases.get(headerKey(words)) ?? []) {
      meanings.set(field, Math.max(meanings.get(field) ?? 0, weight - reduction));
    }
  };
  const parts = path.map((part) => headerText(part)).filter(({ words }) => words !== "");
  const last = parts.at(-1);
  if (!last) return meanings;
  put(last.words, parts.length > 1 ? 12 : 0);
  put(last.bare, parts.length > 1 ? 13 : 1);
  if (parts.length > 1) {
    const words = parts.map((part) => part.bare);
    put(words.join(""), 0);
    put([...words].reverse().join(""), 0);
    // A three-row header may carry a word that adds nothing: 建设规模 / 里程 / 计划.
    for (let first = 1; first < words.length - 1; first += 1) put(words.slice(first).join(""), 3);
    if (words.length > 2) put(`${words[0]}${last.bare}`, 4);
    // A group over a unit or a bare 数量 names the column itself.
    if (/^(?:数量|数|值|名称)$/.test(last.bare)) put(words.slice(0, -1).join(""), 5);
    // Words under a group mean what the group says: 计划 alone under 投资 is no 计划里程.
    const joined = headerKey(words.join(""));
    if (aliases.has(joined)) {
      const kept = new Set((aliases.get(joined) ?? []).map(({ field }) => field));
      for (const field of [...meanings.keys()]) if (!kept.has(field)) meanings.delete(field);
    }
  }
  if (meanings.size === 0) {
    const soft = parts
      .map((part) => part.bare)
      .join("")
      .replace(SOFT, "");
    if (soft.length >= 2) put(soft, 15);
    const softLast = last.bare.replace(SOFT, "");
    if (meanings.size === 0 && softLast.length >= 2) put(softLast, 25);
  }
  return meanings;
}

/** The firmest claims first, each field and each column once; ties between columns for one field are conflicts. */
function assign(claims: readonly Claim[]): ColumnMatches {
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
    if (stubborn.length > 0) {
      conflicts.push({ field: claim.named.name, columns: [claim.column, ...stubborn.map(({ column }) => column)] });
      continue;
    }
    fields.set(claim.column, claim.named);
    weight += claim.weight;
  }
  return { fields, conflicts, weight };
}
