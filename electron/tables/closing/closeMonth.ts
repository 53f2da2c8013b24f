import { isMonth } from "../../../db/exact/index.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import {
  type ClosedRead,
  type ClosedTable,
  type Closing,
  ClosingStands,
  noteReads,
  type PassEntry,
  type WriteStore,
} from "../../../db/store/index.ts";
import { CallError } from "../../contract/CallError.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { buildTable } from "../buildTable.ts";
import { tableWorkbook } from "../workbook/index.ts";
import { joinedReads, tableReads } from "./tableReads.ts";
import { tableSources } from "./tableSources.ts";
import { tablesOfArea } from "./tablesOfArea.ts";

export interface CloseOptions {
  readonly reason?: string | null;
  readonly signal?: AbortSignal;
  /** Writes a table's workbook; left out: here and now */
  readonly workbook?: (model: TableModel) => Promise<Uint8Array>;
  /** Kept with the issue: the 错误 that were passed for the month, and why */
  readonly passes?: readonly PassEntry[];
  /** Written in the same transaction, once the month is closed: what was passed for it */
  readonly also?: () => void;
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

/**
 * Closes a month for a work area: makes all of its tables and has the store keep them, in one transaction. Whoever calls it keeps
 * other writers out meanwhile (the router's queue does); one that slips in all the same is noticed, and nothing is closed.
 * @throws CallError closing-empty (the area has no tables), month-invalid, cancelled; ClosingStands, ClosingStale
 */
export async function closeMonth(
  store: WriteStore,
  area: string,
  asOf: string,
  options: CloseOptions = {},
): Promise<Closing> {
  const ids = tablesOfArea(area);
  if (ids.length === 0) throw new CallError("closing-empty");
  if (!isMonth(asOf)) throw new CallError("month-invalid", { detail: { month: asOf } });
  if (store.closings.current(area, asOf)) throw new ClosingStands(area, asOf);
  const logSeq = store.closings.lastChange();
  const write = options.workbook ?? ((model) => tableWorkbook([model]));
  const tables: ClosedTable[] = [];
  const reads: ClosedRead[] = [];
  for (const id of ids) {
    options.onProgress?.(tables.length, ids.length, "正在制作报表");
    if (options.signal?.aborted) throw new CallError("cancelled");
    const { result: model, ledgers: read } = noteReads(store, ledgers, (watched) => buildTable(watched, id, asOf));
    const own = tableReads(model, read);
    reads.push(...own);
    tables.push({
      id,
      checkCode: model.checkCode,
      model: JSON.stringify(model),
      workbook: await write(model),
      sources: tableSources(store, own),
    });
  }
  const cause = { kind: "form", reason: options.reason ?? null } as const;
  return store.transaction(() => {
    const { passes = [] } = options;
    const entry = { area, month: asOf, logSeq, reads: joinedReads(reads), tables, passes };
    const closing = store.closings.close(entry, cause);
    options.also?.();
    return closing;
  });
}
