import { defineLedger } from "../defineLedger.ts";
import { sharedAliases } from "../synonyms.ts";

/**
 * 公路运输周转量月报: passengers and freight carried by road in a month. 总周转量 = 货物周转量 + 旅客周转量 / 10 (10 人公里 =
 * 1 吨公里) is a figure and not stored; a sheet's column of that name is kept beside the record.
 */
export const turnoverMonthly = defineLedger({
  id: "turnover-monthly",
  name: "公路运输周转量月报",
  area: "investment",
  key: ["月份"],
  titles: ["公路运输周转量", "周转量月报", "周转量", "客货运输", "运输生产", "客货运量", "公路运输量", "公路客货运输量", "运输量", "运输周转量"],
  notTitles: ["目标任务", "春运"],
  fields: {
    月份: { kind: "month", required: true, listed: true, aliases: sharedAliases.month, weakAliases: ["日期"] },
    客运量: { kind: "decimal", unit: "万人", listed: true, aliases: ["旅客运量", "旅客运输量", "公路客运量", "客运总量", "客运运量", "客运运输量", "客运人数", "公路旅客运量", "旅客量", "本月客运量", "当月客运量", "公路旅客运输量", "客运客运量"] },
    旅客周转量: { kind: "decimal", unit: "万人公里", required: true, listed: true, aliases: ["客运周转量", "公路旅客周转量", "旅客运输周转量", "客运旅客周转量", "旅客周转", "公路客运周转量", "本月旅客周转量", "当月旅客周转量", "旅客旅客周转量", "本月客运周转量"] },
    货运量: { kind: "decimal", unit: "万吨", listed: true, aliases: ["货物运量", "公路货运量", "货物运输量", "货运总量", "货运运量", "货运运输量", "货物量", "公路货物运量", "本月货运量", "当月货运量", "公路货物运输量", "货运吨数", "货运货运量"] },
    货物周转量: { kind: "decimal", unit: "万吨公里", required: true, listed: true, aliases: ["货运周转量", "公路货物周转量", "货物运输周转量", "货运货物周转量", "货物周转", "公路货运周转量", "本月货物周转量", "当月货物周转量", "货物货物周转量", "本月货运周转量"] },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
});
