import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { amounts, counts, days, listSheet, words } from "./listSheet.ts";
import type { Accident, Complaint, Enforcement, Inspection } from "./makeSafety.ts";

/** 安全法规科: inspections, actions, complaints and accidents of the year. */
export function safetyWorkbook({ year, sections: { safety } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const caption = "填报单位：安全法规科";
  const { inspections, enforcement, complaints, accidents } = safety;
  const sheets = [
    listSheet<Inspection>(
      { name: "安全检查", title: `${year}年安全检查与隐患整改台账`, caption },
      [
        days("检查日期", hand, ({ date }) => date),
        words("类别", ({ category }) => category, 12),
        words("被检单位", ({ inspected }) => inspected, 24),
        counts("发现隐患（处）", ({ found }) => found),
        counts("已整改（处）", ({ repaired }) => repaired),
        days("整改期限", hand, ({ due }) => due),
        days("整改完成", hand, ({ done }) => done),
      ],
      inspections,
    ),
    listSheet<Enforcement>(
      { name: "打非治违", title: `${year}年打非治违情况统计表`, caption: `${caption}　　　　单位：万元` },
      [
        days("日期", hand, ({ date }) => date),
        words("类别", ({ category }) => category, 12),
        words("地点", ({ place }) => place, 18),
        { ...counts<Enforcement>("执法人员（人次）", ({ officers }) => officers), group: "出动" },
        { ...counts<Enforcement>("执法车辆（台次）", ({ cars }) => cars), group: "出动" },
        counts("检查车辆（台次）", ({ checked }) => checked),
        counts("查处违法（起）", ({ caught }) => caught),
        amounts("罚款", hand, ({ fines }) => fines),
      ],
      enforcement,
    ),
    listSheet<Complaint>(
      { name: "投诉举报", title: `${year}年投诉举报受理台账`, caption },
      [
        words("投诉编号", ({ number }) => number, 16),
        days("受理日期", hand, ({ received }) => received),
        words("投诉对象", ({ about }) => about, 12),
        words("来源", ({ source }) => source, 12),
        words("投诉人", ({ who }) => who),
        words("投诉内容", ({ words }) => words, 22),
        days("办结日期", hand, ({ closed }) => closed),
        words("处理结果", ({ outcome }) => outcome, 22),
        words("满意度", ({ satisfaction }) => satisfaction),
      ],
      complaints,
    ),
    listSheet<Accident>(
      { name: "事故", title: `${year}年交通安全事故情况表`, caption: `${caption}　　　　单位：万元` },
      [
        days("事故日期", hand, ({ date }) => date),
        words("类别", ({ category }) => category, 12),
        words("事故地点", ({ place }) => place, 28),
        words("责任事故", ({ responsible }) => (responsible ? "是" : "否")),
        counts("死亡（人）", ({ dead }) => dead),
        counts("受伤（人）", ({ hurt }) => hurt),
        amounts("直接经济损失", hand, ({ loss }) => loss),
      ],
      accidents,
    ),
  ];
  const records = inspections.length + enforcement.length + complaints.length + accidents.length;
  return { file: "09-安全法规科台账.xlsx", sheets, records };
}
