import type { ReadStore } from "../../db/store/index.ts";
import type { Recheck, SummaryKind } from "../contract/summaryModel.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { documentAnnexes, editionInput, recheckDocument } from "../summary/index.ts";
import { tableList } from "../tables/index.ts";
import { buildShown } from "./buildShown.ts";

/**
 * Holds an edited summary against the ledgers of today: its text, and the reporting tables behind it, which are known by their titles.
 * @param of kind and month of the edition
 * @throws FileRefused what is no plain Word document; TemplateBroken
 */
export function recheckEdition(
  store: ReadStore,
  bytes: Uint8Array,
  { kind, asOf }: { readonly kind: SummaryKind; readonly asOf: string },
): Recheck {
  const { input } = editionInput(store, kind, asOf);
  const annexes = annexesNamed(store, asOf, documentAnnexes(bytes));
  return recheckDocument(store, bytes, { ...input, options: { ...input.options, annexes } });
}

/** The reporting tables of these titles (without spaces), in their order. */
function annexesNamed(store: ReadStore, asOf: string, titles: readonly string[]): TableModel[] {
  const tables = new Map(tableList().map(({ id, name }) => [name.replace(/\s/g, ""), id]));
  const wanted = new Set(titles.flatMap((title) => tables.get(title) ?? []));
  return [...wanted].map((id) => buildShown(store, id, asOf, null));
}
