import { decimalOfInteger } from "../../db/exact/decimalOfInteger.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import type { SampleYear } from "../sample/SampleYear.ts";
import { expectedSectionFigures } from "./expectedSectionFigures.ts";

/**
 * What the figures must be once all sheets of the fictional year are imported, reckoned from the year itself and not from
 * the ledgers: id → exact value in the figure's unit.
 */
export function expectedFigures(year: SampleYear): Record<string, string> {
  const { roadWorks, maintenance, bridges, safetyWorks, scenicRoads } = year;
  const hardened = roadWorks.filter(({ type }) => type === "自然村通硬化路");
  const repairs = maintenance.filter(({ type }) => ["日常养护", "小修保养", "水毁修复"].includes(type));
  return {
    ...expectedSectionFigures(year),
    "农村路.养护投入资金": money(maintenance, ({ money }) => money),
    "农村路.小修水毁投入资金": money(repairs, ({ money }) => money),
    "农村路.危桥改造数": String(bridges.length),
    "农村路.危桥完工数": count(bridges, ({ state }) => state === "完工"),
    "农村路.安防项目数": String(safetyWorks.length),
    "农村路.安防计划里程": kilometres(safetyWorks, ({ plannedLength }) => plannedLength),
    "农村路.安防完成里程": kilometres(safetyWorks, ({ doneLength }) => doneLength),
    "农村路.通硬化路计划里程": kilometres(hardened, ({ plannedLength }) => plannedLength),
    "农村路.通硬化路完成里程": kilometres(hardened, ({ doneLength }) => doneLength),
    "农村路.建设任务乡镇数": String(new Set(roadWorks.map(({ township }) => township)).size),
    "农村路.建设任务条数": String(roadWorks.length),
    "农村路.建设任务里程": kilometres(roadWorks, ({ plannedLength }) => plannedLength),
    "农村路.建设完成里程": kilometres(roadWorks, ({ doneLength }) => doneLength),
    "农村路.建设完成条数": count(roadWorks, ({ state }) => state === "完工"),
    "农村路.建设在建条数": count(roadWorks, ({ state }) => state === "在建"),
    "农村路.建设未开工条数": count(roadWorks, ({ state }) => state === "未开工"),
    "美丽公路.投入资金": money(scenicRoads, ({ money }) => money),
    "美丽公路.乡镇数": String(new Set(scenicRoads.map(({ township }) => township)).size),
    "美丽公路.里程": kilometres(scenicRoads, ({ length }) => length),
  };
}

function count<T>(rows: readonly T[], which: (row: T) => boolean): string {
  return String(rows.filter(which).length);
}

function kilometres<T>(rows: readonly T[], metres: (row: T) => number): string {
  return decimalText(
    decimalOfInteger(
      rows.reduce((sum, row) => sum + metres(row), 0),
      1000,
    ),
  );
}

/** 分 as 万元 */
function money<T>(rows: readonly T[], fen: (row: T) => number): string {
  return decimalText(
    decimalOfInteger(
      rows.reduce((sum, row) => sum + fen(row), 0),
      1_000_000,
    ),
  );
}
