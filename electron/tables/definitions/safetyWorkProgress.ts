import { evaluateFigure, namedFigure } from "../../../db/figures/index.ts";
import { townshipLevel } from "../filling/townshipLevel.ts";
import { field, fields, figure, under, workDates } from "../model/columns.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

/** The list's rate is no rate of the year's target, where one is set. */
function rateHeader({ database, asOf }: TablePlace): string {
  const { value } = evaluateFigure(database, namedFigure("农村路.安防目标"), asOf);
  return value === null ? "完成率（％）" : "占任务清单（％）";
}

/** 农路05: guard rails and signs of the year, project by project. */
export const safetyWorkProgress: TableDefinition = {
  id: "农路05",
  name: "生命安全防护工程进度表",
  area: "rural",
  rows: { kind: "records", header: "乡（镇）、街道", list: "农村路.安防项目", label: "乡镇", subtotals: townshipLevel },
  columns: (place) => [
    ...fields("项目名称"),
    under("起讫桩号", [field("起点", "起点桩号"), field("止点", "止点桩号")]),
    under("里程", [
      field("计划", "处治里程", "农村路.安防计划里程"),
      field("完成", "完成里程", "农村路.安防完成里程"),
      figure(rateHeader(place), "农村路.安防完成率"),
    ]),
    field("护栏", "护栏", "农村路.安防护栏长度"),
    field("标志标牌", "标志标牌", "农村路.安防标志标牌数"),
    under("投资", [field("计划", "计划投资", "农村路.安防计划投资"), field("完成", "完成投资", "农村路.安防完成投资")]),
    ...workDates,
    ...fields("状态"),
  ],
};
