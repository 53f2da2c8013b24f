import { townshipLevel } from "../filling/townshipLevel.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路08: the length of the rural roads by township, class and pavement. */
export const roadLengths: TableDefinition = {
  id: "农路08",
  name: "农村公路里程统计表",
  area: "rural",
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: [
    figure("合计", "农村路.公路里程"),
    under("行政等级", [
      figure("县道", "农村路.县道里程"),
      figure("乡道", "农村路.乡道里程"),
      figure("村道", "农村路.村道里程"),
      figure("专用公路", "农村路.专用公路里程"),
    ]),
    under("技术等级", [
      figure("一级", "农村路.一级公路里程"),
      figure("二级", "农村路.二级公路里程"),
      figure("三级", "农村路.三级公路里程"),
      figure("四级", "农村路.四级公路里程"),
      figure("等外", "农村路.等外公路里程"),
    ]),
    under("路面", [
      figure("沥青", "农村路.沥青路面里程"),
      figure("水泥", "农村路.水泥路面里程"),
      figure("其他", "农村路.其他路面里程"),
      figure("铺装", "农村路.铺装路面里程"),
    ]),
    figure("铺装率（％）", "农村路.铺装率"),
  ],
};
