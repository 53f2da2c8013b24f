import type { ReadStore } from "../../db/store/index.ts";
import type { ShownAs } from "../contract/ownTables.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { closedModel } from "../tables/closing/index.ts";
import { tableList } from "../tables/index.ts";
import { buildShown } from "./buildShown.ts";
import type { TaskControls } from "./RunningTasks.ts";

/** Which tables, as the calls for several have them. */
export interface WantedTables {
  /** Empty: all of the program's */
  readonly tables: readonly string[];
  readonly asOf: string;
  readonly shown: ShownAs | null;
  /** As they were issued with this closing; absent or null: as the ledgers stand today */
  readonly closing?: string | null;
}

/**
 * Several tables, one after the other; between two of them other calls get their turn.
 * @param stages how many steps of `onProgress` the whole work has per table; building them is the first
 * @throws CallError table-unknown, cancelled; ClosingMissing
 */
export async function buildTables(
  store: ReadStore,
  { tables, asOf, shown, closing }: WantedTables,
  { onProgress, step }: TaskControls,
  stages = 2,
): Promise<TableModel[]> {
  const ids = tables.length === 0 ? tableList().map(({ id }) => id) : tables;
  const models: TableModel[] = [];
  for (const id of ids) {
    onProgress(models.length, ids.length * stages, "正在汇总报表");
    const build = (): TableModel =>
      closing ? closedModel(store, closing, id).model : buildShown(store, id, asOf, shown);
    models.push(await step(`table ${id}`, build));
  }
  return models;
}
