import { optionLevel } from "../filling/optionLevel.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 安监02: the year's complaints by what they are about, how many are closed, and how content people are. */
export const complaintHandling: TableDefinition = {
  id: "安监02",
  name: "投诉举报处理情况统计表",
  area: "safety",
  rows: { kind: "groups", header: "对象类别", level: optionLevel("complaints", "对象类别") },
  columns: [
    figure("受理", "安全.投诉受理数"),
    figure("办结", "安全.投诉办结数"),
    figure("办结率（％）", "安全.投诉办结率"),
    under("评价", [
      figure("满意", "安全.投诉满意数"),
      figure("基本满意", "安全.投诉基本满意数"),
      figure("满意小计", "安全.投诉满意合计"),
      figure("不满意", "安全.投诉不满意数"),
      figure("已评价", "安全.投诉已评价数"),
      figure("未评价", "安全.投诉未评价数"),
    ]),
    figure("满意率（％）", "安全.投诉满意率"),
  ],
};
