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
import { bridges } from "./rural/bridges.ts";
import { honours } from "./rural/honours.ts";
import { maintenance } from "./rural/maintenance.ts";
import { roads } from "./rural/roads.ts";
import { roadWorks } from "./rural/roadWorks.ts";
import { safetyWorks } from "./rural/safetyWorks.ts";
import { scenicRoads } from "./rural/scenicRoads.ts";
import { upgrades } from "./rural/upgrades.ts";

/** Every ledger, in the order of the menu within its area. */
export const ledgers: readonly Ledger[] = [
  roads,
  roadWorks,
  maintenance,
  bridges,
  safetyWorks,
  upgrades,
  honours,
  scenicRoads,
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
