import type { TableDefinition } from "../TableDefinition.ts";
import { roadBuildingProgress } from "./roadBuildingProgress.ts";
import { roadLengths } from "./roadLengths.ts";
import { roadMaintenance } from "./roadMaintenance.ts";
import { scenicRoadWork } from "./scenicRoadWork.ts";

/** Every table, in the order of the bureau's list. A new table is one file and one line here. */
export const tableDefinitions: readonly TableDefinition[] = [
  roadBuildingProgress,
  roadMaintenance,
  scenicRoadWork,
  roadLengths,
];
