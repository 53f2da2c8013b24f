import type { Ledger, Values } from "../../ledgers/index.ts";
import type { Touch } from "../records/ClosedPeriods.ts";
import { movesFirstReport } from "./movesFirstReport.ts";
import type { ProjectsBehind } from "./projectsBehind.ts";

/** What a 路段 says of its project and its 期初. */
const OPENING = ["期初累计完成投资", "期初截至月"];
const OF_SECTION = ["项目", "项目名称", ...OPENING];

/**
 * Whether a write changes what a closed table took from another area's ledgers for 自开工累计: tables of expressways (重点工程) read
 * the reports and projects of their 路段 only, tables of investment read the 期初 of 路段 only; null where nothing is borrowed so.
 * @param months up to which the closed tables read reports
 */
export function borrowedTouch(
  behind: ProjectsBehind,
  { id }: Ledger,
  touch: Touch,
  area: string,
  months: readonly string[],
): boolean | null {
  const { before, after, monthOnly } = touch;
  const states = [before, after].filter((values) => values !== null);
  if (area === "works" && id === "projects") {
    return states.some(({ 项目名称, 项目代码 }) => behind.sectioned(texts(项目名称, 项目代码)));
  }
  if (area === "works" && id === "investment-monthly") {
    const isSectioned = ({ 项目, 月份: of }: Values): boolean =>
      months.some((month) => String(of) <= month) && behind.sectioned(behind.called(texts(项目)));
    return states.some(isSectioned) || movesFirstReport(behind, touch, months);
  }
  if (area !== "investment" || id !== "expressways") return null;
  if (monthOnly !== null || OF_SECTION.every((name) => (before?.[name] ?? null) === (after?.[name] ?? null)))
    return false;
  return states.some((values) => OPENING.some((name) => values[name] != null) || behind.sectioned(wordsOf(values)));
}

function wordsOf({ 项目, 项目名称 }: Values): string[] {
  return texts(项目 ?? 项目名称);
}

function texts(...values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === "string");
}
