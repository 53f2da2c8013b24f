import { count, items, rate, sum } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import type { Figure } from "./Figure.ts";
import { ofYear } from "./scopes.ts";

/** The three figures of one list of 我为群众办实事: how many items, how many done by the end of the period, and the rate. */
function pledges(whose: string): Readonly<Record<string, FigureDeclaration>> {
  const all = ofYear("pledge-items", `主体类别 = '${whose}'`);
  const done = ofYear("pledge-items", `主体类别 = '${whose}' AND 状态 = '已完成'`);
  return {
    [`${whose}清单数`]: count("件", `本年度主体类别为${whose}的办实事清单件数。`, all),
    [`${whose}完成数`]: count("件", `${whose}清单中，状态为已完成且完成日期未填或不晚于截至月月末的件数。`, done),
    [`${whose}完成率`]: rate(`党建.${whose}完成数`, `党建.${whose}清单数`),
  };
}

const projects = ofYear("livelihood-projects");
const facts = [
  "项目名称",
  "类别",
  "乡镇",
  "乡镇数",
  "涉及路线",
  "里程",
  "投入资金",
  "开工日期",
  "计划完工",
  "完工日期",
  "完成投资",
  "状态",
];
// Townships of a record are kept with one 、 between them.
const townships = "LENGTH(乡镇) - LENGTH(REPLACE(乡镇, '、', '')) + 1";

/** 党建与为民办实事. */
export const party: readonly Figure[] = defineFigures("党建", "party", {
  ...pledges("党员个人"),
  ...pledges("班子成员"),
  ...pledges("局机关"),
  办实事项目: items("本年度的为民办实事项目及其截至月的进度。", projects, facts, { computed: { 乡镇数: townships } }),
  办实事项目资金: sum("万元", "本年度为民办实事项目的投入资金之和。", projects, "投入资金"),
  办实事项目明细: items("本年度的为民办实事项目及其资金和截至月的进度。", projects, [
    "项目名称",
    "类别",
    "乡镇",
    "里程",
    "投入资金",
    "完成投资",
    "开工日期",
    "计划完工",
    "完工日期",
    "状态",
    "进展说明",
  ]),
  办实事项目里程: sum("公里", "本年度为民办实事项目的里程之和，未填里程的不计。", projects, "里程"),
  办实事项目完成投资: sum("万元", "本年度为民办实事项目截至月的完成投资之和。", projects, "完成投资"),
  办实事项目资金完成率: rate("党建.办实事项目完成投资", "党建.办实事项目资金"),
});
