import { townshipLevel } from "../filling/townshipLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路04: the bridges strengthened or rebuilt in the year, one by one. */
export const bridgeProgress: TableDefinition = {
  id: "农路04",
  name: "危桥改造进度表",
  area: "rural",
  paper: "A4",
  rows: {
    kind: "records",
    header: "乡（镇）、街道",
    list: "农村路.危桥改造明细",
    label: "乡镇",
    subtotals: townshipLevel,
  },
  columns: [
    { header: "桥梁名称", field: "桥梁名称" },
    { header: "路线", field: "所在路线" },
    { header: "桩号", field: "中心桩号" },
    { header: "桥长", field: "桥长" },
    { header: "桥宽", field: "桥宽" },
    { header: "原技术状况", field: "原技术状况" },
    { header: "改造方式", field: "改造方式" },
    {
      header: "投资",
      columns: [
        { header: "计划", field: "计划投资", figure: "农村路.危桥计划投资" },
        { header: "完成", field: "完成投资", figure: "农村路.危桥完成投资" },
        { header: "完成率（％）", figure: "农村路.危桥投资完成率" },
      ],
    },
    { header: "开工", field: "开工日期" },
    { header: "计划完工", field: "计划完工" },
    { header: "完工", field: "完工日期" },
    { header: "形象进度（％）", field: "形象进度" },
    { header: "状态", field: "状态" },
  ],
};
