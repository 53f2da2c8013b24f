/**
 * db/figures — what the ledgers amount to.
 *
 * One declaration per figure (指标): its unit, its definition in words and how it is got from records. From that one
 * declaration come its value, its text, the number of records, the records themselves (解释此数) and its breakdown by
 * township; home page, tables, checks and summary name figures and never compute a sum of their own, so the same number
 * cannot differ between two places.
 * Every figure is for a period: 1 January up to the end of the as-of month. Progress counts as of the latest month up to
 * it; deleted records never count. Values are exact decimals; what cannot be computed is null, never 0.
 * A new figure is one entry in its group's file; a new group is one file and one line in registry.ts.
 */

export { mainDate } from "../ledgers/derive/mainDate.ts";
export { addsUnlike } from "./addsUnlike.ts";
export { branchOrder } from "./branchOrder.ts";
export { canBreakDown } from "./canBreakDown.ts";
export { countedIn } from "./countedIn.ts";
export {
  evaluateFigure,
  evaluateFigures,
  evaluateFiguresBy,
  type FigureGroups,
  figureGroups,
} from "./evaluateFigures.ts";
export { type Comparison, type Explanation, explainFigure } from "./explainFigure.ts";
export type { Figure, FigureItem, FigureResult } from "./Figure.ts";
export { type FigureRecord, figureRecords } from "./figureRecords.ts";
export { figureText, NO_VALUE, shownDecimals } from "./figureText.ts";
export { firstReport } from "./firstReport.ts";
export {
  EXPRESSWAY,
  MONTH,
  PROJECT,
  PROJECT_CATEGORY,
  QUARTER,
  TOWNSHIP,
  type Within,
} from "./grouping.ts";
export { figuresOfLine, lineBase } from "./lineBase.ts";
export { missingMonths, monthsUpTo } from "./missingMonths.ts";
export { monthsBehind } from "./monthsBehind.ts";
export { namedFigure } from "./namedFigure.ts";
export { calendarRate, paceOf } from "./pace.ts";
export { type ProgressLine, progressLines } from "./progressLines.ts";
export { progressTold } from "./progressTold.ts";
export { type ProjectSinceBegun, projectsSinceBegun } from "./projectsSinceBegun.ts";
export { figureOf, figures } from "./registry.ts";
export { missingText, type ReportedMonths, reportedMonths, spanText } from "./reportedMonths.ts";
export { inMonth, inMonths, inPeriod, ofAnyYear, ofPeriod, ofYear } from "./scopes.ts";
export { shownSinceTold } from "./shownSinceTold.ts";
export { UNREPORTED, UNREPORTED_SHORT } from "./stateSql.ts";
export { targetFigure } from "./targetFigure.ts";
export { townshipOrder } from "./townshipOrder.ts";
export { unknownSinceTold } from "./unknownSinceTold.ts";
export { untoldLedger } from "./untoldLedger.ts";
export { yearBefore } from "./yearBefore.ts";
export { type YearTarget, yearTargets } from "./yearTargets.ts";
