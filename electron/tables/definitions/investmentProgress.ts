import { EXPRESSWAY, PROJECT, PROJECT_CATEGORY } from "../../../db/figures/index.ts";
import { optionLevel } from "../filling/optionLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

const EXPRESSWAYS = "高速公路";

/** 交统03: what every project has spent, in the month, in the year and since it began. */
export const investmentProgress: TableDefinition = {
  id: "交统03",
  name: "交通固定资产投资完成情况月报表",
  area: "investment",
  paper: "A4",
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
    { header: "总投资", figure: "固投.在报项目总投资" },
    {
      header: "本年",
      columns: [
        { header: "本月完成", figure: "固投.当月完成投资" },
        { header: "{期}累计", figure: "固投.完成投资" },
        { header: "上年同期", figure: "固投.完成投资上年同期" },
        { header: "同期增速（％）", figure: "固投.完成投资同期增速" },
      ],
    },
    { header: "自开工累计", figure: "固投.自开工累计投资" },
    { header: "占总投资比例（％）", figure: "固投.占总投资比例" },
    { header: "到位资金", figure: "固投.到位资金" },
    { header: "形象进度", figure: "固投.形象进度", linesOnly: true },
  ],
};
