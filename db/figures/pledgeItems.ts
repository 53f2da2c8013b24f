import { count, items, rate } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

const asOfState = "状态为已完成但完成日期晚于截至月月末的，计为推进中";

const inState = (wanted: string, definition: string): FigureDeclaration =>
  count("件", definition, ofYear("pledge-items", `状态 = '${wanted}'`));
const flag = (wanted: string): string => `CASE WHEN 状态 = '${wanted}' THEN 1 ELSE 0 END`;

/** 我为群众办实事: every item of the year's lists, and how many there are in each state at the end of the period. */
export const pledgeItems = defineFigures("党建", "party", {
  办实事清单: items(
    `本年度的办实事清单及其截至月月末的状态，${asOfState}。`,
    ofYear("pledge-items"),
    ["责任人", "事项", "清单数", "已完成数", "推进中数", "未启动数", "计划完成", "完成日期", "状态"],
    {
      computed: {
        清单数: "1",
        已完成数: flag("已完成"),
        推进中数: flag("推进中"),
        未启动数: flag("未启动"),
      },
    },
  ),
  办实事清单数: count("件", "本年度的办实事清单件数。", ofYear("pledge-items")),
  办实事完成数: inState("已完成", "办实事清单中，状态为已完成且完成日期未填或不晚于截至月月末的件数。"),
  办实事推进数: inState("推进中", `办实事清单中，状态为推进中的件数，${asOfState}。`),
  办实事未启动数: inState("未启动", "办实事清单中，状态为未启动的件数。"),
  办实事完成率: rate("党建.办实事完成数", "党建.办实事清单数"),
});
