import type { DataValidation, Workbook, Worksheet } from "exceljs";
import { townshipOrder } from "../../../db/figures/index.ts";
import { type Ledger, type SheetColumn, sheetColumns, withOptions } from "../../../db/ledgers/index.ts";
import { type ReadSnapshot, type ReadStore, readAddedOptions, readBureau } from "../../../db/store/index.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";
import { wrappedLines } from "../../files/writing/displayWidth.ts";
import { newWorkbook } from "../../files/writing/newWorkbook.ts";
import { columnWidth, paperSize, printArea, rowHeight } from "../../files/writing/sheetMeasures.ts";
import { sheetName } from "../../files/writing/sheetName.ts";
import {
  BORDERS,
  CENTRED,
  HEADER_LOOK,
  LEFT,
  TEXT_FONT,
  TITLE_FONT,
  TOTAL_FILL,
} from "../../files/writing/workbookStyles.ts";
import { writeBytes } from "../../files/writing/writeBytes.ts";
import { writeLines } from "../../files/writing/writeLines.ts";
import { fieldValidation } from "./fieldValidation.ts";
import { fillingRule } from "./fillingRule.ts";
import { fieldWidth, isNumericField } from "./ledgerCell.ts";

const HEADER_ROW = 3;
/** Rows drawn to be filled in, and rows that check what is filled in. */
const [DRAWN, CHECKED] = [30, 1000];

/**
 * An empty sheet for a township: the ledger's columns with units, drop-down lists for closed lists and townships, checks on
 * numbers, and a sheet 填表说明 with the rules. No example rows: nothing in it can land in a ledger by mistake.
 * A file that was there before is replaced only by a whole one. @throws CallError file-not-written, disk-full
 */
export async function writeTemplate(
  snapshot: ReadSnapshot<Pick<ReadStore, "database">>,
  declared: Ledger,
  path: string,
): Promise<void> {
  const { ledger, county, townships } = await snapshot((store) => ({
    ledger: withOptions(declared, readAddedOptions(store)),
    county: readBureau(store).county,
    townships: townshipOrder(store.database),
  }));
  const workbook = await newWorkbook();
  const columns = sheetColumns(ledger);
  const below = `A${HEADER_ROW + 1}`;
  const sheet = workbook.addWorksheet(sheetName(ledger.name, []), {
    views: [{ state: "frozen", xSplit: 0, ySplit: HEADER_ROW, topLeftCell: below, activeCell: below }],
  });
  const widths = columns.map(({ field, header }) => fieldWidth(field, header));
  sheet.columns = widths.map((width) => ({ width: columnWidth(width) }));
  writeTop(sheet, county, ledger, columns, widths);
  for (let row = HEADER_ROW + 1; row <= HEADER_ROW + DRAWN; row += 1) {
    for (const [index, { field }] of columns.entries()) {
      const cell = sheet.getCell(row, index + 1);
      Object.assign(cell, { font: TEXT_FONT, border: BORDERS, alignment: { vertical: "middle", wrapText: true } });
      if (!isNumericField(field)) cell.numFmt = "@";
    }
    sheet.getRow(row).height = 20;
  }
  addValidations(workbook, sheet, columns, townships);
  printSetup(sheet, widths, HEADER_ROW + DRAWN, HEADER_ROW);
  writeRules(workbook, ledger, columns);
  const bytes = await workbook.xlsx.writeBuffer();
  await writeBytes(path, new Uint8Array(bytes));
}

function writeTop(
  sheet: Worksheet,
  county: string,
  ledger: Ledger,
  columns: readonly SheetColumn[],
  widths: readonly number[],
): void {
  sheet.mergeCells(1, 1, 1, columns.length);
  const title = { value: `${county}${ledger.name}填报表`, font: TITLE_FONT, alignment: LEFT };
  Object.assign(sheet.getCell(1, 1), title);
  sheet.getRow(1).height = 34;
  sheet.mergeCells(2, 1, 2, columns.length);
  const line = sheet.getCell(2, 1);
  Object.assign(line, { value: "深色表头为必填栏；各栏怎样填见“填表说明”。", font: TEXT_FONT, alignment: LEFT });
  for (const [index, { header, field }] of columns.entries()) {
    const look = field.required ? HEADER_LOOK : { ...HEADER_LOOK, fill: TOTAL_FILL };
    Object.assign(sheet.getCell(HEADER_ROW, index + 1), { ...look, value: header });
  }
  sheet.getRow(HEADER_ROW).height = rowHeight(
    Math.max(...columns.map(({ header }, index) => wrappedLines(header, widths[index] ?? 9))),
  );
}

/** ExcelJS checks ranges of cells too, but its types do not say so. */
type Validated = Worksheet & { readonly dataValidations: { add(range: string, validation: DataValidation): void } };

function addValidations(
  workbook: Workbook,
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  townships: readonly string[],
): void {
  const lists: string[][] = [];
  for (const [index, { name, field }] of columns.entries()) {
    const validation = fieldValidation(name, field, townships, (options) => {
      lists.push([...options]);
      const letter = columnLetter(lists.length);
      return `选项!$${letter}$1:$${letter}$${options.length}`;
    });
    const letter = columnLetter(index + 1);
    if (validation)
      (sheet as Validated).dataValidations.add(
        `${letter}${HEADER_ROW + 1}:${letter}${HEADER_ROW + CHECKED}`,
        validation,
      );
  }
  if (lists.length === 0) return;
  // Lists too long to stand in a validation: on a sheet nobody sees.
  const hidden = workbook.addWorksheet("选项", { state: "veryHidden" });
  for (const [column, options] of lists.entries()) {
    for (const [row, option] of options.entries())
      Object.assign(hidden.getCell(row + 1, column + 1), { value: option, numFmt: "@" });
  }
}

function writeRules(workbook: Workbook, ledger: Ledger, columns: readonly SheetColumn[]): void {
  const sheet = workbook.addWorksheet("填表说明");
  const widths = [24, 8, 90];
  sheet.columns = widths.map((width) => ({ width: columnWidth(width) }));
  const general = [
    `${ledger.name}填表说明`,
    "1. 请在第一张工作表的表头下逐行填写，不改动表头文字；不用的行留空即可。",
    "2. 没有内容的格留空，不要填 0；数字格只填数字，单位已在表头写明。",
    `3. 同一条记录（${ledger.key.join(ledger.keyBy === "first" ? "或" : "、")}相同）再次上报时，按新的内容更新，不会重复登记。`,
  ];
  for (const [index, text] of general.entries()) {
    sheet.mergeCells(index + 1, 1, index + 1, widths.length);
    const cell = sheet.getCell(index + 1, 1);
    Object.assign(cell, { value: text, font: index === 0 ? TITLE_FONT : TEXT_FONT, alignment: LEFT });
    sheet.getRow(index + 1).height = index === 0 ? 34 : 20;
  }
  const first = general.length + 1;
  const lines = [
    ["栏目", "必填", "怎样填"],
    ...columns.map(({ header, field }) => [header, field.required ? "必填" : "", fillingRule(field)]),
  ];
  writeLines(sheet, first, widths, lines, { 1: CENTRED });
  printSetup(sheet, widths, first + lines.length - 1, first);
}

function printSetup(sheet: Worksheet, widths: readonly number[], rows: number, headerRow: number): void {
  sheet.pageSetup = {
    paperSize: paperSize(widths),
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    printTitlesRow: `${headerRow}:${headerRow}`,
    printArea: printArea(widths.length, rows),
  };
  sheet.headerFooter = { oddFooter: "&C第 &P 页 共 &N 页" };
}
