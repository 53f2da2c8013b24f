import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { RoadWork, SampleYear } from "../SampleYear.ts";
import {
  addBand,
  addDoubleHeader,
  addRow,
  blanks,
  newSheet,
  type SheetDraft,
  type WorkbookDraft,
} from "../SheetDraft.ts";

const sum = (works: readonly RoadWork[], of: (work: RoadWork) => number): number =>
  works.reduce((total, work) => total + of(work), 0);

/** 农村公路建设任务: one sheet per township, a header of two rows, the units in the caption, 合计 on top or at the bottom. */
export function roadWorksWorkbook(year: SampleYear, random: Random): WorkbookDraft {
  const sheets = year.townships.map((township) => sheetOf(year, random, township));
  // Two empty sheets are the norm: the office program adds them and nobody takes them away.
  sheets.push(newSheet("Sheet2", []), newSheet("Sheet3", []));
  return { file: "01-农村公路建设任务进度表.xlsx", sheets, records: year.roadWorks.length };
}

function sheetOf(year: SampleYear, random: Random, township: string): SheetDraft {
  const works = year.roadWorks.filter((work) => work.township === township);
  const hand = createHandwriting(random, random.chance(30));
  const totalFirst = random.chance(50);
  const sheet = newSheet(township, [6, 14, 14, 8, 24, 20, 10, 10, 8, 12, 12, 14, 14, 14, 10, 18]);
  addBand(sheet, `${year.year}年农村公路建设任务进度表`);
  addBand(
    sheet,
    `填报单位：${township}　　　　截至${year.year}年${Number(year.asOf.slice(5))}月　　　　单位：公里、万元`,
  );
  addDoubleHeader(sheet, [
    "序号",
    "建制村",
    "自然村",
    "户数\n（户）",
    "路线名称",
    "建设类型",
    ["里程", "计划", "完成"],
    "路面宽度（米）",
    ["投资", "计划", "完成"],
    "开工时间",
    "计划完工时间",
    "完工时间",
    "建设状态",
    "未完工原因",
  ]);
  const total = (): number =>
    addRow(sheet, [
      "合  计",
      ...blanks(3),
      `${works.length}条`,
      null,
      sum(works, (work) => work.plannedLength) / 1000,
      sum(works, (work) => work.doneLength) / 1000,
      null,
      sum(works, (work) => work.plannedMoney) / 1_000_000,
      sum(works, (work) => work.doneMoney) / 1_000_000,
    ]);
  if (totalFirst) total();
  works.forEach((work, index) => {
    addRow(sheet, [
      index + 1,
      work.committee,
      work.village,
      work.households,
      work.road,
      work.type,
      hand.length(work.plannedLength),
      hand.length(work.doneLength),
      hand.metre(work.width),
      hand.money(work.plannedMoney),
      hand.money(work.doneMoney),
      hand.day(work.started),
      hand.month(work.due),
      hand.day(work.finished),
      hand.state(work.state),
      work.reason,
    ]);
  });
  if (!totalFirst) total();
  addRow(sheet, []);
  addBand(sheet, "单位负责人：　　　　　　填表人：　　　　　　联系电话：　　　　　　填报日期：");
  return sheet;
}
