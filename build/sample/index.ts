/**
 * electron/sample — a fictional year of township and section sheets, to try the program with.
 *
 * The year is made first (makeSampleYear: what truly was), then written down the way offices write it (layouts/ for the
 * townships, one file per workbook, and sections/; handwriting: numbers as text, dates of five shapes, other names of
 * townships). Nothing in it is real; villages, roads and sums are made by a seeded generator, so that everybody has the same
 * year. Every value can be read in one way only, so importing all of it must refuse nothing and add up to the year.
 */
import { mkdirSync } from "node:fs";
import { createRandom } from "./createRandom.ts";
import { bridgesWorkbook } from "./layouts/bridgesWorkbook.ts";
import { maintenanceWorkbook } from "./layouts/maintenanceWorkbook.ts";
import { roadWorksWorkbook } from "./layouts/roadWorksWorkbook.ts";
import { safetyWorksWorkbooks } from "./layouts/safetyWorksWorkbooks.ts";
import { scenicRoadsWorkbook } from "./layouts/scenicRoadsWorkbook.ts";
import { makeSampleYear } from "./makeSampleYear.ts";
import type { SampleYear } from "./SampleYear.ts";
import { sectionWorkbooks } from "./sections/index.ts";
import { writeDraft } from "./writeDraft.ts";

export interface WrittenSample {
  readonly year: SampleYear;
  readonly files: readonly { readonly path: string; readonly records: number }[];
}

/** Writes the sheets of the fictional year into the folder (made when missing; files of the same name are replaced). */
export function writeSample(folder: string): WrittenSample {
  const year = makeSampleYear();
  const random = createRandom(year.year);
  const drafts = [
    roadWorksWorkbook(year, random),
    maintenanceWorkbook(year, random),
    bridgesWorkbook(year, random),
    ...safetyWorksWorkbooks(year, random),
    scenicRoadsWorkbook(year, random),
    ...sectionWorkbooks(year, random),
  ];
  mkdirSync(folder, { recursive: true });
  return { year, files: drafts.map((draft) => ({ path: writeDraft(draft, folder), records: draft.records })) };
}
