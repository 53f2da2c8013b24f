import { rate } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import type { Figure } from "./Figure.ts";
import { ofYear } from "./scopes.ts";

/** What one of a unit is in the figure's own. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  公里: { 公里: 1 },
  万元: { 亿元: 10_000, 万元: 1 },
  座: { 座: 1, 个: 1 },
};

/** The year's 目标值 of an 指标, in the figure's unit: the one without 口径, else the only one. */
function set(name: string, unit: "公里" | "万元" | "座"): FigureDeclaration {
  const scope = ofYear(
    "annual-targets",
    `指标 = '${name}' AND (口径 IS NULL OR NOT EXISTS (SELECT 1 FROM annual_targets o
      WHERE o.deleted_at IS NULL AND o.年度 = :year AND o.指标 = '${name}' AND o.口径 IS NULL))`,
  );
  const sizes = Object.entries(UNITS[unit] ?? {}).map(([of, size]) => `WHEN '${of}' THEN ${size}`);
  return {
    unit,
    definition: `本年度指标为${name}的目标值。`,
    how: {
      kind: "single",
      scope,
      fields: ["目标值", "单位"],
      sql: `目标值 * CASE 单位 ${sizes.join(" ")} END`,
      perUnit: 10_000,
    },
    remarks: [
      { scope, text: (records) => (records > 1 ? `有 ${records} 条口径不同的任务，未能确定取哪一条。` : null) },
    ],
  };
}

/** The targets set for the year in 年度目标任务, where the works have a task list besides, and how far they are reached. */
export const taskTargets: readonly Figure[] = [
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
