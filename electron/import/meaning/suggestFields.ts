import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { columnFit } from "./columnFit.ts";
import type { FoundColumn } from "./FoundTable.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { unitFits } from "./unitFits.ts";
import { likeness } from "./words/likeness.ts";
import { weighFields } from "./words/weighFields.ts";

/** From this likeness on (0–1) a header may be a field's word with a wrong character. */
const ALIKE = 0.5;

/**
 * Which fields a column may hold that no reading names firmly: field → weight below 70, for questions only. Words put together that
 * agree in part; words that are like a field's but for a character (计划里成), which never match and only rank what is offered.
 * Values that could be no value of a field rule it out.
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
    const alike = Math.max(
      ...[name, ...(field.aliases ?? [])].flatMap((word) => [likeness(words, word), likeness(last, word)]),
    );
    if (alike >= ALIKE) put(name, 20 + Math.round(40 * alike));
  }
  return allFields(ledger)
    .flatMap((named) => {
      const weight = weights.get(named.name) ?? 0;
      const fits = weight > 0 && unitFits(column.unit, named.field) && columnFit(cells, named.field, townships) !== 0;
      return fits ? [{ named, weight }] : [];
    })
    .sort((one, other) => other.weight - one.weight);
}
