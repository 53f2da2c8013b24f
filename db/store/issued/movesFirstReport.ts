import type { Touch } from "../records/ClosedPeriods.ts";
import type { ProjectsBehind } from "./projectsBehind.ts";

/**
 * Whether a report (or a month marked 本月无数据) that comes, goes or is moved changes the first month of the book's 投资月报: it decides
 * of which projects 自开工累计 begins at 0.
 * @param months up to which closed tables read reports
 */
export function movesFirstReport(
  { firstReport }: ProjectsBehind,
  { before, after }: Touch,
  months: readonly string[],
): boolean {
  const [was, is] = [before, after].map((values) => (typeof values?.月份 === "string" ? values.月份 : null));
  const isRead = [was, is].some((of) => typeof of === "string" && months.some((month) => of <= month));
  if (!isRead || was === is) return false;
  const { month: first, alone } = firstReport();
  return (is != null && (first === null || is < first)) || (was === first && alone);
}
