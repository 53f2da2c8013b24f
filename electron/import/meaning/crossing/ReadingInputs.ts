import type { AddedOptions } from "../../../../db/ledgers/index.ts";
import type { PlanChoices } from "../../../contract/importPlan.ts";
import type { RememberedAnswer } from "../ImportMemory.ts";
import type { TownshipOfYears } from "../townshipsByYear.ts";

/** All that the meaning of a workbook depends on beside the workbook: handed in with it, as plain data. */
export interface ReadingInputs {
  readonly townships: readonly TownshipOfYears[];
  /** Names that may stand before a township's */
  readonly county: readonly string[];
  readonly addedOptions: AddedOptions;
  /** What was answered before, the last given first; none where it is left out of account */
  readonly answers: readonly RememberedAnswer[];
  readonly choices: PlanChoices;
}
