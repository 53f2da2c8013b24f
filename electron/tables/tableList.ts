import type { TableModel } from "../contract/tableModel.ts";
import { tableDefinitions } from "./definitions/index.ts";

/** Every table, in the order of the bureau's list. */
export function tableList(): { id: string; name: string; area: string; paper: "A4" | "A3" }[] {
  return tableDefinitions.map(({ id, name, area, paper }) => ({ id, name, area, paper }));
}

/** The file name a table is saved under, without its ending: 农路01农村公路建设任务进度表_2021-10. */
export function tableFileName({ id, name, asOf }: Pick<TableModel, "id" | "name" | "asOf">): string {
  return `${id}${name}_${asOf}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
}
