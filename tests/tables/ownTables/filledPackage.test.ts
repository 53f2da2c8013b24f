import type ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { sheetPackage } from "../../support/sheetPackage.ts";
import { ruralDatabase } from "../ruralDatabase.ts";
import { bookOf, filledBytes, partsOf, templateOf, textOfPart } from "./filling.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const { database } = ruralDatabase();

/** Row 4 is repeated for ten townships; everything else stands above, on or below it. */
function everything(sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook): void {
  const other = book.addWorksheet("汇总");
  const still = book.addWorksheet("说明");
  sheet.addRow(["{期}进度"]);
  sheet.addRow(["序号", "乡镇", "里程", "备注", "块"]);
  sheet.addRow([1, 2, 3, 4, 5]);
  sheet.addRow(["{行:乡镇}{序号}", "{乡镇}", "{农村路.建设任务里程}", "照抄", { formula: "C4*2" }]);
  sheet.addRow(["合计", null, { formula: "SUM(C4:C4)" }, null, { formula: "SUM(E3:E4)" }]);
  sheet.addRow(["其中", null, { formula: "C5/2" }]);
  sheet.addRow(["签字"]);
  sheet.getRow(4).height = 33;
  sheet.getRow(5).height = 44;
  sheet.getCell("C4").numFmt = "0.000";
  sheet.getCell("C4").font = { bold: true, color: { argb: "FFFF0000" } };
  sheet.mergeCells("A1:E1");
  sheet.mergeCells("A5:B5");
  sheet.mergeCells("A6:B7");
  sheet.mergeCells("F2:F6");
  sheet.mergeCells("G3:G4");
  sheet.mergeCells("H4:I4");
  sheet.autoFilter = "A2:E5";
  sheet.views = [{ state: "frozen", ySplit: 2, xSplit: 0 }];
  // ExcelJS puts a $ before each corner.
  sheet.pageSetup.printArea = "A$1:I$7";
  sheet.pageSetup.printTitlesRow = "1:3";
  sheet.getRow(5).addPageBreak();
  sheet.addConditionalFormatting({
    ref: "C4:C4",
    rules: [{ type: "expression", formulae: ["$C4>SUM(C$4:C$4)/5"], priority: 1, style: { font: { bold: true } } }],
  });
  sheet.addConditionalFormatting({
    ref: "C5:C6",
    rules: [
      { type: "cellIs", operator: "greaterThan", formulae: ["$C$5"], priority: 2, style: { font: { bold: true } } },
    ],
  });
  sheet.getCell("D4").dataValidation = { type: "list", formulae: ['"是,否"'], allowBlank: true };
  sheet.getCell("D6").dataValidation = { type: "decimal", operator: "lessThan", formulae: ["C5"], allowBlank: true };
  sheet.getCell("C7").value = { text: "到汇总", hyperlink: "#汇总!A1" };
  other.addRow(["合计", { formula: "报表!C5" }, { formula: "SUM(报表!C4:C4)" }, { formula: "SUM(报表!C2:C3)" }]);
  other.getCell("A2").value = { text: "到报表", hyperlink: "#报表!A7" };
  still.addRow(["不动", 1]);
  book.definedNames.add("报表!$C$4", "各乡镇里程");
  book.definedNames.add("报表!$C$5", "总里程");
}

describe("a filled workbook", () => {
  it("has moved and grown everything that speaks of rows", async () => {
    const bytes = await filledBytes(database, await templateOf(everything));
    const sheet = bookOf(bytes).Sheets.报表 ?? {};
    const xml = textOfPart(bytes, SHEET);
    const merges = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(new Set(merges)).toEqual(
      new Set([
        "A1:E1",
        "A14:B14",
        "A15:B16",
        "F2:F15",
        "G3:G13",
        ...Array.from({ length: 10 }, (_, copy) => `H${copy + 4}:I${copy + 4}`),
      ]),
    );
    expect(xml).toContain(`<mergeCells count="${merges.length}">`);
    expect(merges).toHaveLength(new Set(merges).size);
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))).toEqual(
      Array.from({ length: 16 }, (_, row) => row + 1),
    );
    expect([...xml.matchAll(/<row r="(\d+)"[^>]* ht="33"/g)]).toHaveLength(10);
    expect(xml).toMatch(/<row r="14"[^>]* ht="44"/);
    expect(sheet.C14.f).toBe("SUM(C4:C13)");
    expect(sheet.E14.f).toBe("SUM(E3:E13)");
    expect(sheet.C15.f).toBe("C14/2");
    expect([sheet.E4.f, sheet.E13.f]).toEqual(["C4*2", "C13*2"]);
    expect(sheet["!autofilter"]?.ref).toBe("A2:E14");
    expect(xml).toContain('<brk id="14"');
    expect(xml).toContain('sqref="C4:C13"');
    expect(xml).toContain("<formula>$C4&gt;SUM(C$4:C$13)/5</formula>");
    expect(xml).toContain('sqref="C14:C15"');
    expect(xml).toContain("<formula>$C$14</formula>");
    expect(xml).toMatch(/<dataValidation [^>]*sqref="D4:D13"/);
    expect(xml).toMatch(/<dataValidation [^>]*sqref="D15"[^>]*><formula1>C14<\/formula1>/);
    expect(xml).toContain('<dimension ref="A1:I16"');
    expect(xml).toContain('<hyperlink ref="C16"');
  });

  it("has moved what other sheets and names say of it", async () => {
    const bytes = await filledBytes(database, await templateOf(everything));
    const other = bookOf(bytes).Sheets.汇总 ?? {};
    expect([other.B1.f, other.C1.f, other.D1.f]).toEqual(["报表!C14", "SUM(报表!C4:C13)", "SUM(报表!C2:C3)"]);
    expect(textOfPart(bytes, "xl/worksheets/sheet2.xml")).toContain("报表!A16");
    const workbook = textOfPart(bytes, "xl/workbook.xml").replaceAll("&apos;", "'");
    expect(workbook).toContain("$C$4:$C$13</definedName>");
    expect(workbook).toMatch(/总里程[^<]*>'?报表'?!\$C\$14</);
    expect(workbook).toMatch(/_xlnm\.Print_Area[^<]*>'?报表'?!\$A\$1:\$I\$16</);
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^<]*>'?报表'?!\$1:\$3</);
    expect(workbook).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  it("keeps the looks of every cell, and every part that need not change byte for byte", async () => {
    const template = await templateOf(everything);
    const bytes = await filledBytes(database, template);
    const [before, after] = [partsOf(template), partsOf(bytes)];
    const changed = [...before].filter(([name, content]) => after.get(name) !== content).map(([name]) => name);
    expect(changed.sort()).toEqual(["xl/workbook.xml", SHEET, "xl/worksheets/sheet2.xml"]);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const styles = (xml: string, row: number): string[] =>
      [...xml.matchAll(new RegExp(`<c r="([A-Z]+)${row}"(?: s="(\\d+)")?`, "g"))].map(
        ([, column, style]) => `${column}${style}`,
      );
    const old = textOfPart(template, SHEET);
    const now = textOfPart(bytes, SHEET);
    for (let copy = 0; copy < 10; copy += 1) expect(styles(now, 4 + copy)).toEqual(styles(old, 4));
    for (const row of [1, 2, 3]) expect(styles(now, row)).toEqual(styles(old, row));
    for (const row of [5, 6, 7]) expect(styles(now, row + 9)).toEqual(styles(old, row));
  });

  it("is the same, byte for byte, whenever it is filled with the same", async () => {
    const template = await templateOf(everything);
    expect(await filledBytes(database, template)).toEqual(await filledBytes(database, template));
  });

  it("drops the order of calculation that the template brought, and says so in the package", async () => {
    const calc =
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>';
    const template = sheetPackage({
      sheets: [
        {
          name: "表",
          xml: `<sheetData><row><c><f>1+1</f><v>2</v></c></row><row><c t="inlineStr"><is><t>{年度}</t></is></c></row></sheetData>`,
        },
      ],
      contentTypes:
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      parts: [
        { name: "xl/calcChain.xml", content: calc },
        {
          name: "xl/_rels/workbook.xml.rels",
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        },
      ],
    });
    const bytes = await filledBytes(database, new Uint8Array(template));
    expect(partsOf(bytes).has("xl/calcChain.xml")).toBe(false);
    expect(textOfPart(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOfPart(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    // Rows and cells without numbers of their own were given them; the old result is gone.
    expect(textOfPart(bytes, SHEET)).toContain(
      '<row r="1"><c r="A1"><f>1+1</f></c></row><row r="2"><c r="A2"><v>2021</v></c></row>',
    );
  });

  it("spells shared formulas out before rows move apart", async () => {
    const template = sheetPackage({
      sheets: [
        {
          name: "表",
          xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{行:乡镇}{序号}</t></is></c><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A$1</f></c><c r="C1"><f t="shared" si="0"/></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/></c><c r="C2"><f t="shared" si="0"/></c></row></sheetData>`,
        },
      ],
    });
    // $A$1 names one cell of the repeated row from outside of it: from row 2 it cannot be told which.
    const own = new Uint8Array(template);
    await expect(filledBytes(database, own)).rejects.toThrow("B2");
    const possible = sheetPackage({
      sheets: [
        {
          name: "表",
          xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{行:乡镇}{序号}</t></is></c><c r="B1"><f t="shared" ref="B1:C1" si="0">A1*2</f></c><c r="C1"><f t="shared" si="0"/></c></row></sheetData>`,
        },
      ],
    });
    const sheet = bookOf(await filledBytes(database, new Uint8Array(possible))).Sheets.表 ?? {};
    expect([sheet.B1.f, sheet.C1.f, sheet.B10.f, sheet.C10.f]).toEqual(["A1*2", "B1*2", "A10*2", "B10*2"]);
  });

  it("writes exact numbers as they are, beyond what a float would print", async () => {
    const template = await templateOf(
      (sheet) => void sheet.addRow(["{农村路.建设完成率}", "{农村路.建设里程完成率}"].slice(1)),
    );
    const xml = textOfPart(await filledBytes(database, template), SHEET);
    expect(xml).toMatch(/<v>2\.3597\d{10,}<\/v>/);
  });
});
