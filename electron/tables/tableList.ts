import type { TableModel } from "../contract/tableModel.ts";
import { fileNamePart } from "../files/writing/fileNamePart.ts";
import { tableDefinitions } from "./definitions/index.ts";

/** Every table, in the order of the bureau's list. */
export function tableList(): { id: string; name: string; area: string; paper: "A4" | "A3" }[] {
  return tableDefinitions.map(({ id, name, area, paper = "A4" }) => ({ id, name, area, paper }));
}

/** The file name a table is saved under, without its ending: 马龙区交通运输局_农路01农村公路建设任务进度表_2021年1-10月. */
export function tableFileName(model: Pick<TableModel, "id" | "name" | "organisation" | "periodText">): string {
  const { id, name, organisation, periodText } = model;
  return fileNamePart(`${organisation}_${id}${name}_${periodText}`);
}
