import { owedReports } from "../../db/checks/index.ts";
import type { Ledger } from "../../db/ledgers/index.ts";
import type { Cause, WriteStore } from "../../db/store/index.ts";

/** A line of the list of owed reports. */
export interface OwedLine {
  readonly asOf: string;
  readonly ledger: Ledger;
  /** The township; null: 本局 */
  readonly unit: string | null;
}

/** What 无变化 did, and the records that it could not be said of, since nobody ever told of them. */
export interface MarkedUnchanged {
  readonly marked: number;
  readonly without: { id: string; label: string }[];
}

/**
 * 无变化 of a line: every record that is open and not told of is marked by itself, so that one entered later is still owed; a
 * township without any record of the year is marked as such. All or nothing. Throws ClosedPeriod.
 */
export function markUnchanged(store: WriteStore, { asOf, ledger, unit }: OwedLine, cause: Cause): MarkedUnchanged {
  return store.transaction(() => {
    const line = owedReports(store.database, asOf).reports.find(
      (report) => report.ledger === ledger.id && report.unit === unit,
    );
    if (!line || line.settled) return { marked: 0, without: [] };
    if (line.open === 0 && unit !== null) {
      const mark = store.marks.put(ledger, asOf, { kind: "township", subject: unit }, cause);
      return { marked: mark ? 1 : 0, without: [] };
    }
    const [without, markable] = [line.missing.filter((one) => one.new), line.missing.filter((one) => !one.new)];
    for (const { id } of markable) store.marks.put(ledger, asOf, { kind: "record", subject: id }, cause);
    return { marked: markable.length, without: without.map(({ id, label }) => ({ id, label })) };
  });
}

/** Takes back what was said by 无变化 of a line; how many marks went. Throws ClosedPeriod. */
export function withdrawUnchanged(store: WriteStore, { asOf, ledger, unit }: OwedLine, cause: Cause): number {
  return store.transaction(() => {
    const own = store.marks.of(ledger, asOf).filter(({ kind, subject }) => {
      if (kind === "township") return subject === unit;
      const record = kind === "record" ? store.records.get(ledger, subject) : undefined;
      return record !== undefined && (unit === null || record.values.乡镇 === unit);
    });
    for (const { id } of own) store.marks.remove(id, cause);
    return own.length;
  });
}
