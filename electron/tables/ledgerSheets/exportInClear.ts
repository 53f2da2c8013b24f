import { basename } from "node:path";
import type { Ledger } from "../../../db/ledgers/index.ts";
import type { Cause, ReadSnapshot } from "../../../db/store/index.ts";
import { gatherLedger } from "./gatherLedger.ts";
import { writeLedgerWorkbook } from "./writeLedgerWorkbook.ts";

/**
 * A whole ledger as a workbook with personal data in clear. Put down first, in the history of every record that has any: who
 * wrote it out, when, why and into which file; so that nothing leaves the program unrecorded, even if the file then fails.
 * @param noteShown writes it, where the book can be written
 * @throws CallError file-not-written, disk-full
 */
export async function exportInClear(
  snapshot: ReadSnapshot,
  ledger: Ledger,
  asOf: string | null,
  path: string,
  reason: string,
  noteShown: (ledger: Ledger, ids: readonly string[], cause: Cause) => Promise<void>,
): Promise<void> {
  const gathered = await snapshot((store) => gatherLedger(store, ledger, asOf, true));
  const { personal } = gathered;
  if (personal.length > 0) await noteShown(ledger, personal, { kind: "form", reason, file: basename(path) });
  await writeLedgerWorkbook(gathered, path);
}
