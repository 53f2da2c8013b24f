import { cases } from "./cases.ts";
import { completionRates } from "./completionRates.ts";
import { enforcement } from "./enforcement.ts";
import type { Figure } from "./Figure.ts";
import { integrity } from "./integrity.ts";
import { investment } from "./investment.ts";
import { landAcquisition } from "./landAcquisition.ts";
import { maintenanceKinds } from "./maintenanceKinds.ts";
import { openWorks } from "./openWorks.ts";
import { party } from "./party.ts";
import { partyBuses } from "./partyBuses.ts";
import { partyLife } from "./partyLife.ts";
import { pledgeItems } from "./pledgeItems.ts";
import { roadBuilding } from "./roadBuilding.ts";
import { roadNetwork } from "./roadNetwork.ts";
import { roadUpkeep } from "./roadUpkeep.ts";
import { safety } from "./safety.ts";
import { scenicRoads } from "./scenicRoads.ts";
import { service } from "./service.ts";
import { springRush } from "./springRush.ts";
import { targetIssuers } from "./targetIssuers.ts";
import { taskTargets } from "./taskTargets.ts";
import { works } from "./works.ts";

/** Every figure, in the order of the summary. A new group is one file and one line here. */
export const figures: readonly Figure[] = [
  ...investment,
  ...targetIssuers,
  ...works,
  ...landAcquisition,
  ...roadUpkeep,
  ...maintenanceKinds,
  ...roadBuilding,
  ...openWorks,
  ...roadNetwork,
  ...scenicRoads,
  ...safety,
  ...enforcement,
  ...springRush,
  ...cases,
  ...party,
  ...pledgeItems,
  ...partyLife,
  ...partyBuses,
  ...integrity,
  ...service,
  ...completionRates,
  ...taskTargets,
];

const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** The figure of an id, or undefined. */
export function figureOf(id: string): Figure | undefined {
  return byId.get(id);
}
