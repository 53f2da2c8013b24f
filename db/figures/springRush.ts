import { items, sum } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import { inPeriod, ofYear } from "./scopes.ts";

const rush = ofYear("spring-rush");

/** A number of the year's one spring rush; without its record nothing can be said. */
const told = (field: string, unit: string): FigureDeclaration => ({
  unit,
  definition: `本年度春运的${field}，没有春运记录的不计算。`,
  how: { kind: "single", scope: rush, fields: [field], sql: field, perUnit: 1 },
});

/** 运输安全与行业监管: the year's spring rush, and what was done against the epidemic. */
export const springRush = defineFigures("安全", "safety", {
  春运起止: items("本年度春运的起始日期和结束日期。", rush, ["起始日期", "结束日期"]),
  春运天数: {
    unit: "天",
    definition: "本年度春运自起始日期至结束日期的天数，首尾两天都计，没有春运记录的不计算。",
    how: {
      kind: "single",
      scope: rush,
      fields: ["起始日期", "结束日期"],
      // Whole days apart, which a double holds exactly.
      sql: "CAST(julianday(结束日期) - julianday(起始日期) AS INTEGER) + 1",
      perUnit: 1,
    },
  },
  春运投入客车: told("投入客车", "辆"),
  春运发送班次: told("发送班次", "班次"),
  春运运送旅客: told("运送旅客", "人次"),
  春运安全检查次数: told("安全检查", "次"),
  疫情防控人次: sum("人次", "本年1月1日至截至月月末疫情防控的人数之和。", inPeriod("epidemic", "日期"), "人数"),
});
