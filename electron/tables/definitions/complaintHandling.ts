import { optionLevel } from "../filling/optionLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 安监02: the year's complaints by what they are about, how many are closed, and how content people are. */
export const complaintHandling: TableDefinition = {
  id: "安监02",
  name: "投诉举报处理情况统计表",
  area: "safety",
  paper: "A4",
  rows: { kind: "groups", header: "对象类别", level: optionLevel("complaints", "对象类别") },
  columns: [
    { header: "受理", figure: "安全.投诉受理数" },
    { header: "办结", figure: "安全.投诉办结数" },
    { header: "办结率（％）", figure: "安全.投诉办结率" },
    {
      header: "评价",
      columns: [
        { header: "满意", figure: "安全.投诉满意数" },
        { header: "基本满意", figure: "安全.投诉基本满意数" },
        { header: "满意小计", figure: "安全.投诉满意合计" },
        { header: "不满意", figure: "安全.投诉不满意数" },
        { header: "已评价", figure: "安全.投诉已评价数" },
        { header: "未评价", figure: "安全.投诉未评价数" },
      ],
    },
    { header: "满意率（％）", figure: "安全.投诉满意率" },
  ],
};
