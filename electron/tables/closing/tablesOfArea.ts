import { tableAreas } from "../../contract/tableAreas.ts";
import { tableDefinitions } from "../definitions/index.ts";

/** The tables a work area hands in, in the order of the bureau's list. */
export function tablesOfArea(area: string): string[] {
  return tableDefinitions.filter((table) => table.area === area).map(({ id }) => id);
}

/** The work areas that hand in tables, in the order of the menu. */
export function closableAreas(): string[] {
  return tableAreas.map(({ id }) => id).filter((area) => tablesOfArea(area).length > 0);
}
