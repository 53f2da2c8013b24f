import type { Batch, ReadStore } from "../../../../db/store/index.ts";
import type { PlannedTable } from "../ImportPlan.ts";

/** What a batch keeps of each table it wrote. */
interface WrittenTable {
  readonly sheet: string;
  readonly ledger: string;
  /** Absent in batches of before this was kept */
  readonly sender?: string | null;
  readonly title?: string;
}

const PAGE = 200;

/**
 * The records (ids) of a ledger that are a sender's: a township's own, where the ledger says whose its records are; else those that
 * the sender's sheets have brought. A sheet that does not say who sent it goes with those of the same title.
 */
export function recordsOfSender(
  store: ReadStore,
  { ledger, matched }: Pick<PlannedTable, "ledger" | "matched">,
  townships: readonly string[],
): Iterable<string> {
  const { sender, title } = matched;
  const place = ledger.fields.乡镇;
  if (sender !== null && place && !place.many && townships.includes(sender)) {
    return store.records.idsWith(ledger, { 乡镇: sender });
  }
  const own = (table: WrittenTable): boolean =>
    table.ledger === ledger.id &&
    (sender === null ? table.sender === null && table.title === title : table.sender === sender);
  const ids = new Set<string>();
  for (const { id, summary } of standingBatches(store)) {
    const { tables = [] } = summary as { readonly tables?: readonly WrittenTable[] };
    for (const { sheet } of tables.filter(own)) {
      for (const record of store.log.writtenFrom(ledger, id, sheet)) ids.add(record);
    }
  }
  return ids;
}

function* standingBatches(store: ReadStore): Iterable<Batch> {
  for (let page = 1; ; page += 1) {
    const { rows } = store.batches.list(page, PAGE);
    yield* rows.filter(({ status }) => status === "committed");
    if (rows.length < PAGE) return;
  }
}
