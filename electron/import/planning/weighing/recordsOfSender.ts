import type { ReadStore } from "../../../../db/store/index.ts";
import type { PlannedTable } from "../ImportPlan.ts";
import type { WrittenTable } from "./writtenTables.ts";

/**
 * The records (ids) of a ledger that are a sender's: a township's own, where the ledger says whose its records are; else those that
 * the sender's sheets have brought. A sheet that does not say who sent it goes with those of the same title.
 * @param written the tables of all batches that stand; asked only where they are needed
 * @param pause lets others work; it may throw
 */
export async function recordsOfSender(
  store: ReadStore,
  { ledger, matched }: Pick<PlannedTable, "ledger" | "matched">,
  townships: readonly string[],
  written: () => Promise<readonly WrittenTable[]>,
  pause: () => Promise<void>,
): Promise<Iterable<string>> {
  const { sender, title } = matched;
  const place = ledger.fields.乡镇;
  if (sender !== null && place && !place.many && townships.includes(sender)) {
    return store.records.idsWith(ledger, { 乡镇: sender });
  }
  const own = (table: WrittenTable): boolean =>
    table.ledger === ledger.id &&
    (sender === null ? table.sender === null && table.title === title : table.sender === sender);
  const ids = new Set<string>();
  for (const { batch, sheet } of (await written()).filter(own)) {
    await pause();
    for (const record of store.log.writtenFrom(ledger, batch, sheet)) ids.add(record);
  }
  return ids;
}
