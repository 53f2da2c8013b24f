import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { counts, days, listSheet, words } from "./listSheet.ts";
import type { IntegrityEvent, Pledge, Rotation } from "./makeConduct.ts";

/** 办公室: integrity, pledges and moves of people. */
export function conductWorkbook({ year, sections: { conduct } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const caption = "填报单位：办公室";
  const { events, pledges, rotations } = conduct;
  const sheets = [
    listSheet<IntegrityEvent>(
      { name: "廉政教育", title: `${year}年廉政教育与会议台账`, caption },
      [
        days("日期", hand, ({ date }) => date),
        words("类型", ({ kind }) => kind, 24),
        words("主讲人类别", ({ speakerRank }) => speakerRank, 14),
        words("主讲人", ({ speaker }) => speaker),
        words("主题", ({ subject }) => subject, 28),
        counts("参加人数", ({ people }) => people),
      ],
      events,
    ),
    listSheet<Pledge>(
      { name: "责任书", title: `${year}年党风廉政建设责任书签订情况表`, caption },
      [
        { header: "年度", cell: () => year },
        words("层级", ({ level }) => level, 14),
        words("支部", ({ branch }) => branch, 18),
        counts("份数", ({ copies }) => copies),
        days("签订日期", hand, ({ signed }) => signed),
      ],
      pledges,
    ),
    listSheet<Rotation>(
      { name: "岗位调整", title: `${year}年岗位调整情况表`, caption },
      [
        days("调整日期", hand, ({ date }) => date),
        words("姓名", ({ name }) => name),
        { ...words<Rotation>("原岗位", ({ before }) => before, 20), group: "岗位" },
        { ...words<Rotation>("新岗位", ({ after }) => after, 20), group: "岗位" },
        words("类型", ({ kind }) => kind),
      ],
      rotations,
    ),
  ];
  return { file: "12-廉政建设台账.xlsx", sheets, records: events.length + pledges.length + rotations.length };
}
