import { TOWNSHIP, townshipOrder } from "../../../db/figures/index.ts";
import type { GroupLevel } from "../model/TableDefinition.ts";

/** A line (or 小计) for every official township of the year, also for those with nothing, so that nobody is missing by accident. */
export const townshipLevel: GroupLevel = {
  by: TOWNSHIP,
  order: ({ database, asOf }) => townshipOrder(database, Number(asOf.slice(0, 4))),
  blank: "未注明乡镇",
};
