import { townshipLevel } from "../filling/townshipLevel.ts";
import { field, fields, figure, under, workDates } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路04: the bridges strengthened or rebuilt in the year, one by one. */
export const bridgeProgress: TableDefinition = {
  id: "农路04",
  name: "危桥改造进度表",
  area: "rural",
  rows: {
    kind: "records",
    header: "乡（镇）、街道",
    list: "农村路.危桥改造明细",
    label: "乡镇",
    subtotals: townshipLevel,
  },
  columns: [
    ...fields("桥梁名称"),
    field("路线", "所在路线"),
    field("桩号", "中心桩号"),
    ...fields("桥长", "桥宽", "原技术状况", "改造方式"),
    under("投资", [
      field("计划", "计划投资", "农村路.危桥计划投资"),
      field("完成", "完成投资", "农村路.危桥完成投资"),
      figure("完成率（％）", "农村路.危桥投资完成率"),
    ]),
    ...workDates,
    field("形象进度（％）", "形象进度"),
    ...fields("状态"),
  ],
};
