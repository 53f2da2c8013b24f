import { townshipLevel } from "../filling/townshipLevel.ts";
import { field, fields, under, workDates } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路02: the hardening of roads to natural villages, route by route. */
export const villageRoads: TableDefinition = {
  id: "农路02",
  name: "自然村通硬化路明细表",
  area: "rural",
  paper: "A3",
  rows: {
    kind: "records",
    header: "乡（镇）、街道",
    list: "农村路.通硬化路任务",
    label: "乡镇",
    subtotals: townshipLevel,
  },
  columns: [
    ...fields("建制村", "自然村"),
    field("户数", "户数", "农村路.通硬化路户数"),
    ...fields("路线名称", "路线编码"),
    under("里程", [
      field("计划", "计划里程", "农村路.通硬化路计划里程"),
      field("完成", "完成里程", "农村路.通硬化路完成里程"),
    ]),
    field("路面宽", "路面宽度"),
    ...fields("路面类型"),
    under("投资", [
      field("计划", "计划投资", "农村路.通硬化路计划投资"),
      field("完成", "完成投资", "农村路.通硬化路完成投资"),
    ]),
    ...workDates,
    ...fields("状态", "未完成原因"),
  ],
};
