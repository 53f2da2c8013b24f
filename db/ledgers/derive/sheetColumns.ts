/**
 * db/ledgers/derive — all that follows from a ledger's declaration: its table in SQL, checks, form, list, headers an import
 * knows, columns of its template and export, its key and title. The rule: a pure function of the declaration each, no word
 * about a single ledger; what is the same for every ledger is derived here and written down nowhere.
 */
import type { Ledger } from "../defineLedger.ts";
import { allFields, type NamedField } from "./allFields.ts";

/** One column of a template or export: the header as it is written, 计划里程（公里）, and the field it is. */
export interface SheetColumn extends NamedField {
  readonly header: string;
}

/**
 * The column of an export that names each row's record. Ledgers with personal data have it: what is hidden in the export may be
 * part of the key, and the record must be found again.
 */
export const RECORD_HEADER = "记录号";

/** The columns of a ledger's template and export, in the dictionary's order, units in the headers. */
export function sheetColumns(ledger: Ledger): readonly SheetColumn[] {
  return allFields(ledger).map((named) => ({
    ...named,
    header: named.field.unit ? `${named.name}（${named.field.unit}）` : named.name,
  }));
}
