import { type AddedOptions, allFields, type Ledger, ledgerOf, type NamedField } from "../../../../db/ledgers/index.ts";
import type { PlanWarning } from "../../../contract/importPlan.ts";
import type { FoundFrame, SkippedRow } from "../FoundTable.ts";
import type { AskedTable, DeclinedTable, MatchedColumn, MatchedFrame } from "../MatchedTable.ts";
import type { RowContext } from "../rowContext.ts";
import { withAddedOptions } from "../withAddedOptions.ts";
import { NO_SUM, type PackedFound, type PackedHead, type PackedTable, skipReasons } from "./PackedHead.ts";

/** A matched table as it arrived, with what is said of it beside its rows. */
export interface ArrivedTable {
  readonly matched: MatchedFrame;
  readonly context: RowContext;
  readonly samples: ReadonlyMap<number, readonly string[]>;
  readonly warnings: readonly PlanWarning[];
}

export interface ArrivedHead extends Pick<PackedHead, "sheets" | "loose" | "warnings" | "sheetWarnings"> {
  readonly tables: readonly ArrivedTable[];
  readonly asked: readonly AskedTable[];
  readonly declined: readonly DeclinedTable[];
}

/** What packHead packed, with this program's own ledgers and the options that the bureau has added to them. */
export function unpackHead(packed: PackedHead, added: AddedOptions): ArrivedHead {
  const { sheets, loose, warnings, sheetWarnings } = packed;
  return {
    ...{ sheets, loose, warnings, sheetWarnings },
    tables: packed.tables.map((table) => ({
      matched: withAddedOptions(unpackTable(table), added),
      context: table.context,
      samples: table.samples,
      warnings: table.warnings,
    })),
    asked: packed.asked.map((table) => ({ ...table, found: unpackFound(table.found) })),
    declined: packed.declined.map((table) => ({ ...table, found: unpackFound(table.found) })),
  };
}

function unpackTable({ table, ledger: id, found, columns }: PackedTable): MatchedFrame {
  const ledger = ledgerOf(id);
  if (!ledger) throw new Error(`no ledger ${id}`);
  return {
    ...table,
    ledger,
    found: unpackFound(found),
    columns: columns.map(({ column, field, second }): MatchedColumn => {
      const other = fieldOf(ledger, second);
      return { ...column, field: fieldOf(ledger, field), ...(other ? { second: other } : {}) };
    }),
  };
}

function fieldOf(ledger: Ledger, name: string | null): NamedField | null {
  return name === null ? null : (allFields(ledger).find((one) => one.name === name) ?? null);
}

function unpackFound({ dataRows, skippedRows, skippedReasons, ...found }: PackedFound): FoundFrame {
  // A plain loop: going through 150,000 subtotals by an iterator would hold the window up for a tenth of a second.
  const skipped = new Array<SkippedRow>(skippedRows.length);
  for (let position = 0; position < skippedRows.length; position += 1) {
    const row = skippedRows[position] as number;
    const code = skippedReasons[position] ?? 0;
    const reason = skipReasons[code & (NO_SUM - 1)] ?? "空行";
    skipped[position] = code >= NO_SUM ? { row, reason, sums: false } : { row, reason };
  }
  const rows = new Array<number>(dataRows.length);
  for (let position = 0; position < rows.length; position += 1) rows[position] = dataRows[position] as number;
  return { ...found, dataRows: rows, skipped };
}
