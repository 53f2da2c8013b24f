/**
 * electron/sample/sections — the sections' part of the fictional year.
 *
 * As with the townships' sheets, what was comes first (make…: one file an area, plain records), then the workbooks that the
 * sections keep of it (…Workbook: a title, a caption, a header, numbered rows and a 合计 — listSheet). People, roads, works
 * and sums are made up. The areas agree with one another: nothing is spent before its project was entered, milestones have
 * the days of their expressways, branches and leaders are those of the bureau. A generator of its own seed makes all of it, so
 * that the townships' year does not change with it.
 */
import { createPlaceNames } from "../createPlaceNames.ts";
import { createRandom, type Random } from "../createRandom.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { conductWorkbook } from "./conductWorkbook.ts";
import { investmentWorkbook } from "./investmentWorkbook.ts";
import { type Bureau, makeBureau } from "./makeBureau.ts";
import { type Conduct, makeConduct } from "./makeConduct.ts";
import { type Investment, makeInvestment } from "./makeInvestment.ts";
import { makeParty, type Party } from "./makeParty.ts";
import { makeRuralRoads, type RuralRoads } from "./makeRuralRoads.ts";
import { makeSafety, type Safety } from "./makeSafety.ts";
import { makeService, type Service } from "./makeService.ts";
import { makeTraffic, type Traffic } from "./makeTraffic.ts";
import { makeWorks, type Works } from "./makeWorks.ts";
import { officeWorkbook } from "./officeWorkbook.ts";
import { partyWorkbook } from "./partyWorkbook.ts";
import { ruralRoadsWorkbook } from "./ruralRoadsWorkbook.ts";
import { safetyWorkbook } from "./safetyWorkbook.ts";
import { trafficWorkbook } from "./trafficWorkbook.ts";
import { worksWorkbook } from "./worksWorkbook.ts";

/** What the sections have to tell of the year. */
export interface SectionsYear {
  readonly bureau: Omit<Bureau, "person">;
  readonly investment: Investment;
  readonly works: Works;
  readonly rural: RuralRoads;
  readonly safety: Safety;
  readonly traffic: Traffic;
  readonly party: Party;
  readonly conduct: Conduct;
  readonly service: Service;
}

/** Makes the sections' year; the same seed gives the same. */
export function makeSectionsYear(seed: number, year: number, townships: readonly string[]): SectionsYear {
  const random = createRandom(seed);
  const names = createPlaceNames(random);
  const { person, ...bureau } = makeBureau(random);
  return {
    bureau,
    investment: makeInvestment(random, names, townships, year),
    works: makeWorks(random, townships, year),
    rural: makeRuralRoads(random, names, townships, year),
    safety: makeSafety(random, names, year),
    traffic: makeTraffic(random, names, year),
    party: makeParty(random, names, townships, { ...bureau, person }, year),
    conduct: makeConduct(random, { ...bureau, person }, year),
    service: makeService(random, names, townships, bureau, year),
  };
}

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
