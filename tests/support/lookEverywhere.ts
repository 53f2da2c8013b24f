import { axeViolations } from "./axeViolations.ts";
import type { Visit } from "./everyPage.ts";
import { foreignWords } from "./foreignWords.ts";
import type { LaunchedApp } from "./launchApp.ts";
import { misfits } from "./misfits.ts";

/** place → what is wrong there; empty where all is well. */
type Findings = Record<string, string[]>;

/** What was found on a walk: `look` judges the page as it stands by fit and wording, `lookClosely` by accessibility too. */
export interface Found {
  readonly places: Set<string>;
  readonly access: Findings;
  readonly fit: Findings;
  readonly wording: Findings;
}

export function lookEverywhere({ page }: LaunchedApp): { found: Found; look: Visit; lookClosely: Visit } {
  const found: Found = { places: new Set(), access: {}, fit: {}, wording: {} };
  const note = (findings: Findings, place: string, wrong: string[]) => {
    if (wrong.length > 0) findings[place] = wrong;
  };
  const look: Visit = async (place) => {
    found.places.add(place);
    note(found.fit, place, await misfits(page));
    note(found.wording, place, await foreignWords(page));
  };
  const lookClosely: Visit = async (place) => {
    await look(place);
    note(found.access, place, await axeViolations(page));
  };
  return { found, look, lookClosely };
}
