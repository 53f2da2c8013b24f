import { earlierMissing, monthMissing, monthsMissing, owedReports } from "../../db/checks/index.ts";
import type { Readable } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import type { OwedMonthsLine, OwedReportLine } from "../contract/owed.ts";

/** So many records of a line are named; the rest are counted. */
const NAMED = 3;

/** The list of owed reports as pages show it. */
export function owedList(
  { database }: Readable,
  asOf: string,
): AtRest<{ readonly reports: OwedReportLine[]; readonly months: OwedMonthsLine[] }> {
  const owed = owedReports(database, asOf);
  return {
    reports: owed.reports.map((report) => {
      const { missing, earlier: _, ...line } = report;
      return {
        ...line,
        message: monthMissing(report, asOf),
        earlier: earlierMissing(report),
        missing: missing.slice(0, NAMED),
        missingTotal: missing.length,
        markable: missing.filter((record) => !record.new).length,
      };
    }),
    months: owed.months.map((months) => ({
      ledger: months.ledger,
      message: monthsMissing(months),
      missing: months.missing.includes(asOf),
      withoutData: months.withoutData.includes(asOf),
    })),
  };
}
