import { monthsText } from "../exact/index.ts";
import type { OwedMonths, OwedReport } from "./owedReports.ts";

/** 8、9月未报; null where every month came in. */
export function monthsMissing({ missing }: Pick<OwedMonths, "missing">): string | null {
  return missing.length === 0 ? null : `${monthsText(missing)}未报`;
}

/** 大庄乡10月未报齐（应报3项，已报1项），另8、9月未报齐; null where nothing is missing. */
export function reportMissing(report: OwedReport, asOf: string): string | null {
  const [now, before] = [monthMissing(report, asOf), earlierMissing(report)];
  if (now === null) return before && `${report.unit ?? "本局"}${before}`;
  return before === null ? now : `${now}，另${before}`;
}

/** Of the month itself: 大庄乡10月未报齐（应报3项，已报1项）; null where it is reported. */
export function monthMissing({ unit, open, reported, settled }: OwedReport, asOf: string): string | null {
  if (settled) return null;
  const count = open === 0 ? "没有录入本年度任务" : `应报${open}项，已报${reported}项`;
  return `${unit ?? "本局"}${monthsText([asOf])}未报${reported > 0 ? "齐" : ""}（${count}）`;
}

/** Of earlier months: 8、9月未报齐; null where nothing is missing. */
export function earlierMissing({ earlier }: OwedReport): string | null {
  return earlier.length === 0 ? null : `${monthsText(earlier)}未报齐`;
}
