import { count, countDistinct, distinct, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

const scenic = ofYear("scenic-roads");

/** 美丽公路: what was planted along the roads in the year. */
export const scenicRoads = defineFigures("美丽公路", "rural", {
  投入资金: sum("万元", "本年度美丽公路的投入资金之和，未填投入资金的不计。", scenic, "投入资金"),
  乡镇数: countDistinct("个", "本年度有美丽公路的乡（镇）、街道个数。", scenic, "乡镇"),
  里程: sum("公里", "本年度美丽公路的里程之和。", scenic, "里程"),
  条数: count("条", "本年度美丽公路的路线条数。", scenic),
  树木株数: sum("株", "本年度美丽公路栽植树木的株数之和，未填株数的不计。", scenic, "树木株数"),
  花草面积: sum("平方米", "本年度美丽公路种植花草的面积之和，未填面积的不计。", scenic, "花草面积"),
  树种: distinct("本年度美丽公路栽植的树种，按使用的路线条数由多到少排列。", scenic, "树种", "use"),
  花种: distinct("本年度美丽公路种植的花种，按使用的路线条数由多到少排列。", scenic, "花种", "use"),
});
