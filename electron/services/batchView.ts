import type { Batch } from "../../db/store/index.ts";
import type { BatchView } from "../contract/imports.ts";

/** A batch as people see it; the file's hash and the kept summary stay inside. */
export function batchView({ id, file, at, actor, asOf, status, undoneAt, counts, ledgers }: Batch): BatchView {
  const { add = 0, update = 0, unchanged = 0, refuse = 0, skipped = 0 } = counts;
  return {
    id,
    file,
    at,
    actor,
    asOf,
    status,
    undoneAt,
    counts: { add, update, unchanged, refuse, skipped },
    ledgers: [...ledgers],
  };
}
