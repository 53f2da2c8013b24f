/**
 * db/ledgers — what is recorded. PURE: imports db/exact only.
 *
 * One file per ledger, in a folder per work area; each is one declaration (defineLedger). The type, the validation, the
 * table, the form, the list, the header matching of imports, the township's template and the export all come from it
 * (derive/). A new ledger is one file, one line below, one migration, nothing else.
 * Field kinds are declared once, in fieldKinds.ts.
 */
import { branches } from "./base/branches.ts";
import { leaders } from "./base/leaders.ts";
import { sections } from "./base/sections.ts";
import { townships } from "./base/townships.ts";
import type { Ledger } from "./defineLedger.ts";
import { integrityEvents } from "./integrity/integrityEvents.ts";
import { pledges } from "./integrity/pledges.ts";
import { rotations } from "./integrity/rotations.ts";
import { annualTargets } from "./investment/annualTargets.ts";
import { investmentMonthly } from "./investment/investmentMonthly.ts";
import { projects } from "./investment/projects.ts";
import { turnoverMonthly } from "./investment/turnoverMonthly.ts";
import { busChanges } from "./party/busChanges.ts";
import { livelihoodProjects } from "./party/livelihoodProjects.ts";
import { partyLife } from "./party/partyLife.ts";
import { pledgeItems } from "./party/pledgeItems.ts";
import { bridges } from "./rural/bridges.ts";
import { honours } from "./rural/honours.ts";
import { maintenance } from "./rural/maintenance.ts";
import { roads } from "./rural/roads.ts";
import { roadWorks } from "./rural/roadWorks.ts";
import { safetyWorks } from "./rural/safetyWorks.ts";
import { scenicRoads } from "./rural/scenicRoads.ts";
import { upgrades } from "./rural/upgrades.ts";
import { accidents } from "./safety/accidents.ts";
import { complaints } from "./safety/complaints.ts";
import { enforcement } from "./safety/enforcement.ts";
import { epidemic } from "./safety/epidemic.ts";
import { inspections } from "./safety/inspections.ts";
import { roadCases } from "./safety/roadCases.ts";
import { springRush } from "./safety/springRush.ts";
import { approvals } from "./service/approvals.ts";
import { documents } from "./service/documents.ts";
import { liaisons } from "./service/liaisons.ts";
import { expressways } from "./works/expressways.ts";
import { landAcquisition } from "./works/landAcquisition.ts";
import { milestones } from "./works/milestones.ts";
import { preliminaries } from "./works/preliminaries.ts";

export { areas } from "./areas.ts";
export type { AreaId, Fields, Ledger, Problem, Values } from "./defineLedger.ts";
export { allFields, type NamedField } from "./derive/allFields.ts";
export { checkValues } from "./derive/checkValues.ts";
export { mainDate } from "./derive/mainDate.ts";
export { MARKS_TABLE, markedMonthsSql, marksTableSql, newestMarkSql } from "./derive/marksTable.ts";
export { keyParts, naturalKey } from "./derive/naturalKey.ts";
export { recordTitle, titleFields } from "./derive/recordTitle.ts";
export { RECORD_HEADER, type SheetColumn, sheetColumns } from "./derive/sheetColumns.ts";
export { progressTableName, tableName, tableSql } from "./derive/tableSql.ts";
export type { Field, StoredValue } from "./Field.ts";
export { fieldKinds, smallestPerUnit } from "./fieldKinds.ts";
export { isSummed } from "./isSummed.ts";
export * from "./maskPersonal.ts";
export { openingAsked } from "./openingAsked.ts";
export { splitList } from "./splitList.ts";
export { type AddedOptions, fieldWithOptions, optionsName, withOptions } from "./withOptions.ts";

/** Every ledger, in the order of the menu within its area. */
export const ledgers: readonly Ledger[] = [
  annualTargets,
  projects,
  investmentMonthly,
  turnoverMonthly,
  expressways,
  milestones,
  preliminaries,
  landAcquisition,
  roads,
  roadWorks,
  maintenance,
  bridges,
  safetyWorks,
  upgrades,
  honours,
  scenicRoads,
  inspections,
  enforcement,
  complaints,
  accidents,
  springRush,
  roadCases,
  epidemic,
  pledgeItems,
  livelihoodProjects,
  busChanges,
  partyLife,
  integrityEvents,
  pledges,
  rotations,
  approvals,
  liaisons,
  documents,
  townships,
  branches,
  sections,
  leaders,
];

const byId = new Map(ledgers.map((ledger) => [ledger.id, ledger]));

/** The ledger of an id, or undefined. */
export function ledgerOf(id: string): Ledger | undefined {
  return byId.get(id);
}
