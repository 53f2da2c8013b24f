import { rate } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import type { Figure } from "./Figure.ts";

/** Rates a head asks for beside what the annual summary states; each of two figures that stand elsewhere. */
export const completionRates: readonly Figure[] = [
  ...defineFigures("农村路", "rural", {
    通硬化路完成率: rate("农村路.通硬化路完成里程", "农村路.通硬化路计划里程"),
    安防完成率: rate("农村路.安防完成里程", "农村路.安防计划里程"),
    危桥完工率: rate("农村路.危桥完工数", "农村路.危桥改造数"),
  }),
  ...defineFigures("安全", "safety", {
    出租公交投诉办结率: rate("安全.出租公交投诉办结数", "安全.出租公交投诉数"),
    路政案件结案率: rate("安全.路政案件结案数", "安全.路政案件数"),
  }),
];
