import type { Random } from "../createRandom.ts";
import { createHandwriting, otherTownshipName } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import { addBand, addRow, blanks, newSheet, type WorkbookDraft } from "../SheetDraft.ts";

const CHINESE = ["甲", "乙", "丙", "丁"];

/** 危桥改造: one list of all townships, a row of column numbers under the header, percentages of three shapes. */
export function bridgesWorkbook(year: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const headers = [
    "序号",
    "乡镇",
    "桥梁名称",
    "所在路线",
    "中心桩号",
    "桥长（米）",
    "桥宽（米）",
    "原技术状况",
    "改造方式",
    "计划投资（万元）",
    "完成投资（万元）",
    "开工日期",
    "计划完工时间",
    "完工日期",
    "形象进度（％）",
    "状态",
    "未完成原因",
  ];
  const sheet = newSheet(
    "危桥改造",
    headers.map((header) => Math.max(10, header.length * 2)),
  );
  addBand(sheet, `${year.year}年农村公路危桥改造进度表`);
  addRow(sheet, ["填报单位：公路科", ...blanks(12), `截至${year.year}年${Number(year.asOf.slice(5))}月底`]);
  addRow(sheet, headers);
  addRow(
    sheet,
    headers.map((_, column) => CHINESE[column] ?? String(column - CHINESE.length + 1)),
  );
  year.bridges.forEach((bridge, index) => {
    addRow(sheet, [
      index + 1,
      otherTownshipName(random, bridge.township),
      bridge.bridge,
      bridge.road,
      hand.stake(bridge.stake),
      hand.metre(bridge.length),
      hand.metre(bridge.width),
      random.pick([bridge.condition, bridge.condition.replace("四", "4").replace("五", "5")]),
      bridge.method,
      hand.money(bridge.plannedMoney),
      hand.money(bridge.doneMoney),
      hand.day(bridge.started),
      hand.month(bridge.due),
      hand.day(bridge.finished),
      hand.percent(bridge.percent),
      hand.state(bridge.state),
      bridge.reason,
    ]);
  });
  addRow(sheet, [
    "合计",
    null,
    `${year.bridges.length}座`,
    ...blanks(6),
    year.bridges.reduce((total, bridge) => total + bridge.plannedMoney, 0) / 1_000_000,
    year.bridges.reduce((total, bridge) => total + bridge.doneMoney, 0) / 1_000_000,
  ]);
  return { file: "03-危桥改造进度表.xlsx", sheets: [sheet, newSheet("Sheet2", [])], records: year.bridges.length };
}
