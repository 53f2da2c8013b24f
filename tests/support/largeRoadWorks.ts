import { sheetParts } from "./sheetPackage.ts";
import { zipFile } from "./zipFile.ts";

const TOWNSHIPS = [
  "通泉街道",
  "鸡头村街道",
  "王家庄街道",
  "张安屯街道",
  "旧县街道",
  "马过河镇",
  "纳章镇",
  "马鸣乡",
  "大庄乡",
  "月望乡",
];
const HEADER = [
  "序号",
  "年度",
  "乡镇",
  "建制村",
  "自然村",
  "户数（户）",
  "路线名称",
  "路线编码",
  "建设类型",
  "计划里程（公里）",
  "路面宽度（米）",
  "路面类型",
  "计划投资（万元）",
  "施工单位",
  "开工日期",
  "计划完工",
  "完成里程（公里）",
  "完成投资（万元）",
  "状态",
  "备注",
];

/**
 * A road-works sheet of `rows` × 20 columns as a bureau's own collection would be: codes, names, numbers, dates as day counts.
 * Written as XML, shared texts and all; every row is a record of its own.
 */
export function largeRoadWorks(rows: number): Buffer {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const text = (value: string): number => {
    let index = known.get(value);
    if (index === undefined) {
      index = texts.push(value) - 1;
      known.set(value, index);
    }
    return index;
  };
  const letters = [...HEADER.keys()].map((column) => String.fromCharCode(65 + column));
  const lines: string[] = [];
  const put = (row: number, cells: readonly (string | number | null)[]): void => {
    const parts = cells.map((cell, column) => {
      if (cell === null) return "";
      const place = `${letters[column]}${row}`;
      if (typeof cell === "string") return `<c r="${place}" t="s"><v>${text(cell)}</v></c>`;
      return `<c r="${place}"${column === 14 ? ' s="1"' : ""}><v>${cell}</v></c>`;
    });
    lines.push(`<row r="${row}">${parts.join("")}</row>`);
  };
  put(1, ["马龙区2021年农村公路建设任务进度表（截至10月底）"]);
  put(2, HEADER);
  for (let row = 0; row < rows; row += 1) {
    const length = 500 + ((row * 37) % 6000);
    const done = row % 3 === 0 ? length : row % 3 === 1 ? Math.floor(length / 2) : 0;
    put(row + 3, [
      row + 1,
      2021,
      TOWNSHIPS[row % 10] ?? null,
      `${row % 997}号村委会`,
      `${row % 4999}号自然村`,
      20 + (row % 180),
      `第${row}号公路`,
      `C${String(row % 1000).padStart(3, "0")}530304`,
      ["自然村通硬化路", "农村公路硬化", "窄路加宽"][row % 3] ?? null,
      length / 1000,
      3.5,
      "水泥混凝土",
      (length * 75) / 1000,
      "云南某公司",
      44_200 + (row % 250),
      "2021-12",
      done / 1000,
      (done * 75) / 1000,
      ["完工", "在建", "未开工"][row % 3] ?? null,
      row % 50 === 0 ? "雨季停工" : null,
    ]);
  }
  return zipFile(
    sheetParts({
      sheets: [{ name: "农村公路建设任务", xml: `<sheetData>${lines.join("")}</sheetData>` }],
      sharedStrings: texts.map((value) => `<si><t>${value}</t></si>`).join(""),
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
    }),
  );
}
