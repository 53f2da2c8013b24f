import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路06: roads being raised to another technical grade. */
export const roadUpgrades: TableDefinition = {
  id: "农路06",
  name: "公路升级改造项目进度表",
  area: "rural",
  paper: "A4",
  rows: { kind: "records", header: "项目名称", list: "农村路.升级改造明细", label: "项目名称", subtotals: null },
  columns: [
    { header: "起讫点", field: "起讫点" },
    {
      header: "等级",
      columns: [
        { header: "原", field: "原技术等级" },
        { header: "拟改", field: "拟改技术等级" },
      ],
    },
    { header: "里程", field: "里程", figure: "农村路.升级改造里程" },
    { header: "总投资", field: "总投资", figure: "农村路.升级改造总投资" },
    { header: "阶段", field: "阶段" },
    { header: "完成投资", field: "完成投资", figure: "农村路.升级改造完成投资" },
    { header: "形象进度（％）", field: "形象进度" },
  ],
};
