import { figuresBefore } from "../../../db/figures/figuresBefore.ts";
import type { Ledger } from "../../../db/ledgers/index.ts";
import type { Cause, WriteStore } from "../../../db/store/index.ts";
import { CallError } from "../../contract/CallError.ts";
import type { PlanCounts } from "../../contract/importPlan.ts";
import type { ImportPlan, PlannedRow } from "./ImportPlan.ts";
import { rememberAnswers } from "./rememberAnswers.ts";
import { Turns } from "./Turns.ts";

export interface CommitOptions {
  /** Write the good rows and leave the refused ones out; without it a plan with refused rows writes nothing */
  readonly skipRefused: boolean;
  /** Why, where the rows touch a closed period; it stands in the history of every record written */
  readonly reason?: string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

/** Rows between two words of progress. */
const CHUNK = 500;

/**
 * Writes exactly the plan, as one batch in one transaction: all of it or nothing, also when the power goes. A record that was
 * changed since the plan was made stops the whole batch (plan-stale). Where every row already stands as it is, nothing is written
 * and there is no batch (null). Errors: plan-refused, plan-empty, plan-stale, cancelled; ClosedPeriod without a reason.
 */
export async function commitPlan(
  store: WriteStore,
  plan: ImportPlan,
  options: CommitOptions,
): Promise<{ batch: string | null; counts: PlanCounts }> {
  if (plan.counts.refuse > 0 && !options.skipRefused) {
    throw new CallError("plan-refused", { detail: { rows: String(plan.counts.refuse) } });
  }
  const { add, update, unchanged, refuse } = plan.counts;
  if (add + update === 0) {
    // What was answered holds also where there is nothing to write.
    rememberAnswers(store, plan, false);
    if (unchanged + refuse + plan.declined.length === 0) throw new CallError("plan-empty");
    return { batch: null, counts: plan.counts };
  }
  try {
    return await store.transactionInSteps(async () => {
      const written = await writeBatch(store, plan, options);
      rememberAnswers(store, plan, true);
      return written;
    });
  } catch (error) {
    throw staleOr(error);
  }
}

async function writeBatch(
  store: WriteStore,
  plan: ImportPlan,
  options: CommitOptions,
): Promise<{ batch: string; counts: PlanCounts }> {
  const asOf = plan.tables.find((table) => table.matched.asOf)?.matched.asOf ?? plan.choices.asOf ?? null;
  const figuresAsOf = asOf ?? store.records.latestMonth();
  const batch = store.batches.begin({
    file: plan.file.name,
    hash: plan.file.hash,
    asOf,
    counts: plan.counts,
    ledgers: [...new Set(plan.tables.filter(({ rows }) => rows.length > 0).map(({ ledger }) => ledger.id))],
    summary: {
      tables: plan.tables.map((table) => ({
        sheet: table.matched.found.sheet.name,
        ledger: table.ledger.id,
        totals: table.totals,
      })),
      // As they stood before, so that the home page can say what the import changed.
      figures: figuresAsOf === null ? null : figuresBefore(store.database, figuresAsOf),
    },
  });
  const written = new Map<PlannedRow, { id: string; revision: number }>();
  const total = plan.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const turns = new Turns(options.signal);
  let done = 0;
  for (const table of plan.tables) {
    for (const row of table.rows) {
      if (row.action === "add" || row.action === "update") {
        const cause: Cause = {
          kind: "import",
          batch,
          reason: options.reason ?? null,
          file: plan.file.name,
          sheet: table.matched.found.sheet.name,
          row: row.place.row,
        };
        writeRow(store, table.ledger, row, cause, written);
      }
      done += 1;
      if (done % CHUNK === 0) options.onProgress?.(done, total, "正在写入");
      if (done % CHUNK === 0 || turns.over) await turns.next();
    }
  }
  return { batch, counts: plan.counts };
}

function writeRow(
  store: WriteStore,
  ledger: Ledger,
  row: PlannedRow,
  cause: Cause,
  written: Map<PlannedRow, { id: string; revision: number }>,
): void {
  const entry = {
    values: row.values,
    extra: row.extra,
    ...(row.month !== null && row.progress !== null ? { month: row.month, progress: row.progress } : {}),
  };
  const { target } = row;
  const known = target.kind === "record" ? target : target.kind === "row" ? written.get(target.earlier) : undefined;
  if (target.kind === "new") {
    const record = store.records.add(ledger, entry, cause);
    written.set(row, { id: record.id, revision: record.revision });
    return;
  }
  const place = known ?? recordOfEarlier(target.kind === "row" ? target.earlier : null);
  if (!place) throw new CallError("plan-stale");
  const record = store.records.update(ledger, place.id, place.revision, entry, cause);
  const origin = target.kind === "row" ? target.earlier : row;
  written.set(origin, { id: record.id, revision: record.revision });
}

/** The record of an earlier row that itself wrote nothing (unchanged): it stands in the store as planned. */
function recordOfEarlier(earlier: PlannedRow | null): { id: string; revision: number } | undefined {
  return earlier?.target.kind === "record" ? earlier.target : undefined;
}

/** The store's own refusals inside a commit mean that the plan no longer fits. */
function staleOr(error: unknown): unknown {
  const name = error instanceof Error ? error.name : "";
  return ["DuplicateKey", "RecordChanged", "RecordMissing"].includes(name) ? new CallError("plan-stale") : error;
}
