import { optionLevel } from "../filling/optionLevel.ts";
import { field, fields, figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 党建01: what was promised to the people this year, by whom, and how much of it is done. */
export const pledgeProgress: TableDefinition = {
  id: "党建01",
  name: "“我为群众办实事”清单完成情况表",
  area: "party",
  rows: {
    kind: "records",
    header: "主体类别、责任人",
    list: "党建.办实事清单",
    label: "责任人",
    subtotals: optionLevel("pledge-items", "主体类别"),
  },
  columns: [
    ...fields("事项"),
    under("清单完成情况（件）", [
      field("清单数", "清单数", "党建.办实事清单数"),
      field("已完成", "已完成数", "党建.办实事完成数"),
      field("推进中", "推进中数", "党建.办实事推进数"),
      field("未启动", "未启动数", "党建.办实事未启动数"),
      figure("完成率（％）", "党建.办实事完成率", { totalsOnly: true }),
    ]),
    ...fields("计划完成", "完成日期", "状态"),
  ],
};
