import type { TableDefinition } from "../model/TableDefinition.ts";

/** 党建02: the works promised to the people this year, project by project. */
export const livelihoodProgress: TableDefinition = {
  id: "党建02",
  name: "为民办实事项目进度表",
  area: "party",
  paper: "A4",
  rows: { kind: "records", header: "项目名称", list: "党建.办实事项目明细", label: "项目名称", subtotals: null },
  columns: [
    { header: "类别", field: "类别" },
    { header: "乡镇", field: "乡镇" },
    { header: "里程", field: "里程", figure: "党建.办实事项目里程" },
    {
      header: "资金",
      columns: [
        { header: "投入", field: "投入资金", figure: "党建.办实事项目资金" },
        { header: "完成", field: "完成投资", figure: "党建.办实事项目完成投资" },
        { header: "完成率（％）", figure: "党建.办实事项目资金完成率" },
      ],
    },
    { header: "开工", field: "开工日期" },
    { header: "计划完工", field: "计划完工" },
    { header: "完工", field: "完工日期" },
    { header: "状态", field: "状态" },
    { header: "进展", field: "进展说明" },
  ],
};
