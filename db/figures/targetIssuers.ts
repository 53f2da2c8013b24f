import { distinct } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

/** 固定资产投资: who set the year's tasks. */
export const targetIssuers = defineFigures("固投", "investment", {
  任务下达单位: distinct(
    "本年度项目入库、固定资产投资出数目标任务的下达单位。",
    ofYear("annual-targets", "指标 IN ('项目入库', '固定资产投资出数') AND 下达单位 IS NOT NULL"),
    "下达单位",
    "first",
  ),
});
