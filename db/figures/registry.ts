import type { Figure } from "./Figure.ts";
import { roadBuilding } from "./roadBuilding.ts";
import { roadUpkeep } from "./roadUpkeep.ts";
import { scenicRoads } from "./scenicRoads.ts";

/** Every figure, in the order of the summary. A new group is one file and one line here. */
export const figures: readonly Figure[] = [...roadUpkeep, ...roadBuilding, ...scenicRoads];

const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** The figure of an id, or undefined. */
export function figureOf(id: string): Figure | undefined {
  return byId.get(id);
}
