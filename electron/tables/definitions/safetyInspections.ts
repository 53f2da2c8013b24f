import { MONTH } from "../../../db/figures/index.ts";
import { monthLabel, monthsSoFar } from "../filling/monthsSoFar.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 安监01: what was checked, found and punished in each month of the year, and the accidents that happened all the same. */
export const safetyInspections: TableDefinition = {
  id: "安监01",
  name: "安全检查与打非治违统计表",
  area: "safety",
  rows: {
    kind: "groups",
    header: "月份",
    level: { by: MONTH, order: ({ asOf }) => monthsSoFar(asOf), label: monthLabel, blank: "未注明日期" },
  },
  columns: [
    under("安全检查", [
      figure("次数", "安全.安全检查次数"),
      figure("发现隐患（处）", "安全.隐患数"),
      figure("已整改（处）", "安全.隐患整改数"),
      figure("整改率（％）", "安全.隐患整改率"),
    ]),
    under("打非治违", [
      figure("执法人次", "安全.打非治违执法人次"),
      figure("执法车次", "安全.打非治违执法车次"),
      figure("检查车辆（台次）", "安全.打非治违检查车辆"),
      figure("查处（起）", "安全.打非治违查处数"),
      figure("罚款（万元）", "安全.打非治违罚款"),
    ]),
    under("责任事故", [
      figure("起数", "安全.责任事故数"),
      figure("死亡（人）", "安全.责任事故死亡人数"),
      figure("受伤（人）", "安全.责任事故受伤人数"),
    ]),
  ],
};
