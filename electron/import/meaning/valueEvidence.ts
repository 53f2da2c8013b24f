import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { matchOption } from "../../../db/ledgers/matchOption.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";

/** option → ledgers that have a list with it */
const ledgersOf: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const known = new Map<string, Set<string>>();
  for (const ledger of ledgers)
    for (const { field } of allFields(ledger))
      for (const option of field.options ?? []) known.set(option, (known.get(option) ?? new Set()).add(ledger.id));
  return known;
})();

/** Fewer words than that may be there by chance. */
const LEAST = 3;

/**
 * How much the values of a column say about which ledger it belongs to: words of a list that one ledger alone has (大修、中修) say 1,
 * states that five have (在建、完工) a fifth; 0 where the field has no list or the cells hold other words.
 */
export function valueEvidence(cells: readonly GridCell[], { field }: NamedField): number {
  if (!field.options || cells.length < LEAST) return 0;
  let shared: string[] | null = null;
  for (const cell of cells) {
    const word = cell.kind === "text" ? matchOption(cell.text, field) : null;
    const having = word?.kind === "value" && !word.note ? ledgersOf.get(word.value) : undefined;
    if (!having) return 0;
    shared = (shared ?? [...having]).filter((id) => having.has(id));
  }
  return shared && shared.length > 0 ? 1 / shared.length : 0;
}
