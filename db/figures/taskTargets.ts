import { rate } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import type { Figure } from "./Figure.ts";
import { ofYear } from "./scopes.ts";

/** What one of a unit is in the figure's own. */
const UNITS = {
  公里: { 公里: 1 },
  万元: { 亿元: 10_000, 万元: 1 },
  亿元: { 亿元: 10_000, 万元: 1 },
  座: { 座: 1, 个: 1 },
  个: { 个: 1 },
  "％": { "％": 1 },
} as const;
/** How many of the stored value's ten-thousandths, times its size above, make one of the unit. */
const PER_UNIT: Readonly<Record<string, number>> = { 亿元: 100_000_000 };

/** The year's 目标值 of an 指标, in the figure's unit: the one without 口径, else the only one. What is in another kind of unit is none. */
function set(name: string, unit: keyof typeof UNITS): FigureDeclaration {
  const units = Object.keys(UNITS[unit]).map((of) => `'${of}'`);
  const asked = `指标 = '${name}' AND 单位 IN (${units.join(", ")})`;
  const where = `${asked} AND (口径 IS NULL OR NOT EXISTS (SELECT 1 FROM annual_targets o
      WHERE o.deleted_at IS NULL AND o.年度 = :year AND o.口径 IS NULL AND o.${asked.replace("AND 单位", "AND o.单位")}))`;
  return single(unit, `本年度指标为${name}的目标值。`, where);
}

/** 目标值 of the one record that is asked for. */
function single(unit: keyof typeof UNITS, definition: string, where: string): FigureDeclaration {
  const scope = ofYear("annual-targets", where);
  const sizes = Object.entries(UNITS[unit]).map(([of, size]) => `WHEN '${of}' THEN ${size}`);
  return {
    unit,
    definition,
    how: {
      kind: "single",
      scope,
      fields: ["目标值", "单位"],
      sql: `目标值 * CASE 单位 ${sizes.join(" ")} END`,
      perUnit: PER_UNIT[unit] ?? 10_000,
    },
    remarks: [
      { scope, text: (records) => (records > 1 ? `有 ${records} 条口径不同的任务，未能确定取哪一条。` : null) },
    ],
  };
}

/** The targets set for the year in 年度目标任务, where the works have a task list besides, and how far they are reached. */
export const taskTargets: readonly Figure[] = [
  ...defineFigures("固投", "investment", {
    入库个数任务: set("项目入库", "个"),
    入库个数完成率: rate("固投.入库项目数", "固投.入库个数任务"),
    高速出数任务: single(
      "亿元",
      "本年度指标为固定资产投资出数、口径为高速公路的目标值。",
      "指标 = '固定资产投资出数' AND 口径 LIKE '高速%' AND 口径 NOT LIKE '%除外%' AND 单位 IN ('亿元', '万元')",
    ),
    高速出数完成率: rate("固投.高速出数合计", "固投.高速出数任务"),
    增速目标: set("公路运输总周转量增速", "％"),
  }),
  ...defineFigures("农村路", "rural", {
    建设里程目标: set("农村公路建设里程", "公里"),
    建设目标完成率: rate("农村路.建设完成里程", "农村路.建设里程目标"),
    通硬化路目标: set("自然村通硬化路里程", "公里"),
    通硬化路目标完成率: rate("农村路.通硬化路完成里程", "农村路.通硬化路目标"),
    危桥改造目标: set("危桥改造座数", "座"),
    危桥目标完成率: rate("农村路.危桥完工数", "农村路.危桥改造目标"),
    安防目标: set("生命安全防护工程里程", "公里"),
    安防目标完成率: rate("农村路.安防完成里程", "农村路.安防目标"),
    养护投入目标: set("养护投入资金", "万元"),
    养护投入目标完成率: rate("农村路.养护投入资金", "农村路.养护投入目标"),
  }),
  ...defineFigures("美丽公路", "rural", {
    投入资金目标: set("美丽公路投入资金", "万元"),
    投入目标完成率: rate("美丽公路.投入资金", "美丽公路.投入资金目标"),
  }),
];
