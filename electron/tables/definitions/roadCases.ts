import { optionLevel } from "../filling/optionLevel.ts";
import { figure } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 安监03: the year's road cases by kind. */
export const roadCases: TableDefinition = {
  id: "安监03",
  name: "路政案件统计表",
  area: "safety",
  rows: { kind: "groups", header: "类别", level: optionLevel("road-cases", "类别") },
  columns: [
    figure("立案", "安全.路政案件数"),
    figure("结案", "安全.路政案件结案数"),
    figure("结案率（％）", "安全.路政案件结案率"),
    figure("赔补偿费", "安全.路政案件赔补偿费"),
    figure("罚款", "安全.路政案件罚款"),
  ],
};
