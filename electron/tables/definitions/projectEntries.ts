import { optionLevel } from "../filling/optionLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 交统02: the projects entered into the project library in the year, by category. */
export const projectEntries: TableDefinition = {
  id: "交统02",
  name: "项目入库情况表",
  area: "investment",
  paper: "A4",
  rows: {
    kind: "records",
    header: "项目名称",
    list: "固投.入库项目明细",
    label: "项目名称",
    subtotals: { ...optionLevel("projects", "项目类别"), foundOnly: true },
  },
  columns: [
    { header: "项目代码", field: "项目代码" },
    { header: "项目类别", field: "项目类别" },
    { header: "建设性质", field: "建设性质" },
    { header: "建设单位", field: "建设单位" },
    { header: "所在乡镇", field: "乡镇" },
    { header: "总投资（万元）", field: "总投资", figure: "固投.入库总投资" },
    { header: "入库日期", field: "入库日期" },
    { header: "入库状态", field: "入库状态" },
  ],
};
