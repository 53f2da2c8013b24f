import { figureGroups, namedFigure } from "../../../db/figures/index.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

const LINE = "线路";
const DATES = "公交.优化日期";

/** 党建03: what was improved on the bus lines in the year, line by line. */
export const busImprovements: TableDefinition = {
  id: "党建03",
  name: "公交优化情况表",
  area: "party",
  rows: { kind: "groups", header: "线路", level: { by: LINE, order: linesByNumber, blank: "未注明线路" } },
  columns: [
    under("线路调整", [figure("条数", "公交.优化线路数"), figure("内容", "公交.线路调整内容", { linesOnly: true })]),
    figure("新能源更换（辆）", "公交.更换车辆数"),
    under("新增停靠点", [figure("处数", "公交.新增停靠点数"), figure("位置", "公交.停靠点位置", { linesOnly: true })]),
    figure("日期", DATES, { linesOnly: true }),
  ],
};

/** The lines of the period: 2路 before 10路. */
function linesByNumber({ database, asOf }: TablePlace): string[] {
  const { names } = figureGroups(database, [namedFigure(DATES)], asOf, LINE);
  return names.filter((name) => name !== "").sort(new Intl.Collator("zh-CN", { numeric: true }).compare);
}
