import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import { addBand, addRow, newSheet, type WorkbookDraft } from "../SheetDraft.ts";

/** 美丽公路: the tables of all townships pasted one under the other into one sheet, each with its own caption and header. */
export function scenicRoadsWorkbook(year: SampleYear, random: Random): WorkbookDraft {
  const sheet = newSheet("美丽公路", [6, 26, 12, 12, 20, 12, 20, 16, 14, 14]);
  for (const township of year.townships) {
    const roads = year.scenicRoads.filter((road) => road.township === township);
    const hand = createHandwriting(random, random.chance(50));
    addBand(sheet, `${year.year}年美丽公路建设情况表`);
    addBand(sheet, `填报单位：${township}`);
    addRow(sheet, [
      "序号",
      "路线名称",
      "行政等级",
      "里程（公里）",
      "主要树种",
      "株数（株）",
      "主要花种",
      "花草面积（平方米）",
      "投入资金（万元）",
      "完成时间",
    ]);
    roads.forEach((road, index) => {
      addRow(sheet, [
        index + 1,
        road.road,
        road.grade,
        hand.length(road.length),
        road.trees.join(random.pick(["、", "，", "；"])),
        road.treeCount,
        road.flowers.join("、"),
        road.flowerArea / 100,
        hand.money(road.money),
        hand.day(road.finished),
      ]);
    });
    addRow(sheet, [
      "合计",
      null,
      null,
      roads.reduce((total, road) => total + road.length, 0) / 1000,
      null,
      roads.reduce((total, road) => total + road.treeCount, 0),
      null,
      roads.reduce((total, road) => total + road.flowerArea, 0) / 100,
      roads.reduce((total, road) => total + road.money, 0) / 1_000_000,
    ]);
    addRow(sheet, []);
    addRow(sheet, []);
  }
  return { file: "05-美丽公路建设情况表.xls", sheets: [sheet], records: year.scenicRoads.length };
}
