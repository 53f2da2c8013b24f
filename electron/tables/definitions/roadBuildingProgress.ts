import { evaluateFigure, namedFigure, ofYear } from "../../../db/figures/index.ts";
import { townshipLevel } from "../filling/townshipLevel.ts";
import { figure, under } from "../model/columns.ts";
import type { TableColumnDefinition, TableDefinition, TablePlace } from "../model/TableDefinition.ts";

/** 未报进度 has its columns only where there is any. */
function unreported({ database, asOf }: TablePlace): TableColumnDefinition[] {
  const { value } = evaluateFigure(database, namedFigure("农村路.建设未报进度条数"), asOf);
  return value === "0"
    ? []
    : [under("未报进度", [figure("条数", "农村路.建设未报进度条数"), figure("里程", "农村路.建设未报进度里程")])];
}

/** The list's rate is no rate of the year's target, where one is set. */
function rateHeader({ database, asOf }: TablePlace): string {
  const { value } = evaluateFigure(database, namedFigure("农村路.建设里程目标"), asOf);
  return value === null ? "里程完成率（％）" : "里程占任务清单（％）";
}

/** 农路01: the year's building tasks by township, as they stand in the month. */
export const roadBuildingProgress: TableDefinition = {
  id: "农路01",
  name: "农村公路建设任务进度表",
  area: "rural",
  works: ofYear("road-works"),
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: (place) => [
    under("计划", [
      figure("条数", "农村路.建设任务条数"),
      figure("里程", "农村路.建设任务里程"),
      figure("投资", "农村路.建设任务投资"),
    ]),
    under("完工", [figure("条数", "农村路.建设完成条数"), figure("里程", "农村路.建设完工里程")]),
    under("在建", [figure("条数", "农村路.建设在建条数"), figure("里程", "农村路.建设在建里程")]),
    under("未开工", [figure("条数", "农村路.建设未开工条数"), figure("里程", "农村路.建设未开工里程")]),
    ...unreported(place),
    figure("完成里程", "农村路.建设完成里程"),
    figure(rateHeader(place), "农村路.建设里程完成率"),
    figure("完成投资", "农村路.建设完成投资"),
    figure("投资完成率（％）", "农村路.建设投资完成率"),
  ],
};
