import { unitOf } from "../../../../db/exact/units.ts";
import { headerText } from "../../../../db/ledgers/derive/headerKey.ts";
import type { ConceptGroup } from "./lexicon.ts";
import { type HeaderWords, wordsOf } from "./wordsOf.ts";

/** A header's path in the lexicon's concepts. */
export interface HeaderRead {
  /** The lowest word, joined with the group that names it (里程 / 合计) */
  readonly own: HeaderWords;
  /** The groups above it */
  readonly above: HeaderWords;
  /** The kind of thing in the column: by its words, else by its unit */
  readonly head: string | null;
  readonly text: string;
}

const NAMING: readonly ConceptGroup[] = ["head", "event", "object"];
const HEAD_OF_DIMENSION: Readonly<Record<string, string>> = { money: "money", length: "length" };

/** Takes a header's path apart; null where it has no words. @param unit the unit it names */
export function readHeader(path: readonly string[], unit: string | null): HeaderRead | null {
  const parts = path.map((part) => headerText(part).words).filter((words) => words !== "");
  let from = parts.length - 1;
  if (from < 0) return null;
  // 合计, 已完成, 公里 under a group: the group names what they are of.
  while (from > 0 && !names(wordsOf(parts.slice(from).join("")))) from -= 1;
  const text = parts.slice(from).join("");
  const own = wordsOf(text);
  const dimension = unit === null ? undefined : unitOf(unit)?.[1].dimension;
  const head = own.head ?? (dimension ? (HEAD_OF_DIMENSION[dimension] ?? null) : null);
  return { own, above: wordsOf(parts.slice(0, from).join("")), text, head };
}

function names({ of, rest }: HeaderWords): boolean {
  return rest.length > 0 || NAMING.some((group) => of[group] !== undefined);
}
