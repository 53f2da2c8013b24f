import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import type { Expressway } from "./fictionalExpressways.ts";
import { counts, days, lengths, listSheet, months, words } from "./listSheet.ts";
import type { LandMatter, Milestone, Preliminary } from "./makeWorks.ts";

const yi = (fen: number | null): number | null => (fen === null ? null : fen / 10_000_000_000);

/** 重点工程科: expressways in 亿元 under headers of two rows, their milestones, approvals and land. */
export function worksWorkbook({ year, asOf, sections: { works } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const reporter = "填报单位：重点工程科";
  const upTo = `截至${year}年${Number(asOf.slice(5))}月`;
  const { expressways, milestones, preliminaries, land } = works;
  const sheets = [
    listSheet<Expressway>(
      { name: "高速公路", title: "高速公路项目进展情况表", caption: `${reporter}　　　　${upTo}` },
      [
        words("项目名称", ({ name }) => name, 18),
        words("路段", ({ section }) => section),
        { ...lengths<Expressway>("全长", hand, ({ main, branch }) => main + (branch ?? 0)), group: "里程（公里）" },
        { ...lengths<Expressway>("主线", hand, ({ main }) => main), group: "里程（公里）" },
        { ...lengths<Expressway>("支线", hand, ({ branch }) => branch), group: "里程（公里）" },
        words("技术标准", ({ standard }) => standard, 14),
        counts("设计速度（公里/小时）", ({ speed }) => speed, false),
        {
          header: "估算投资（亿元）",
          cell: ({ estimate }) => yi(estimate),
          total: { of: ({ estimate }) => estimate, perUnit: 10_000_000_000 },
        },
        {
          header: "累计完成投资（亿元）",
          cell: ({ spent }) => yi(spent),
          total: { of: ({ spent }) => spent, perUnit: 10_000_000_000 },
        },
        { header: "形象进度（％）", cell: ({ percent }) => (percent === null ? null : percent / 100) },
        words("途经乡镇", ({ townships }) => townships.join("、"), 28),
        days("开工日期", hand, ({ started }) => started),
        months("计划建成", hand, ({ due }) => due),
        days("建成日期", hand, ({ built }) => built),
        days("通车日期", hand, ({ opened }) => opened),
        words("状态", ({ state }) => state),
        words("项目库项目", ({ project }) => project, 20),
        words("进展说明", ({ remarks }) => remarks, 30),
      ],
      expressways,
    ),
    listSheet<Milestone>(
      { name: "工程节点", title: "重点工程节点", caption: reporter },
      [
        words("工程名称", ({ work }) => work, 18),
        words("路段", ({ section }) => section),
        days("日期", hand, ({ date }) => date),
        words("事件", ({ event }) => event, 12),
      ],
      milestones,
    ),
    listSheet<Preliminary>(
      { name: "前期要件", title: "前期要件办理情况表", caption: reporter },
      [
        words("工程", ({ work }) => work, 18),
        words("要件", ({ item }) => item, 22),
        words("主办单位", ({ owner }) => owner, 16),
        words("状态", ({ state }) => state),
        days("上报日期", hand, ({ handedIn }) => handedIn),
        days("批复日期", hand, ({ approved }) => approved),
        words("批复文号", ({ number }) => number, 24),
      ],
      preliminaries,
    ),
    listSheet<LandMatter>(
      { name: "征地拆迁", title: "征地拆迁与施工协调进度表", caption: `${reporter}　　　　${upTo}` },
      [
        words("工程", ({ work }) => work, 18),
        words("乡镇", ({ township }) => township, 14),
        words("类型", ({ kind }) => kind),
        words("事项", ({ matter }) => matter, 24),
        ...(
          [
            ["应征面积（亩）", "land"],
            ["已征面积（亩）", "landDone"],
          ] as const
        ).map(([header, of]) => ({
          header,
          cell: ({ [of]: land }: LandMatter) => (land === null ? null : land / 100),
          total: { of: ({ [of]: land }: LandMatter) => land, perUnit: 100 },
        })),
        counts("应拆户数", ({ houses }) => houses),
        counts("已拆户数", ({ housesDone }) => housesDone),
        days("发现日期", hand, ({ found }) => found),
        days("解决日期", hand, ({ settled }) => settled),
      ],
      land,
    ),
  ];
  const records = expressways.length + milestones.length + preliminaries.length + land.length;
  return { file: "07-重点工程科台账.xlsx", sheets, records };
}
