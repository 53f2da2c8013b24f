import { defineFigures } from "./defineFigures.ts";
import type { Figure, How } from "./Figure.ts";

/** Rates a head asks for beside what the annual summary states; each of two figures that stand elsewhere. */
export const completionRates: readonly Figure[] = [
  ...defineFigures("农村路", "rural", {
    通硬化路完成率: {
      unit: "％",
      definition: "通硬化路完成里程除以通硬化路计划里程。",
      how: ratio("农村路.通硬化路完成里程", "农村路.通硬化路计划里程"),
    },
    安防完成率: {
      unit: "％",
      definition: "安防完成里程除以安防计划里程。",
      how: ratio("农村路.安防完成里程", "农村路.安防计划里程"),
    },
    危桥完工率: {
      unit: "％",
      definition: "危桥完工数除以危桥改造数。",
      how: ratio("农村路.危桥完工数", "农村路.危桥改造数"),
    },
  }),
  ...defineFigures("安全", "safety", {
    出租公交投诉办结率: {
      unit: "％",
      definition: "出租公交投诉办结数除以出租公交投诉数。",
      how: ratio("安全.出租公交投诉办结数", "安全.出租公交投诉数"),
    },
    路政案件结案率: {
      unit: "％",
      definition: "路政案件结案数除以路政案件数。",
      how: ratio("安全.路政案件结案数", "安全.路政案件数"),
    },
  }),
];

function ratio(numerator: string, denominator: string): How {
  return { kind: "ratio", numerator, denominator };
}
