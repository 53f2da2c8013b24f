import type { Batch } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import type { BatchView } from "../contract/imports.ts";

/** A batch as people see it; the file's hash and the kept summary stay inside. */
export function batchView({ hash: _, summary: __, counts, ...batch }: Batch): AtRest<BatchView> {
  const { add = 0, update = 0, unchanged = 0, refuse = 0, skipped = 0 } = counts;
  return { ...batch, counts: { add, update, unchanged, refuse, skipped } };
}
