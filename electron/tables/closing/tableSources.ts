import { gunzipSync, gzipSync } from "node:zlib";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import { type ClosedRead, type ReadStore, type RecordStand, recordsOfPeriod } from "../../../db/store/index.ts";

/** What a closed table was made from: ledger → as-of month → the records of that period with their revisions. */
export interface TableSources {
  readonly ledgers: Readonly<Record<string, Readonly<Record<string, readonly RecordStand[]>>>>;
}

/** The records behind a table as they stand now, as gzipped JSON. */
export function tableSources(store: Pick<ReadStore, "database">, reads: readonly ClosedRead[]): Uint8Array {
  const ledgers = reads.map(({ ledger: id, months }) => {
    const ledger = ledgerOf(id);
    return [
      id,
      Object.fromEntries(months.map((month) => [month, ledger ? recordsOfPeriod(store, ledger, month) : []])),
    ];
  });
  const sources = { ledgers: Object.fromEntries(ledgers) } satisfies TableSources;
  return new Uint8Array(gzipSync(JSON.stringify(sources)));
}

/** Reads what tableSources wrote. */
export function readSources(bytes: Uint8Array): TableSources {
  return JSON.parse(gunzipSync(bytes).toString("utf8")) as TableSources;
}
