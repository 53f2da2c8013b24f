import { besideExpresswaysSql } from "./besideExpressways.ts";
import { rate } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import type { Figure } from "./Figure.ts";
import { setTarget, setTargetWhere } from "./setTarget.ts";

/** The targets set for the year in 年度目标任务, where the works have a task list besides, and how far they are reached. */
export const taskTargets: readonly Figure[] = [
  ...defineFigures("固投", "investment", {
    入库个数任务: setTarget("项目入库", "个"),
    入库个数完成率: rate("固投.入库项目数", "固投.入库个数任务"),
    高速出数任务: setTargetWhere(
      "亿元",
      "本年度指标为固定资产投资出数、口径为高速公路的目标值。",
      `指标 = '固定资产投资出数' AND 口径 LIKE '高速%' AND NOT ${besideExpresswaysSql}`,
    ),
    高速出数完成率: rate("固投.高速出数合计", "固投.高速出数任务"),
    增速目标: setTarget("公路运输总周转量增速", "％"),
  }),
  ...defineFigures("农村路", "rural", {
    建设里程目标: setTarget("农村公路建设里程", "公里"),
    建设目标完成率: rate("农村路.建设完成里程", "农村路.建设里程目标"),
    通硬化路目标: setTarget("自然村通硬化路里程", "公里"),
    通硬化路目标完成率: rate("农村路.通硬化路完成里程", "农村路.通硬化路目标"),
    危桥改造目标: setTarget("危桥改造座数", "座"),
    危桥目标完成率: rate("农村路.危桥完工数", "农村路.危桥改造目标"),
    安防目标: setTarget("生命安全防护工程里程", "公里"),
    安防目标完成率: rate("农村路.安防完成里程", "农村路.安防目标"),
    养护投入目标: setTarget("养护投入资金", "万元"),
    养护投入目标完成率: rate("农村路.养护投入资金", "农村路.养护投入目标"),
  }),
  ...defineFigures("美丽公路", "rural", {
    投入资金目标: setTarget("美丽公路投入资金", "万元"),
    投入目标完成率: rate("美丽公路.投入资金", "美丽公路.投入资金目标"),
  }),
];
