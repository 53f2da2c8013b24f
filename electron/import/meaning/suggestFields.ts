import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { columnFit } from "./columnFit.ts";
import type { FoundColumn } from "./FoundTable.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { unitFits } from "./unitFits.ts";
import { isVetoed } from "./words/isVetoed.ts";
import { likeness } from "./words/likeness.ts";
import { weighFields } from "./words/weighFields.ts";

/** From this likeness on (0–1) a header is like a field's word; what blocks until it is answered begins at weight 40. */
const ALIKE = 0.5;

/**
 * Which fields a column may hold that no reading names firmly: field → weight below 70, for questions only. Words put together that
 * agree in part; a field's word with one wrong character (计划里成: likely, 45); words that are only alike, which rank what is offered
 * (up to 35). Nothing that the words forbid or that the values could not be is offered.
 * @param meanings what the readings say (headerMeanings), kept where softer
 */
export function suggestFields(
  ledger: Ledger,
  column: FoundColumn,
  meanings: ReadonlyMap<string, number>,
  cells: readonly GridCell[],
  townships: TownshipBook,
): readonly { readonly named: NamedField; readonly weight: number }[] {
  const weights = new Map(meanings);
  const put = (name: string, weight: number): void => void weights.set(name, Math.max(weights.get(name) ?? 0, weight));
  for (const { named, weight } of weighFields(ledger, column.path, column.unit))
    put(named.name, Math.min(weight, 60) - 10);
  const words = column.path.map((part) => headerText(part).bare).join("");
  const last = headerText(column.path.at(-1) ?? "").bare;
  for (const { name, field } of allFields(ledger)) {
    const known = [name, ...(field.aliases ?? [])];
    if (known.some((word) => isMistyped(words, word) || isMistyped(last, word))) put(name, 45);
    const alike = Math.max(...known.flatMap((word) => [likeness(words, word), likeness(last, word)]));
    if (alike >= ALIKE) put(name, Math.round(35 * alike));
  }
  return allFields(ledger)
    .flatMap((named) => {
      const weight = weights.get(named.name) ?? 0;
      const fits = weight > 0 && unitFits(column.unit, named.field) && columnFit(cells, named.field, townships) !== 0;
      return fits && !isVetoed(ledger, named.name, column.path) ? [{ named, weight }] : [];
    })
    .sort((one, other) => other.weight - one.weight);
}

/** Whether one word of four characters or more is the other with a single other character in it. */
function isMistyped(one: string, other: string): boolean {
  if (one.length < 4 || one.length !== other.length) return false;
  return [...other].filter((sign, place) => sign !== one[place]).length === 1;
}
