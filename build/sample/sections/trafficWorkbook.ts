import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { amounts, counts, days, listSheet, words } from "./listSheet.ts";
import type { Epidemic, RoadCase, SpringRush } from "./makeTraffic.ts";

/** 运输管理科 and 综合执法大队: the spring rush of two years, road cases, the epidemic. */
export function trafficWorkbook({ year, sections: { traffic } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const { springRushes, cases, epidemic } = traffic;
  const sheets = [
    listSheet<SpringRush>(
      { name: "春运", title: "春运情况统计表", caption: "填报单位：运输管理科" },
      [
        { header: "年度", cell: (rush) => rush.year },
        days("起始日期", hand, ({ from }) => from),
        days("结束日期", hand, ({ to }) => to),
        counts("投入客车（辆）", ({ coaches }) => coaches, false),
        counts("发送班次（班次）", ({ runs }) => runs, false),
        counts("运送旅客（人次）", ({ passengers }) => passengers, false),
        counts("安全检查（次）", ({ checks }) => checks, false),
      ],
      springRushes,
    ),
    listSheet<RoadCase>(
      { name: "路政案件", title: `${year}年路政案件台账`, caption: "填报单位：综合执法大队　　　　单位：万元" },
      [
        words("案号", ({ number }) => number, 22),
        days("立案日期", hand, ({ opened }) => opened),
        words("类别", ({ category }) => category, 12),
        words("路线", ({ road }) => road, 26),
        { header: "桩号", cell: ({ stake }) => hand.stake(stake), width: 12 },
        words("当事人", ({ who }) => who),
        words("处理结果", ({ outcome }) => outcome, 22),
        amounts("赔补偿费", hand, ({ compensation }) => compensation),
        amounts("罚款", hand, ({ fine }) => fine),
        days("结案日期", hand, ({ closed }) => closed),
      ],
      cases,
    ),
    listSheet<Epidemic>(
      { name: "疫情防控", title: `${year}年疫情防控情况表`, caption: "填报单位：安全法规科" },
      [
        days("日期", hand, ({ date }) => date),
        words("事项", ({ matter }) => matter, 12),
        words("对象", ({ whom }) => whom, 16),
        counts("人数（人次）", ({ people }) => people),
      ],
      epidemic,
    ),
  ];
  return {
    file: "10-运输管理科台账.xlsx",
    sheets,
    records: springRushes.length + cases.length + epidemic.length,
  };
}
