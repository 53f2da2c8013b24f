import type { Random } from "../createRandom.ts";
import { createHandwriting, otherTownshipName } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import { addBand, addRow, blanks, newSheet, type WorkbookDraft } from "../SheetDraft.ts";

/** 农村公路养护: the section's list in an old .xls, the township merged over its rows, a 小计 behind each, units in the headers. */
export function maintenanceWorkbook(year: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const sheet = newSheet("养护", [14, 6, 26, 10, 12, 12, 16, 22, 14, 14, 10]);
  addBand(sheet, `${year.year}年农村公路养护情况表（汇总）`);
  addRow(sheet, [
    "乡镇（街道）",
    "序号",
    "线路名称",
    "公路行政等级",
    "养护类型",
    "养护里程（公里）",
    "投入资金（万元）",
    "主要工程内容",
    "开工日期",
    "完工日期",
    "备  注",
  ]);
  for (const township of year.townships) {
    const rows = year.maintenance.filter((row) => row.township === township);
    const top = sheet.rows.length;
    rows.forEach((row, index) => {
      addRow(sheet, [
        index === 0 ? otherTownshipName(random, township) : null,
        index + 1,
        row.road,
        random.pick([row.grade, row.grade.slice(0, 1)]),
        row.type,
        hand.length(row.length),
        hand.money(row.money),
        row.content,
        hand.day(row.started),
        hand.day(row.finished),
      ]);
    });
    if (rows.length > 1) sheet.merges.push({ top, left: 0, bottom: top + rows.length - 1, right: 0 });
    addRow(sheet, [
      null,
      "小计",
      ...blanks(3),
      rows.reduce((total, row) => total + row.length, 0) / 1000,
      rows.reduce((total, row) => total + row.money, 0) / 1_000_000,
    ]);
  }
  addRow(sheet, [
    "合计",
    ...blanks(4),
    year.maintenance.reduce((total, row) => total + row.length, 0) / 1000,
    year.maintenance.reduce((total, row) => total + row.money, 0) / 1_000_000,
  ]);
  addBand(sheet, "填表说明：投入资金含上级补助和自筹资金。");
  return { file: "02-农村公路养护情况表（汇总）.xls", sheets: [sheet], records: year.maintenance.length };
}
