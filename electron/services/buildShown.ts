import type { ReadStore } from "../../db/store/index.ts";
import type { ShownAs } from "../contract/ownTables.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { shownAs } from "../tables/index.ts";
import { tableNamed } from "../tables/ownTables/index.ts";

/** A table or a saved variant, in the units the page shows it in. @throws CallError table-unknown, month-invalid */
export function buildShown(store: ReadStore, table: string, asOf: string, shown: ShownAs | null): TableModel {
  const model = tableNamed(store, table, asOf);
  return shown ? shownAs(model, shown) : model;
}
