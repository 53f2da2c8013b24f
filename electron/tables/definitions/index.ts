import type { TableDefinition } from "../TableDefinition.ts";
import { roadBuildingProgress } from "./roadBuildingProgress.ts";

/** Every table, in the order of the bureau's list. A new table is one file and one line here. */
export const tableDefinitions: readonly TableDefinition[] = [roadBuildingProgress];
