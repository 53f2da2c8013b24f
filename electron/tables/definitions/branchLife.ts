import { branchOrder } from "../../../db/figures/index.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

const regular = ["支部党员大会", "支部委员会", "党小组会", "党课"];
const others = ["主题党日", "谈心谈话", "组织生活会", "民主生活会"];
const figureOfKind = (kind: string): string => `党建.${kind}次数`;

/** 党建04: how often each branch met, for what, and how many came. */
export const branchLife: TableDefinition = {
  id: "党建04",
  name: "组织生活统计表",
  area: "party",
  paper: "A4",
  rows: {
    kind: "groups",
    header: "支部",
    level: { by: "支部", order: ({ database }) => branchOrder(database), blank: "未注明支部" },
  },
  columns: [
    {
      header: "三会一课（次）",
      columns: [
        ...regular.map((kind) => ({ header: kind, figure: figureOfKind(kind) })),
        { header: "小计", figure: "党建.三会一课次数", across: regular.map(figureOfKind) },
      ],
    },
    {
      header: "其他组织生活（次）",
      columns: others.map((kind) => ({ header: kind, figure: figureOfKind(kind) })),
    },
    { header: "合计（次）", figure: "党建.组织生活次数", across: [...regular, ...others].map(figureOfKind) },
    {
      header: "参加情况（人次）",
      columns: [
        { header: "应到", figure: "党建.组织生活应到" },
        { header: "实到", figure: "党建.组织生活实到" },
        { header: "参加率（％）", figure: "党建.组织生活参加率" },
      ],
    },
  ],
};
