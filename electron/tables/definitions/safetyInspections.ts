import { MONTH } from "../../../db/figures/index.ts";
import { monthLabel, monthsSoFar } from "../filling/monthsSoFar.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 安监01: what was checked, found and punished in each month of the year, and the accidents that happened all the same. */
export const safetyInspections: TableDefinition = {
  id: "安监01",
  name: "安全检查与打非治违统计表",
  area: "safety",
  paper: "A4",
  rows: {
    kind: "groups",
    header: "月份",
    level: { by: MONTH, order: ({ asOf }) => monthsSoFar(asOf), label: monthLabel, blank: "未注明日期" },
  },
  columns: [
    {
      header: "安全检查",
      columns: [
        { header: "次数", figure: "安全.安全检查次数" },
        { header: "发现隐患（处）", figure: "安全.隐患数" },
        { header: "已整改（处）", figure: "安全.隐患整改数" },
        { header: "整改率（％）", figure: "安全.隐患整改率" },
      ],
    },
    {
      header: "打非治违",
      columns: [
        { header: "执法人次", figure: "安全.打非治违执法人次" },
        { header: "执法车次", figure: "安全.打非治违执法车次" },
        { header: "检查车辆（台次）", figure: "安全.打非治违检查车辆" },
        { header: "查处（起）", figure: "安全.打非治违查处数" },
        { header: "罚款（万元）", figure: "安全.打非治违罚款" },
      ],
    },
    {
      header: "责任事故",
      columns: [
        { header: "起数", figure: "安全.责任事故数" },
        { header: "死亡（人）", figure: "安全.责任事故死亡人数" },
        { header: "受伤（人）", figure: "安全.责任事故受伤人数" },
      ],
    },
  ],
};
