/**
 * electron/tables/definitions — what each reporting table is, one file a table: 表号, name, area, paper, rows, columns.
 *
 * The rule: a definition is data. A column names a figure or a field of the list that makes the rows; nothing is added up or
 * rounded, no SQL, no store. A table in the list below is on the screen, in the workbook, on paper and in the closing with
 * nothing else to do, and the tests hold every table of the list to its figures.
 */
import type { TableDefinition } from "../model/TableDefinition.ts";
import { approvalHandling } from "./approvalHandling.ts";
import { branchLife } from "./branchLife.ts";
import { bridgeProgress } from "./bridgeProgress.ts";
import { busImprovements } from "./busImprovements.ts";
import { complaintHandling } from "./complaintHandling.ts";
import { expresswayProgress } from "./expresswayProgress.ts";
import { integrityWork } from "./integrityWork.ts";
import { investmentProgress } from "./investmentProgress.ts";
import { landAcquisitionProgress } from "./landAcquisitionProgress.ts";
import { leadersOverview } from "./leadersOverview.ts";
import { liaisonPlan } from "./liaisonPlan.ts";
import { livelihoodProgress } from "./livelihoodProgress.ts";
import { pledgeProgress } from "./pledgeProgress.ts";
import { preliminaryProgress } from "./preliminaryProgress.ts";
import { projectEntries } from "./projectEntries.ts";
import { roadBuildingProgress } from "./roadBuildingProgress.ts";
import { roadCases } from "./roadCases.ts";
import { roadLengths } from "./roadLengths.ts";
import { roadMaintenance } from "./roadMaintenance.ts";
import { roadUpgrades } from "./roadUpgrades.ts";
import { safetyInspections } from "./safetyInspections.ts";
import { safetyWorkProgress } from "./safetyWorkProgress.ts";
import { scenicRoadWork } from "./scenicRoadWork.ts";
import { springRushReport } from "./springRushReport.ts";
import { targetProgress } from "./targetProgress.ts";
import { turnoverReport } from "./turnoverReport.ts";
import { villageRoads } from "./villageRoads.ts";

/** Every table, in the order of the bureau's list. A new table is one file and one line here. */
export const tableDefinitions: readonly TableDefinition[] = [
  targetProgress,
  projectEntries,
  investmentProgress,
  turnoverReport,
  expresswayProgress,
  preliminaryProgress,
  landAcquisitionProgress,
  roadBuildingProgress,
  villageRoads,
  roadMaintenance,
  bridgeProgress,
  safetyWorkProgress,
  roadUpgrades,
  scenicRoadWork,
  roadLengths,
  safetyInspections,
  complaintHandling,
  roadCases,
  springRushReport,
  pledgeProgress,
  livelihoodProgress,
  busImprovements,
  branchLife,
  integrityWork,
  approvalHandling,
  liaisonPlan,
  leadersOverview,
];
