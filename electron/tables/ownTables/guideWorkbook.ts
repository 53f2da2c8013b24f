import type { Workbook, Worksheet } from "exceljs";
import { canBreakDown, figures, TOWNSHIP } from "../../../db/figures/index.ts";
import { allFields, ledgers } from "../../../db/ledgers/index.ts";
import { EXPLANATION } from "../../files/templates/explanationSheet.ts";
import { newWorkbook } from "../../files/writing/newWorkbook.ts";
import { columnWidth, rowHeight } from "../../files/writing/sheetMeasures.ts";
import {
  BOLD_FONT,
  BORDERS,
  CENTRED,
  HEADER_LOOK,
  RIGHT,
  TEXT_FONT,
  TITLE_FONT,
  TOTAL_FILL,
} from "../../files/writing/workbookStyles.ts";
import { writeLines } from "../../files/writing/writeLines.ts";
import { guideEntries } from "../../tags/index.ts";

/**
 * A sample template: two small tables that can be filled as they are, every tag explained (标签说明), every figure and every
 * ledger with its fields. The bureau draws its own from it.
 */
export async function guideWorkbook(): Promise<Uint8Array> {
  const book = await newWorkbook();
  townshipSample(book.addWorksheet("按乡镇示例"));
  recordSample(book.addWorksheet("按记录示例"));
  list(book, EXPLANATION, [44, 90], ["标签", "含义"], guideEntries("cell"));
  list(
    book,
    "指标目录",
    [36, 12, 12, 90],
    ["指标", "单位", "可分乡镇", "含义"],
    figures.map((figure) => {
      const { id, unit, definition } = figure;
      return [id, unit ?? "", canBreakDown(figure, TOWNSHIP) ? "是" : "", definition];
    }),
  );
  list(
    book,
    "台账与字段",
    [26, 24, 90],
    ["台账", "编号", "字段"],
    ledgers.map((ledger) => [
      ledger.name,
      ledger.id,
      allFields(ledger)
        .map(({ name }) => name)
        .join("、"),
    ]),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const PAPER = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

function townshipSample(sheet: Worksheet): void {
  const headers = ["序号", "乡（镇）、街道", "任务里程（公里）", "完工里程（公里）", "完成率（％）", "占任务比重"];
  top(sheet, "{单位名称}{年度}年农村公路建设进度（{期}）", headers, [8, 20, 18, 18, 14, 14]);
  const row = sheet.addRow([
    "{行:乡镇}{序号}",
    "{乡镇}",
    "{农村路.建设任务里程}",
    "{农村路.建设完成里程}",
    { formula: 'IF(N(C4)=0,"—",D4/C4*100)' },
    { formula: 'IF(SUM(C$4:C$4)=0,"—",C4/SUM(C$4:C$4))' },
  ]);
  const total = sheet.addRow([
    "合计",
    "",
    { formula: "SUM(C4:C4)" },
    { formula: "SUM(D4:D4)" },
    { formula: 'IF(N(C5)=0,"—",D5/C5*100)' },
    "",
  ]);
  sheet.mergeCells("A5:B5");
  for (const line of [row, total]) body(line, ["", "", "0.000", "0.000", "0.0", "0.0%"]);
  emphasise(total, headers.length);
  sheet.addRow(["填表人：{填表人}　　联系电话：{联系电话}　　{制表日期}"]).font = TEXT_FONT;
}

function recordSample(sheet: Worksheet): void {
  const headers = ["序号", "乡（镇）、街道", "路线名称", "计划里程（公里）", "完成里程（公里）", "状态"];
  top(sheet, "{年度}年农村公路建设任务明细（{期}）", headers, [8, 20, 30, 18, 18, 12]);
  body(
    sheet.addRow(["{行:农村公路建设任务 按乡镇}{序号}", "{乡镇}", "{路线名称}", "{计划里程}", "{完成里程}", "{状态}"]),
    ["", "", "", "0.000", "0.000", ""],
  );
  const total = sheet.addRow(["合计", "", "", "{合计:计划里程}", "{合计:完成里程}", ""]);
  body(total, ["", "", "", "0.000", "0.000", ""]);
  emphasise(total, headers.length);
}

function top(sheet: Worksheet, title: string, headers: readonly string[], widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width: columnWidth(width) }));
  Object.assign(sheet.addRow([title]).getCell(1), { font: TITLE_FONT, alignment: CENTRED });
  sheet.mergeCells(1, 1, 1, headers.length);
  sheet.getRow(1).height = 34;
  sheet.addRow(["填报单位：{单位名称}"]).font = TEXT_FONT;
  for (let column = 1; column <= headers.length; column += 1) {
    Object.assign(sheet.getCell(3, column), { ...HEADER_LOOK, value: headers[column - 1] });
  }
  sheet.getRow(3).height = rowHeight(2);
  sheet.pageSetup = { ...PAPER, printTitlesRow: "1:3" };
  sheet.headerFooter = { oddFooter: "&C第 &P 页 共 &N 页" };
}

function body(row: ReturnType<Worksheet["addRow"]>, formats: readonly string[]): void {
  row.height = rowHeight(1);
  for (const [index, format] of formats.entries()) {
    const cell = row.getCell(index + 1);
    Object.assign(cell, { font: TEXT_FONT, border: BORDERS, alignment: format === "" ? CENTRED : RIGHT });
    if (format !== "") cell.numFmt = format;
  }
}

function emphasise(row: ReturnType<Worksheet["addRow"]>, columns: number): void {
  for (let column = 1; column <= columns; column += 1) {
    Object.assign(row.getCell(column), { fill: TOTAL_FILL, font: BOLD_FONT });
  }
}

function list(
  book: Workbook,
  name: string,
  widths: readonly number[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", xSplit: 0, ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width: columnWidth(width) }));
  sheet.pageSetup = { ...PAPER, printTitlesRow: "1:1" };
  writeLines(sheet, 1, widths, [headers, ...rows]);
}
