import type { TableDefinition } from "../model/TableDefinition.ts";

/** 交统05: the expressways with what was reached in the year. */
export const expresswayProgress: TableDefinition = {
  id: "交统05",
  name: "高速公路建设进度表",
  area: "works",
  paper: "A4",
  rows: { kind: "records", header: "项目名称", list: "高速.建设进度", label: "项目名称", subtotals: null },
  columns: [
    { header: "路段", field: "路段" },
    {
      header: "全长",
      columns: [
        { header: "合计", field: "全长", figure: "高速.全长合计" },
        { header: "主线", field: "主线长", figure: "高速.主线长合计" },
        { header: "支线", field: "支线长", figure: "高速.支线长合计" },
      ],
    },
    { header: "技术标准", field: "技术标准" },
    { header: "估算投资", field: "估算投资", figure: "高速.估算投资合计" },
    { header: "开工", field: "开工日期" },
    { header: "建成", field: "建成日期" },
    { header: "通车", field: "通车日期" },
    { header: "累计完成投资", field: "累计完成投资", figure: "高速.累计完成投资合计" },
    { header: "完成率（％）", figure: "高速.投资完成率" },
    { header: "状态", field: "状态" },
    { header: "本年节点", field: "本年节点" },
  ],
};
