import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import { addBand, addDoubleHeader, addRow, blanks, newSheet, type WorkbookDraft } from "../SheetDraft.ts";

/** 生命安全防护工程: a file from each township, whose name stands in the file's name and nowhere else; some are old .xls. */
export function safetyWorksWorkbooks(year: SampleYear, random: Random): WorkbookDraft[] {
  return year.townships.map((township, number) => {
    const works = year.safetyWorks.filter((work) => work.township === township);
    const hand = createHandwriting(random, random.chance(40));
    const sheet = newSheet("Sheet1", [6, 34, 26, 12, 12, 10, 10, 12, 12, 12, 12, 14, 14, 14, 10, 18]);
    addBand(sheet, `${year.year}年村道生命安全防护工程进度表`);
    addRow(sheet, [null, null, null, null, null, null, null, null, null, null, null, null, "单位：公里、米、块、万元"]);
    addDoubleHeader(sheet, [
      "序号",
      "项目名称",
      "路线名称",
      ["起讫桩号", "起点桩号", "止点桩号"],
      ["里程", "计划", "完成"],
      "护栏（米）",
      "标志标牌（块）",
      ["投资", "计划", "完成"],
      "开工日期",
      "计划完工",
      "完工日期",
      "进展状态",
      "存在问题",
    ]);
    works.forEach((work, index) => {
      addRow(sheet, [
        index + 1,
        work.project,
        work.road,
        hand.stake(work.from),
        hand.stake(work.to),
        hand.length(work.plannedLength),
        hand.length(work.doneLength),
        work.rail / 100,
        work.signs,
        hand.money(work.plannedMoney),
        hand.money(work.doneMoney),
        hand.day(work.started),
        hand.month(work.due),
        hand.day(work.finished),
        hand.state(work.state),
        work.reason,
      ]);
    });
    addRow(sheet, [
      null,
      "合计",
      ...blanks(3),
      works.reduce((total, work) => total + work.plannedLength, 0) / 1000,
      works.reduce((total, work) => total + work.doneLength, 0) / 1000,
      works.reduce((total, work) => total + work.rail, 0) / 100,
      works.reduce((total, work) => total + work.signs, 0),
      works.reduce((total, work) => total + work.plannedMoney, 0) / 1_000_000,
      works.reduce((total, work) => total + work.doneMoney, 0) / 1_000_000,
    ]);
    addBand(sheet, "填表人：　　　　　　联系电话：");
    return {
      file: `04-生命安全防护工程进度表（${township}）.${number % 3 === 2 ? "xls" : "xlsx"}`,
      sheets: [sheet],
      records: works.length,
    };
  });
}
