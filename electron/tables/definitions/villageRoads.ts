import { townshipLevel } from "../filling/townshipLevel.ts";
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
    { header: "建制村", field: "建制村" },
    { header: "自然村", field: "自然村" },
    { header: "户数", field: "户数", figure: "农村路.通硬化路户数" },
    { header: "路线名称", field: "路线名称" },
    { header: "路线编码", field: "路线编码" },
    {
      header: "里程",
      columns: [
        { header: "计划", field: "计划里程", figure: "农村路.通硬化路计划里程" },
        { header: "完成", field: "完成里程", figure: "农村路.通硬化路完成里程" },
      ],
    },
    { header: "路面宽", field: "路面宽度" },
    { header: "路面类型", field: "路面类型" },
    {
      header: "投资",
      columns: [
        { header: "计划", field: "计划投资", figure: "农村路.通硬化路计划投资" },
        { header: "完成", field: "完成投资", figure: "农村路.通硬化路完成投资" },
      ],
    },
    { header: "开工", field: "开工日期" },
    { header: "计划完工", field: "计划完工" },
    { header: "完工", field: "完工日期" },
    { header: "状态", field: "状态" },
    { header: "未完成原因", field: "未完成原因" },
  ],
};
