import { townshipLevel } from "../filling/townshipLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路01: the year's building tasks by township, as they stand in the month. */
export const roadBuildingProgress: TableDefinition = {
  id: "农路01",
  name: "农村公路建设任务进度表",
  area: "rural",
  paper: "A4",
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: [
    {
      header: "计划",
      columns: [
        { header: "条数", figure: "农村路.建设任务条数" },
        { header: "里程", figure: "农村路.建设任务里程" },
        { header: "投资", figure: "农村路.建设任务投资" },
      ],
    },
    {
      header: "完工",
      columns: [
        { header: "条数", figure: "农村路.建设完成条数" },
        { header: "里程", figure: "农村路.建设完工里程" },
      ],
    },
    {
      header: "在建",
      columns: [
        { header: "条数", figure: "农村路.建设在建条数" },
        { header: "里程", figure: "农村路.建设在建里程" },
      ],
    },
    {
      header: "未开工",
      columns: [
        { header: "条数", figure: "农村路.建设未开工条数" },
        { header: "里程", figure: "农村路.建设未开工里程" },
      ],
    },
    { header: "完成里程", figure: "农村路.建设完成里程" },
    { header: "里程完成率（％）", figure: "农村路.建设里程完成率" },
    { header: "完成投资", figure: "农村路.建设完成投资" },
    { header: "投资完成率（％）", figure: "农村路.建设投资完成率" },
  ],
};
