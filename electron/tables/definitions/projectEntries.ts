import { optionLevel } from "../filling/optionLevel.ts";
import { field, fields } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 交统02: the projects entered into the project library in the year, by category. */
export const projectEntries: TableDefinition = {
  id: "交统02",
  name: "项目入库情况表",
  area: "investment",
  rows: {
    kind: "records",
    header: "项目名称",
    list: "固投.入库项目明细",
    label: "项目名称",
    subtotals: { ...optionLevel("projects", "项目类别"), foundOnly: true },
  },
  columns: [
    ...fields("项目代码", "项目类别", "建设性质", "建设单位"),
    field("所在乡镇", "乡镇"),
    field("总投资（万元）", "总投资", "固投.入库总投资"),
    ...fields("入库日期", "入库状态"),
  ],
};
