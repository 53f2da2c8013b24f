import { field, fields, figure, under, workDates } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 党建02: the works promised to the people this year, project by project. */
export const livelihoodProgress: TableDefinition = {
  id: "党建02",
  name: "为民办实事项目进度表",
  area: "party",
  rows: { kind: "records", header: "项目名称", list: "党建.办实事项目明细", label: "项目名称", subtotals: null },
  columns: [
    ...fields("类别", "乡镇"),
    field("里程", "里程", "党建.办实事项目里程"),
    under("资金", [
      field("投入", "投入资金", "党建.办实事项目资金"),
      field("完成", "完成投资", "党建.办实事项目完成投资"),
      figure("完成率（％）", "党建.办实事项目资金完成率"),
    ]),
    ...workDates,
    ...fields("状态"),
    field("进展", "进展说明"),
  ],
};
