import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { remembered } from "../../../db/ledgers/derive/remembered.ts";
import type { Field } from "../../../db/ledgers/Field.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { matchOption } from "../../../db/ledgers/matchOption.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";

const listed = ledgers.map(({ id, fields, progress }) => ({
  id,
  lists: [...Object.values(fields), ...Object.values(progress ?? {})].filter(({ options }) => options),
}));

/** Which ledgers have a list that knows a word as it stands: 新建 is a kind of rebuilding for bridges, and a word of many others. */
const knownTo = remembered(
  (word: string): ReadonlySet<string> =>
    new Set(listed.flatMap(({ id, lists }) => (lists.some((field) => knows(field, word)) ? [id] : []))),
);

function knows(field: Field, word: string): boolean {
  const found = matchOption(word, field);
  return found.kind === "value" && !found.note;
}

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
    if (cell.kind !== "text" || !knows(field, cell.text)) return 0;
    const having = knownTo(cell.text);
    shared = (shared ?? [...having]).filter((id) => having.has(id));
  }
  return shared && shared.length > 0 ? 1 / shared.length : 0;
}
