import { figureGroups, namedFigure } from "../../../db/figures/index.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

const LINE = "线路";
const DATES = "公交.优化日期";

/** 党建03: what was improved on the bus lines in the year, line by line. */
export const busImprovements: TableDefinition = {
  id: "党建03",
  name: "公交优化情况表",
  area: "party",
  paper: "A4",
  rows: {
    kind: "groups",
    header: "线路",
    level: { by: LINE, order: linesByNumber, blank: "未注明线路" },
  },
  columns: [
    {
      header: "线路调整",
      columns: [
        { header: "条数", figure: "公交.优化线路数" },
        { header: "内容", figure: "公交.线路调整内容", linesOnly: true },
      ],
    },
    { header: "新能源更换（辆）", figure: "公交.更换车辆数" },
    {
      header: "新增停靠点",
      columns: [
        { header: "处数", figure: "公交.新增停靠点数" },
        { header: "位置", figure: "公交.停靠点位置", linesOnly: true },
      ],
    },
    { header: "日期", figure: DATES, linesOnly: true },
  ],
};

/** The lines of the period: 2路 before 10路. */
function linesByNumber({ database, asOf }: TablePlace): string[] {
  const { names } = figureGroups(database, [namedFigure(DATES)], asOf, LINE);
  return names.filter((name) => name !== "").sort(new Intl.Collator("zh-CN", { numeric: true }).compare);
}
