import type { SummaryNumber } from "../../../electron/contract/summaryModel.ts";

/** The classes of a number by what it is: known, missing, or changed since it was issued. */
export function numberLook({ exact }: SummaryNumber, today: string | undefined): string {
  return `summary-number${exact === null ? " summary-missing" : ""}${today === undefined ? "" : " summary-changed"}`;
}

/** Stands behind a number that has changed (see summary.css). */
export function todayWords(today: string | undefined): string | undefined {
  if (today === undefined) return undefined;
  return today === "" ? "（现已没有）" : `（现为${today}）`;
}
