import type { ReadStore } from "../../../db/store/index.ts";
import { buildTable } from "../buildTable.ts";
import { tableList } from "../tableList.ts";
import { closedModel } from "./closedModel.ts";
import { compareModels } from "./compareModels.ts";

/**
 * The tables of a closing that today's ledgers would give with other rows or numbers, by their ids. A table that this version of the
 * program does not make any more is compared with nothing.
 */
export function differingTables(store: Pick<ReadStore, "database" | "closings">, closing: string): string[] {
  const made = new Set(tableList().map(({ id }) => id));
  const ids = store.closings.get(closing)?.tables.map(({ id }) => id) ?? [];
  return ids.filter((id) => {
    if (!made.has(id)) return false;
    const { model } = closedModel(store, closing, id);
    const { rows, cells } = compareModels(model, buildTable(store, id, model.asOf));
    return rows.length + cells.length > 0;
  });
}
