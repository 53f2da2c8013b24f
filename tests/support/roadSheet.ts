/**
 * A township's sheet of 农村公路建设任务 as offices write it: title, caption with the month and the units, a header of two rows
 * (里程 over 计划 and 完成, 投资 likewise), the township merged over its rows, 合计 below, the sign-off line.
 * Written by SheetJS; the program reads it as it reads any other.
 */
import { writeFileSync } from "node:fs";
import * as XLSX from "xlsx";

/** One road; lengths in metres, money in 元. */
export interface RoadLine {
  readonly township: string;
  readonly village: string;
  readonly road: string;
  readonly type: string;
  readonly planned: number;
  readonly done: number;
  readonly money: number;
  readonly spent: number;
  readonly state: "未开工" | "在建" | "完工";
}

export interface RoadSheet {
  readonly lines: readonly RoadLine[];
  /** "2026-10" */
  readonly month: string;
  /** Cells that stand otherwise than the lines say: { F6: "约三公里" } */
  readonly cells?: Readonly<Record<string, string | number>>;
  /** The row 合计; left out where null */
  readonly withTotal?: boolean;
}

/** The first row of data of the sheet. */
export const firstLine = 5;
const columns = 10;

/** Writes the sheet; the name of the file ends in .xlsx. */
export function writeRoadSheet(path: string, { lines, month, cells = {}, withTotal = true }: RoadSheet): string {
  const [year, number] = month.split("-").map(Number);
  const sum = (of: (line: RoadLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const sheet = XLSX.utils.aoa_to_sheet([
    [`${year}年农村公路建设任务进度表`],
    [`填报单位：交通运输服务中心　　截至${year}年${number}月　　单位：公里、万元`],
    ["序号", "乡镇", "自然村", "路线名称", "建设类型", "里程", null, "投资", null, "建设状态"],
    [null, null, null, null, null, "计划", "完成", "计划", "完成", null],
    ...lines.map((line, index) => [
      index + 1,
      line.township === lines[index - 1]?.township ? null : line.township,
      line.village,
      line.road,
      line.type,
      line.planned / 1000,
      line.done / 1000,
      line.money / 10_000,
      line.spent / 10_000,
      line.state,
    ]),
    ...(withTotal
      ? [
          [
            "合计",
            null,
            null,
            null,
            null,
            ...[sum((line) => line.planned) / 1000, sum((line) => line.done) / 1000],
            sum((line) => line.money) / 10_000,
            sum((line) => line.spent) / 10_000,
            null,
          ],
        ]
      : []),
    ["单位负责人：　　　　填表人：　　　　联系电话："],
  ]);
  for (const [address, value] of Object.entries(cells)) {
    sheet[address] = typeof value === "number" ? { t: "n", v: value } : { t: "s", v: value };
  }
  sheet["!merges"] = [...header(), ...townshipMerges(lines)];
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, "建设任务");
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([]), "Sheet2");
  writeFileSync(path, XLSX.write(workbook, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
  return path;
}

/** Title and caption over all columns; 里程 and 投资 over two; the other headers over two rows. */
function header(): XLSX.Range[] {
  const merge = (top: number, left: number, bottom: number, right: number): XLSX.Range => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  });
  const single = [0, 1, 2, 3, 4, 9].map((column) => merge(2, column, 3, column));
  return [merge(0, 0, 0, columns - 1), merge(1, 0, 1, columns - 1), ...single, merge(2, 5, 2, 6), merge(2, 7, 2, 8)];
}

/** Neighbouring rows of one township share one merged cell. */
function townshipMerges(lines: readonly RoadLine[]): XLSX.Range[] {
  const merges: XLSX.Range[] = [];
  let start = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    if (lines[index]?.township === lines[start]?.township) continue;
    const row = firstLine - 1;
    if (index - start > 1) merges.push({ s: { r: row + start, c: 1 }, e: { r: row + index - 1, c: 1 } });
    start = index;
  }
  return merges;
}
