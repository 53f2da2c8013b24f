import { branchOrder } from "../../../db/figures/index.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

const regular = ["支部党员大会", "支部委员会", "党小组会", "党课"];
const others = ["主题党日", "谈心谈话", "组织生活会", "民主生活会"];
const figureOfKind = (kind: string): string => `党建.${kind}次数`;

/** 党建04: how often each branch met, for what, and how many came. */
export const branchLife: TableDefinition = {
  id: "党建04",
  name: "组织生活统计表",
  area: "party",
  rows: {
    kind: "groups",
    header: "支部",
    level: { by: "支部", order: ({ database }) => branchOrder(database), blank: "未注明支部" },
  },
  columns: [
    under("三会一课（次）", [
      ...regular.map((kind) => figure(kind, figureOfKind(kind))),
      figure("小计", "党建.三会一课次数", { across: regular.map(figureOfKind) }),
    ]),
    under(
      "其他组织生活（次）",
      others.map((kind) => figure(kind, figureOfKind(kind))),
    ),
    figure("合计（次）", "党建.组织生活次数", { across: [...regular, ...others].map(figureOfKind) }),
    under("参加情况（人次）", [
      figure("应到", "党建.组织生活应到"),
      figure("实到", "党建.组织生活实到"),
      figure("参加率（％）", "党建.组织生活参加率"),
    ]),
  ],
};
