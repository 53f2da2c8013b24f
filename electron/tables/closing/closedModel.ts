import type { Closing, ReadStore } from "../../../db/store/index.ts";
import { ClosingMissing } from "../../../db/store/index.ts";
import { CallError } from "../../contract/CallError.ts";
import type { TableModel } from "../../contract/tableModel.ts";

/** A table as it was issued. */
export interface ClosedModel {
  readonly closing: Closing;
  readonly model: TableModel;
  readonly workbook: Uint8Array;
  readonly sources: Uint8Array;
}

/** A table of a closing, exactly as it was kept. @throws ClosingMissing, CallError table-unknown (the closing has no such table) */
export function closedModel({ closings }: Pick<ReadStore, "closings">, id: string, table: string): ClosedModel {
  const closing = closings.get(id);
  if (!closing) throw new ClosingMissing(id);
  const kept = closings.table(id, table);
  if (!kept) throw new CallError("table-unknown", { detail: { table } });
  return { closing, model: issuedModel(kept.model), workbook: kept.workbook, sources: kept.sources };
}

/** What went out before tables had a heading block and 填报说明 goes on without. */
function issuedModel(kept: string): TableModel {
  const model = JSON.parse(kept) as Omit<TableModel, "heading" | "explanations"> & Partial<TableModel>;
  return { heading: [], explanations: [], ...model };
}
