import { field, fields, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路06: roads being raised to another technical grade. */
export const roadUpgrades: TableDefinition = {
  id: "农路06",
  name: "公路升级改造项目进度表",
  area: "rural",
  rows: { kind: "records", header: "项目名称", list: "农村路.升级改造明细", label: "项目名称", subtotals: null },
  columns: [
    ...fields("起讫点"),
    under("等级", [field("原", "原技术等级"), field("拟改", "拟改技术等级")]),
    field("里程", "里程", "农村路.升级改造里程"),
    field("总投资", "总投资", "农村路.升级改造总投资"),
    ...fields("阶段"),
    field("完成投资", "完成投资", "农村路.升级改造完成投资"),
    field("形象进度（％）", "形象进度"),
  ],
};
