import { countyNames, type ReadStore, readAddedOptions, readBureau, readTownships } from "../../../db/store/index.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import type { ReadingInputs } from "../meaning/crossing/ReadingInputs.ts";
import { rememberedAnswers } from "./readMemory.ts";

/** What the meaning of a workbook depends on, as the store has it now. */
export function readingInputs(store: ReadStore, choices: PlanChoices, noMemory: boolean): ReadingInputs {
  return {
    townships: readTownships(store).map(({ name, aliases, since, until }) => ({ name, aliases, since, until })),
    county: countyNames(readBureau(store).county),
    addedOptions: readAddedOptions(store),
    answers: noMemory ? [] : rememberedAnswers(store),
    choices,
  };
}
