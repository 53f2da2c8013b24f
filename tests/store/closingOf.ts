import type { ClosedRead, ClosingEntry, Store } from "../../db/store/index.ts";

/** What closing a month needs: one small table made from 农村公路建设任务, or from `reads`. */
export function closingOf(store: Store, more: Partial<ClosingEntry> = {}): ClosingEntry {
  return {
    area: "rural",
    month: "2021-10",
    logSeq: store.closings.lastChange(),
    reads: [reading("road-works")],
    tables: [tableOf("农路01")],
    ...more,
  };
}

export function reading(ledger: string, ...months: string[]): ClosedRead {
  return { ledger, months: months.length > 0 ? months : ["2021-10"] };
}

export function tableOf(id: string): ClosingEntry["tables"][number] {
  return {
    id,
    checkCode: "ABCD2345",
    model: JSON.stringify({ id, rows: [] }),
    workbook: new Uint8Array([0x50, 0x4b, 3, 4, 0, 255]),
    sources: new Uint8Array([0x1f, 0x8b, 8, 0]),
  };
}
