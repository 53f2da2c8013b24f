import { basename } from "node:path";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { personalFields } from "../../../db/ledgers/maskPersonal.ts";
import type { Cause, ReadStore } from "../../../db/store/index.ts";
import { writeLedgerWorkbook } from "./writeLedgerWorkbook.ts";

/**
 * A whole ledger as a workbook with personal data in clear. Put down first, in the history of every record that has any: who
 * wrote it out, when, why and into which file; so that nothing leaves the program unrecorded, even if the file then fails.
 * @param noteShown writes it, where the book can be written
 * @throws CallError file-not-written, disk-full
 */
export async function exportInClear(
  store: ReadStore,
  ledger: Ledger,
  asOf: string | null,
  path: string,
  reason: string,
  noteShown: (ledger: Ledger, ids: readonly string[], cause: Cause) => Promise<void>,
): Promise<void> {
  const personal = personalFields(ledger);
  const shown = [...store.records.all(ledger)]
    .filter(({ values }) => personal.some((name) => values[name] !== null))
    .map(({ id }) => id);
  if (shown.length > 0) await noteShown(ledger, shown, { kind: "form", reason, file: basename(path) });
  await writeLedgerWorkbook(store, ledger, asOf, path, true);
}
