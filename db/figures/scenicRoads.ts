import { defineFigures } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

const scenic = ofYear("scenic-roads");

/** 美丽公路: what was planted along the roads in the year. */
export const scenicRoads = defineFigures("美丽公路", "rural", {
  投入资金: {
    unit: "万元",
    definition: "本年度美丽公路的投入资金之和，未填投入资金的不计。",
    how: { kind: "sum", scope: scenic, field: "投入资金" },
  },
  乡镇数: {
    unit: "个",
    definition: "本年度有美丽公路的乡（镇）、街道个数。",
    how: { kind: "countDistinct", scope: scenic, field: "乡镇" },
  },
  里程: { unit: "公里", definition: "本年度美丽公路的里程之和。", how: { kind: "sum", scope: scenic, field: "里程" } },
  条数: { unit: "条", definition: "本年度美丽公路的路线条数。", how: { kind: "count", scope: scenic } },
  树木株数: {
    unit: "株",
    definition: "本年度美丽公路栽植树木的株数之和，未填株数的不计。",
    how: { kind: "sum", scope: scenic, field: "树木株数" },
  },
  花草面积: {
    unit: "平方米",
    definition: "本年度美丽公路种植花草的面积之和，未填面积的不计。",
    how: { kind: "sum", scope: scenic, field: "花草面积" },
  },
  树种: {
    unit: null,
    definition: "本年度美丽公路栽植的树种，按使用的路线条数由多到少排列。",
    how: { kind: "distinct", scope: scenic, field: "树种", order: "use" },
  },
  花种: {
    unit: null,
    definition: "本年度美丽公路种植的花种，按使用的路线条数由多到少排列。",
    how: { kind: "distinct", scope: scenic, field: "花种", order: "use" },
  },
});
