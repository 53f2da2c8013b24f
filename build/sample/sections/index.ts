/**
 * electron/sample/sections — the sections' part of the fictional year.
 *
 * As with the townships' sheets, what was comes first (make…: one file an area, plain records), then the workbooks that the
 * sections keep of it (…Workbook: a title, a caption, a header, numbered rows and a 合计 — listSheet). People, roads, works
 * and sums are made up. The areas agree with one another: nothing is spent before its project was entered, milestones have
 * the days of their expressways, branches and leaders are those of the bureau. A generator of its own seed makes all of it, so
 * that the townships' year does not change with it.
 */
import type { Random } from "../createRandom.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { conductWorkbook } from "./conductWorkbook.ts";
import { investmentWorkbook } from "./investmentWorkbook.ts";
import { officeWorkbook } from "./officeWorkbook.ts";
import { partyWorkbook } from "./partyWorkbook.ts";
import { ruralRoadsWorkbook } from "./ruralRoadsWorkbook.ts";
import { safetyWorkbook } from "./safetyWorkbook.ts";
import { trafficWorkbook } from "./trafficWorkbook.ts";
import { worksWorkbook } from "./worksWorkbook.ts";

export { makeSectionsYear } from "./makeSectionsYear.ts";

/** The sections' workbooks of the year, in the order of the areas. */
export function sectionWorkbooks(year: SampleYear, random: Random): WorkbookDraft[] {
  return [
    investmentWorkbook,
    worksWorkbook,
    ruralRoadsWorkbook,
    safetyWorkbook,
    trafficWorkbook,
    partyWorkbook,
    conductWorkbook,
    officeWorkbook,
  ].map((workbook) => workbook(year, random));
}
