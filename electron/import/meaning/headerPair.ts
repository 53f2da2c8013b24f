import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { headerMeanings } from "./headerMeanings.ts";
import type { CompoundKind } from "./splitCompound.ts";

/** Two fields that one header names, in the order in which its cells hold them. */
export interface HeaderPair {
  readonly kind: CompoundKind;
  readonly first: NamedField;
  readonly second: NamedField;
}

/** Weaker readings than these name no field of a pair. */
const LEAST = 50;

const JOINT = /[×xX*✕╳/／、&＆~～—+＋-]|及其?|与|和|至/;

/**
 * The two fields of a ledger that a header names together: 起讫桩号, 桥长×桥宽（米）, 桥梁长宽, 路线名称（编码）, 开工/完工日期; null for a
 * header that names one thing. What two words share may be written once, before both or behind both.
 */
export function headerPair(ledger: Ledger, path: readonly string[]): HeaderPair | null {
  const last = path.at(-1);
  if (last === undefined) return null;
  const groups = path.slice(0, -1).map((part) => headerText(part).bare);
  const stakes = stakesOf(ledger, path);
  if (stakes) return stakes;
  const plain = withoutUnit(last);
  const [, outer, inner] = /^([^()]+)\(([^()]+)\)$/.exec(plain) ?? [];
  if (outer && inner) {
    const first = fieldOf(ledger, groups, outer);
    const second = first && secondOf(ledger, groups, outer, inner, first.name);
    return first && second ? { kind: "brackets", first, second } : null;
  }
  const parts = plain.replace(/长宽$|长宽(?=\()/, "长×宽").split(JOINT);
  const [before, behind] = parts;
  if (parts.length !== 2 || !before || !behind) return null;
  const second = fieldOf(ledger, groups, behind) ?? secondOf(ledger, groups, before, behind, "");
  const first = second && (withEnding(ledger, groups, before, behind, second.name) ?? null);
  return first && second ? { kind: "joined", first, second } : null;
}

/** Where a road begins and ends in one cell, for a ledger that keeps the two apart. */
function stakesOf(ledger: Ledger, path: readonly string[]): HeaderPair | null {
  const words = path.join("");
  if (!/桩号|起讫|起止/.test(words)) return null;
  // A header that names one end means that end, whatever its cells hold.
  if (/起/.test(words) !== /[止讫终迄]/.test(words)) return null;
  const fields = allFields(ledger);
  const first = fields.find(({ name }) => name === "起点桩号");
  const second = fields.find(({ name }) => name === "止点桩号");
  return first && second ? { kind: "stakes", first, second } : null;
}

function withoutUnit(header: string): string {
  const plain = header
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[【〔[]/g, "(")
    .replace(/[】〕\]]/g, ")");
  return plain.replace(/\(([^()]*)\)/g, (whole, inside: string) => {
    const { words, unit } = headerText(`甲(${inside})`);
    return unit !== null && words === "甲" ? "" : whole;
  });
}

/** 路线名称（编码）: the inner word may lean on the outer one's thing (路线编码), and so may 宽 on 桥长. */
function secondOf(
  ledger: Ledger,
  groups: readonly string[],
  outer: string,
  inner: string,
  other: string,
): NamedField | null {
  for (let length = outer.length; length >= 0; length -= 1) {
    const field = fieldOf(ledger, groups, `${outer.slice(0, length)}${inner}`);
    if (field && field.name !== other) return field;
  }
  return null;
}

/** 开工/完工日期: the first word may lack the ending that the second has. */
function withEnding(
  ledger: Ledger,
  groups: readonly string[],
  before: string,
  behind: string,
  other: string,
): NamedField | null {
  for (let from = behind.length; from >= 1; from -= 1) {
    const field = fieldOf(ledger, groups, `${before}${behind.slice(from)}`);
    if (field && field.name !== other) return field;
  }
  return null;
}

/** The one field that words mean behind their groups or alone, as a header of its own would be read; null where two are as likely. */
function fieldOf(ledger: Ledger, groups: readonly string[], words: string): NamedField | null {
  for (const path of groups.length > 0 ? [[...groups, words], [words]] : [[words]]) {
    const [best, second] = [...headerMeanings(ledger, path, null)].sort((a, b) => b[1] - a[1]);
    if (!best || best[1] < LEAST || best[1] === second?.[1]) continue;
    return allFields(ledger).find(({ name }) => name === best[0]) ?? null;
  }
  return null;
}
