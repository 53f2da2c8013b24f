import { optionLevel } from "../filling/optionLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 安监03: the year's road cases by kind. */
export const roadCases: TableDefinition = {
  id: "安监03",
  name: "路政案件统计表",
  area: "safety",
  paper: "A4",
  rows: { kind: "groups", header: "类别", level: optionLevel("road-cases", "类别") },
  columns: [
    { header: "立案", figure: "安全.路政案件数" },
    { header: "结案", figure: "安全.路政案件结案数" },
    { header: "结案率（％）", figure: "安全.路政案件结案率" },
    { header: "赔补偿费", figure: "安全.路政案件赔补偿费" },
    { header: "罚款", figure: "安全.路政案件罚款" },
  ],
};
