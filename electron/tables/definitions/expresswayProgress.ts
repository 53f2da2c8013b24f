import { shownSinceTold } from "../../../db/figures/index.ts";
import { field, fields, figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 交统05: the expressways with what was reached in the year. */
export const expresswayProgress: TableDefinition = {
  id: "交统05",
  name: "高速公路建设进度表",
  area: "works",
  notes: ({ database, asOf }) => shownSinceTold(database, asOf),
  rows: { kind: "records", header: "项目名称", list: "高速.建设进度", label: "项目名称", subtotals: null },
  columns: [
    ...fields("路段"),
    under("全长", [
      field("合计", "全长", "高速.全长合计"),
      field("主线", "主线长", "高速.主线长合计"),
      field("支线", "支线长", "高速.支线长合计"),
    ]),
    ...fields("技术标准"),
    field("估算投资", "估算投资", "高速.估算投资合计"),
    field("开工", "开工日期"),
    field("建成", "建成日期"),
    field("通车", "通车日期"),
    field("累计完成投资", "累计完成投资", "高速.累计完成投资合计"),
    figure("完成率（％）", "高速.投资完成率"),
    ...fields("状态", "本年节点"),
  ],
};
