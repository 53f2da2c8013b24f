import { townshipLevel } from "../filling/townshipLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路05: guard rails and signs of the year, project by project. */
export const safetyWorkProgress: TableDefinition = {
  id: "农路05",
  name: "生命安全防护工程进度表",
  area: "rural",
  paper: "A4",
  rows: { kind: "records", header: "乡（镇）、街道", list: "农村路.安防项目", label: "乡镇", subtotals: townshipLevel },
  columns: [
    { header: "项目名称", field: "项目名称" },
    {
      header: "起讫桩号",
      columns: [
        { header: "起点", field: "起点桩号" },
        { header: "止点", field: "止点桩号" },
      ],
    },
    {
      header: "里程",
      columns: [
        { header: "计划", field: "处治里程", figure: "农村路.安防计划里程" },
        { header: "完成", field: "完成里程", figure: "农村路.安防完成里程" },
        { header: "完成率（％）", figure: "农村路.安防完成率" },
      ],
    },
    { header: "护栏", field: "护栏", figure: "农村路.安防护栏长度" },
    { header: "标志标牌", field: "标志标牌", figure: "农村路.安防标志标牌数" },
    {
      header: "投资",
      columns: [
        { header: "计划", field: "计划投资", figure: "农村路.安防计划投资" },
        { header: "完成", field: "完成投资", figure: "农村路.安防完成投资" },
      ],
    },
    { header: "开工", field: "开工日期" },
    { header: "计划完工", field: "计划完工" },
    { header: "完工", field: "完工日期" },
    { header: "状态", field: "状态" },
  ],
};
