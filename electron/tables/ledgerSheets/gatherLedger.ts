import { setImmediate } from "node:timers/promises";
import {
  type Ledger,
  maskedValues,
  personalFields,
  RECORD_HEADER,
  type SheetColumn,
  sheetColumns,
  tableName,
} from "../../../db/ledgers/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import { ledgerCell } from "./ledgerCell.ts";

/** The column that says which month a row's progress is of. */
export const MONTH_HEADER = "截至月";
/** Rows of a page: read between two breaths, so that the window stays alive. */
const AT_ONCE = 1000;

/** null = blank */
type Cells = readonly (string | number | null)[];

/** All rows of a ledger as a sheet has them, independent of the store. */
export interface GatheredLedger {
  readonly name: string;
  /** The fields that the first columns bear */
  readonly fields: readonly SheetColumn[];
  /** Of every column */
  readonly headers: readonly string[];
  /** The records that hold personal data */
  readonly personal: readonly string[];
  pages(): Iterable<readonly Cells[]>;
}

/**
 * A ledger's columns as the import knows them, then for ledgers with progress the state of the latest month up to `asOf` with its
 * month (截至月), then the columns kept from sheets. Personal data is masked unless `clear`; its ledgers name each row's record
 * (记录号), by which an import finds it again. Held as bytes, a page each, some 40 MB for a hundred thousand rows: so the
 * snapshot it is read in can be let go before anything is written.
 * @param asOf null where no month has any progress
 */
export async function gatherLedger(
  store: Pick<ReadStore, "records" | "database">,
  ledger: Ledger,
  asOf: string | null,
  clear = false,
): Promise<GatheredLedger> {
  const fields = sheetColumns(ledger);
  const extras = extraHeaders(store, ledger, fields);
  const named = personalFields(ledger);
  const [packed, personal]: [Buffer[], string[]] = [[], []];
  let page: Cells[] = [];
  const pack = (): void => {
    if (page.length > 0) packed.push(Buffer.from(JSON.stringify(page)));
    page = [];
  };
  for (const record of store.records.all(ledger)) {
    const month = ledger.progress && asOf ? store.records.monthAsOf(ledger, record.id, asOf) : undefined;
    const values = clear ? record.values : maskedValues(ledger, record.values);
    page.push([
      ...fields.map(({ name, field, progress }) => ledgerCell((progress ? month?.values : values)?.[name], field)),
      ...(ledger.progress ? [month?.month ?? null] : []),
      ...extras.map((name) => record.extra?.[name] ?? null),
      ...(named.length > 0 ? [record.id] : []),
    ]);
    if (named.some((name) => record.values[name] !== null)) personal.push(record.id);
    if (page.length < AT_ONCE) continue;
    pack();
    await setImmediate();
  }
  pack();
  return {
    name: ledger.name,
    fields,
    headers: [
      ...fields.map(({ header }) => header),
      ...(ledger.progress ? [MONTH_HEADER] : []),
      ...extras,
      ...(named.length > 0 ? [RECORD_HEADER] : []),
    ],
    personal,
    *pages() {
      for (const bytes of packed) yield JSON.parse(bytes.toString()) as Cells[];
    },
  };
}

/** Names of the columns kept from sheets; one that a field bears is left to the field. */
function extraHeaders(
  { database }: Pick<ReadStore, "database">,
  ledger: Ledger,
  fields: readonly SheetColumn[],
): string[] {
  const kept = database
    .prepare<[], string>(
      `SELECT DISTINCT each.key FROM ${tableName(ledger)} record, json_each(record.extra) each
       WHERE record.deleted_at IS NULL AND record.extra IS NOT NULL ORDER BY each.key`,
    )
    .pluck()
    .all();
  const own = new Set([...fields.map(({ header }) => header), MONTH_HEADER, RECORD_HEADER]);
  return kept.filter((name) => !own.has(name));
}
