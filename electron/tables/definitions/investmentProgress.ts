import { EXPRESSWAY, PROJECT, PROJECT_CATEGORY, unknownSinceTold } from "../../../db/figures/index.ts";
import { optionLevel } from "../filling/optionLevel.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

const EXPRESSWAYS = "高速公路";

/** 交统03: what every project has spent, in the month, in the year and since it began. */
export const investmentProgress: TableDefinition = {
  id: "交统03",
  name: "交通固定资产投资完成情况月报表",
  area: "investment",
  notes: ({ database, asOf }) => unknownSinceTold(database, asOf),
  rows: {
    kind: "groups",
    header: "项目名称",
    level: { ...optionLevel("projects", "项目类别"), by: PROJECT_CATEGORY, foundOnly: true, blank: "未在项目库中" },
    inner: { by: PROJECT, blank: "未写明项目" },
    totals: [
      {
        label: "合计（不含高速）",
        within: { by: EXPRESSWAY, of: "不含高速公路" },
        includes: (category) => category !== EXPRESSWAYS,
      },
      {
        label: "高速公路合计",
        within: { by: EXPRESSWAY, of: EXPRESSWAYS },
        includes: (category) => category === EXPRESSWAYS,
      },
    ],
  },
  columns: [
    figure("总投资", "固投.在报项目总投资"),
    under("本年", [
      figure("本月完成", "固投.当月完成投资"),
      figure("{期}累计", "固投.完成投资"),
      figure("上年同期", "固投.完成投资上年同期"),
      figure("同期增速（％）", "固投.完成投资同期增速"),
    ]),
    figure("自开工累计", "固投.自开工累计投资"),
    figure("占总投资比例（％）", "固投.占总投资比例"),
    figure("到位资金", "固投.到位资金"),
    figure("形象进度", "固投.形象进度", { linesOnly: true }),
  ],
};
