import { optionLevel } from "../filling/optionLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 党建01: what was promised to the people this year, by whom, and how much of it is done. */
export const pledgeProgress: TableDefinition = {
  id: "党建01",
  name: "“我为群众办实事”清单完成情况表",
  area: "party",
  paper: "A4",
  rows: {
    kind: "records",
    header: "主体类别、责任人",
    list: "党建.办实事清单",
    label: "责任人",
    subtotals: optionLevel("pledge-items", "主体类别"),
  },
  columns: [
    { header: "事项", field: "事项" },
    {
      header: "清单完成情况（件）",
      columns: [
        { header: "清单数", field: "清单数", figure: "党建.办实事清单数" },
        { header: "已完成", field: "已完成数", figure: "党建.办实事完成数" },
        { header: "推进中", field: "推进中数", figure: "党建.办实事推进数" },
        { header: "未启动", field: "未启动数", figure: "党建.办实事未启动数" },
        { header: "完成率（％）", figure: "党建.办实事完成率", totalsOnly: true },
      ],
    },
    { header: "计划完成", field: "计划完成" },
    { header: "完成日期", field: "完成日期" },
    { header: "状态", field: "状态" },
  ],
};
