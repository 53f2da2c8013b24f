import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { amounts, counts, days, lengths, listSheet, months, words } from "./listSheet.ts";
import type { BusChange, LivelihoodProject, PartyMeeting, PledgeItem } from "./makeParty.ts";

/** 机关党委: what was promised to people, the funded works among it, bus lines, and the branches' meetings. */
export function partyWorkbook({ year, asOf, sections: { party } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const caption = "填报单位：机关党委";
  const { items, projects, buses, meetings } = party;
  const sheets = [
    listSheet<PledgeItem>(
      { name: "办实事清单", title: `${year}年“我为群众办实事”清单`, caption },
      [
        words("主体类别", ({ whose }) => whose, 12),
        words("责任人", ({ who }) => who),
        words("所属支部", ({ branch }) => branch, 18),
        words("事项", ({ matter }) => matter, 34),
        words("乡镇", ({ townships }) => townships.join("、"), 14),
        days("计划完成", hand, ({ due }) => due),
        days("完成日期", hand, ({ done }) => done),
        words("状态", ({ state }) => state),
      ],
      items,
    ),
    listSheet<LivelihoodProject>(
      {
        name: "为民办实事项目",
        title: `${year}年为民办实事项目进度表`,
        caption: `${caption}　　　　截至${year}年${Number(asOf.slice(5))}月　　　　单位：公里、万元`,
      },
      [
        words("项目名称", ({ name }) => name, 32),
        words("类别", ({ category }) => category, 28),
        words("涉及乡镇", ({ townships }) => townships.join("、"), 34),
        words("涉及路线", ({ roads }) => roads.join("、"), 40),
        lengths("里程", hand, ({ length }) => length),
        amounts("投入资金", hand, ({ money }) => money),
        amounts("完成投资", hand, ({ spent }) => spent),
        days("开工日期", hand, ({ started }) => started),
        months("计划完工", hand, ({ due }) => due),
        days("完工日期", hand, ({ finished }) => finished),
        words("状态", ({ state }) => hand.state(state)),
      ],
      projects,
    ),
    listSheet<BusChange>(
      { name: "公交优化", title: `${year}年公交优化情况表`, caption: "填报单位：运输管理科" },
      [
        days("日期", hand, ({ date }) => date),
        words("线路", ({ line }) => line),
        words("事项", ({ change }) => change, 16),
        counts("更换车辆（辆）", ({ vehicles }) => vehicles),
        counts("新增停靠点（处）", ({ stops }) => stops.length || null),
        words("停靠点位置", ({ stops }) => stops.join("、") || null, 30),
        words("说明", ({ remarks }) => remarks, 24),
      ],
      buses,
    ),
    listSheet<PartyMeeting>(
      { name: "组织生活", title: `${year}年党支部组织生活台账`, caption },
      [
        days("日期", hand, ({ date }) => date),
        words("支部", ({ branch }) => branch, 18),
        words("类型", ({ kind }) => kind, 16),
        words("主题", ({ subject }) => subject, 24),
        words("主持人", ({ chair }) => chair),
        counts("应到（人）", ({ expected }) => expected),
        counts("实到（人）", ({ present }) => present),
      ],
      meetings,
    ),
  ];
  const records = items.length + projects.length + buses.length + meetings.length;
  return { file: "11-机关党委台账.xlsx", sheets, records };
}
