import type ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { guideWorkbook } from "../../../electron/tables/ownTables/index.ts";
import { figureDatabase } from "../../figures/figureDatabase.ts";
import { compoundFile } from "../../support/encryptWorkbook.ts";
import { type SheetPackage, sheetPackage, sheetParts } from "../../support/sheetPackage.ts";
import { zipFile } from "../../support/zipFile.ts";
import { bookOf, filledBytes, problemsOf, templateOf } from "./filling.ts";

const { database } = figureDatabase();
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const relation = (id: string, type: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
const relations = (...each: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
const tagged = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{年度}</t></is></c></row></sheetData>';
const looped =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>{行:乡镇}{乡镇}</t></is></c></row></sheetData>';

async function said(make: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<string[]> {
  const problems = await problemsOf(database, await templateOf(make));
  return problems.map(({ sheet, cell, words, message }) => `${sheet} ${cell} ${words} ${message}`);
}

describe("what is wrong with tags", () => {
  it("is said all at once, by sheet and cell, with what might be meant", async () => {
    const problems = await said((sheet, book) => {
      sheet.getCell("B7").value = "{农村路.建设任务里成}";
      sheet.getCell("C3").value = "共{不认识}公里";
      sheet.getCell("D4").value = "{农村路.建设任务里程@马过河乡}";
      sheet.getCell("A5").value = "{序号}";
      sheet.getCell("A6").value = "{没有关";
      sheet.getCell("A8").value = "{合计:计划里程}";
      sheet.getCell("A9").value = "{农村路.建设任务里程|亿元}";
      const other = book.addWorksheet("第二张");
      other.addRow(["{行:没有的台账}{路线名称}", "{也不说}"]);
      other.addRow(["{行:road-works 状态=飞行}{路线名称}"]);
      other.addRow(["{行:road-works 计划里程=多}"]);
      other.addRow(["{行:road-works}{路线名称}", "{桥名}", "{行:乡镇}"]);
      other.addRow(["{行:乡镇}{乡镇}", "{固投.出数}"]);
      other.addRow(["{行:投诉举报 投诉人=王}{编号}"]);
      other.addRow(["{行:road-works 按乡镇 按计划里程 按计划投资}"]);
      other.addRow(["{合计:不说}"]);
      book.addWorksheet("第三张").addRow(["{行:road-works}{路线名称}"]);
      book.getWorksheet("第三张")?.addRow(["{合计:路线名称}"]);
    });
    expect(problems.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "报表 C3",
      "报表 D4",
      "报表 A5",
      "报表 A6",
      "报表 B7",
      "报表 A8",
      "报表 A9",
      "第二张 A1",
      "第二张 A2",
      "第二张 A3",
      "第二张 C4",
      "第二张 B4",
      "第二张 B5",
      "第二张 A6",
      "第二张 A7",
      "第三张 A2",
    ]);
    const text = problems.join("\n");
    expect(text).toContain("B7 {农村路.建设任务里成} 没有“农村路.建设任务里成”这个指标，是否为：农村路.建设任务里程、");
    expect(text).toContain("D4 {农村路.建设任务里程@马过河乡} 没有“马过河乡”这个乡（镇）、街道");
    expect(text).toContain("A6 {没有关 花括号没有成对");
    expect(text).toContain("A9 {农村路.建设任务里程|亿元} 不能换算为“亿元”：原来的单位是公里");
    expect(text).toContain("状态=飞行");
    expect(text).toContain("B4 {桥名} “农村公路建设任务”没有“桥名”这个字段");
    expect(text).toContain("C4 {行:乡镇} 本行在 A4 已有");
    expect(text).toContain("B5 {固投.出数} “固投.出数”不能分乡镇统计，在重复行里请写 @合计");
    expect(text).toContain("A6 {行:投诉举报 投诉人=王} “投诉人”是个人信息，不能用作条件");
    expect(text).toContain("第三张 A2 {合计:路线名称} “路线名称”不是可以相加的数字");
  });

  it("includes tags where nothing is filled in, and formulas that fetch", async () => {
    const problems = await said((sheet) => {
      sheet.headerFooter.oddHeader = "&C{单位名称}";
      sheet.getCell("A1").value = "{年度}";
      sheet.getCell("B1").value = { formula: '"截至{截至月}月"' };
      sheet.getCell("C1").value = { formula: "SUM({1,2,3})" };
      sheet.getCell("D1").value = { formula: '_xlfn.WEBSERVICE("http://example.invalid/"&A1)' };
      sheet.getCell("E1").note = "{填表人}填写";
    });
    expect(problems).toEqual([
      "null null {填表人} 文本框、图表标题和批注里的标签不能填写，请写在单元格里",
      "报表 null {单位名称} 页眉页脚里的标签不能填写，请写在单元格里",
      '报表 B1 "截至{截至月}月" 公式里的标签不能填写，请把标签写在另一个单元格里再引用',
      '报表 D1 _xlfn.WEBSERVICE("http://example.invalid/"&A1) 公式会从文件之外取数，请改为普通公式',
    ]);
  });

  it("includes having none", async () => {
    expect(await said((sheet) => void sheet.addRow(["一张没有标签的表"]))).toEqual([
      "null null  没有找到标签：在单元格中写上如 {年度}、{农村路.建设任务里程} 的标签",
    ]);
  });

  it("is nothing in the guide, whose explanations are left as they are", async () => {
    const guide = await guideWorkbook();
    expect(await problemsOf(database, guide)).toEqual([]);
    const book = bookOf(await filledBytes(database, guide));
    expect(book.Sheets.按乡镇示例?.A1.v).toBe("马龙区交通运输局2021年农村公路建设进度（2021年1－10月）");
    expect(book.Sheets.标签说明?.A3.v).toBe("{年度} {上年} {截至月}");
    expect(book.Sheets.指标目录?.A2.v).toBe("固投.入库任务");
  });

  it("names such as __proto__ are only unknown", async () => {
    const problems = await said((sheet, book) => {
      sheet.addRow(["{__proto__}", "{constructor}", "{行:__proto__}"]);
      sheet.addRow(["{行:road-works}{__proto__}", "{toString}"]);
      book.addWorksheet("__proto__").addRow(["{年度}"]);
    });
    expect(problems).toHaveLength(3);
  });
});

describe("what cannot follow when rows are repeated", () => {
  it.each<[string, string, (sheet: ExcelJS.Worksheet) => void]>([
    ["a merge that begins on the row", "B2", (sheet) => sheet.mergeCells("B2:B3")],
    [
      "a formula that uses one of its cells",
      "C4",
      (sheet) => Object.assign(sheet.getCell("C4"), { value: { formula: "A2&B1" } }),
    ],
    ["a picture below", "null", (sheet) => sheet.addImage(picture(sheet), "A5:A5")],
    ["a comment below", "B5", (sheet) => Object.assign(sheet.getCell("B5"), { note: "批注" })],
    [
      "a table below",
      "C4",
      (sheet) => void sheet.addTable({ name: "甲", ref: "C4", columns: [{ name: "一" }], rows: [["1"]] }),
    ],
  ])("%s is named with its cell", async (_, cell, make) => {
    const problems = await said((sheet) => {
      sheet.getCell("A2").value = "{行:乡镇}{乡镇}";
      make(sheet);
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`报表 ${cell} `);
  });

  it("stands above without harm", async () => {
    const problems = await said((sheet) => {
      sheet.addImage(picture(sheet), "A1:A1");
      sheet.getCell("B1").note = "批注";
      sheet.addTable({ name: "甲", ref: "D1", columns: [{ name: "一" }], rows: [["1"]] });
      sheet.getCell("A9").value = "{行:乡镇}{乡镇}";
    });
    expect(problems).toEqual([]);
  });

  it("does not matter where nothing is repeated", async () => {
    const problems = await said((sheet) => {
      sheet.getCell("A1").value = "{年度}";
      sheet.addImage(picture(sheet), "A5:A5");
      sheet.getCell("C4").value = { formula: "A2&B1" };
    });
    expect(problems).toEqual([]);
  });

  it.each<[string, string, Partial<SheetPackage>]>([
    ["an array formula over the row", looped.replace("<v>1</v>", '<f t="array" ref="A1:A3">B1:B3</f><v>1</v>'), {}],
    [
      "sparklines",
      `${looped}<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline/></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
      {},
    ],
    [
      "a chart that draws on it",
      looped,
      { parts: [{ name: "xl/charts/chart1.xml", content: "<c:chartSpace><c:f>表!$A$2:$A$2</c:f></c:chartSpace>" }] },
    ],
    [
      "a pivot table that draws on it",
      looped,
      {
        parts: [
          {
            name: "xl/pivotCache/pivotCacheDefinition1.xml",
            content: '<p><worksheetSource ref="A1:A2" sheet="表"/></p>',
          },
        ],
      },
    ],
  ])("%s is named", async (_, xml, more) => {
    const problems = await problemsOf(
      database,
      new Uint8Array(sheetPackage({ sheets: [{ name: "表", xml }], ...more })),
    );
    expect(problems).toHaveLength(1);
  });
});

describe("a file that is no template", () => {
  const sound = { sheets: [{ name: "表", xml: tagged }] };
  const withType = (type: string): Buffer =>
    sheetPackage({ ...sound, contentTypes: `<Override PartName="/xl/workbook.xml" ContentType="${type}"/>` });
  const withPart = (name: string, content = "x"): Buffer => sheetPackage({ ...sound, parts: [{ name, content }] });
  const cut = sheetPackage(sound);

  it.each<[string, string, Buffer]>([
    [
      "old workbook",
      "file-not-workbook",
      write(utils.book_new(utils.aoa_to_sheet([["{年度}"]]), "表"), { type: "buffer", bookType: "biff8" }) as Buffer,
    ],
    [
      "binary workbook",
      "file-not-workbook",
      write(utils.book_new(utils.aoa_to_sheet([["{年度}"]]), "表"), { type: "buffer", bookType: "xlsb" }) as Buffer,
    ],
    ["text", "file-not-workbook", Buffer.from("{年度},1\n")],
    [
      "encrypted workbook",
      "file-password",
      compoundFile({ "/EncryptionInfo": Buffer.alloc(500, 1), "/EncryptedPackage": Buffer.alloc(5000, 1) }),
    ],
    ["macros by type", "file-active-content", withType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")],
    ["macros by part", "file-active-content", withPart("xl/vbaProject.bin")],
    ["embedded object", "file-active-content", withPart("xl/embeddings/oleObject1.bin")],
    [
      "workbook template (.xltx)",
      "file-not-workbook",
      withType("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
    ],
    ["plain archive", "file-not-workbook", zipFile([{ name: "a.txt", content: "a" }])],
    ["cut off", "file-damaged", cut.subarray(0, cut.length - 40)],
    [
      "entity declaration",
      "file-too-complex",
      sheetPackage({
        sheets: [
          { name: "表", xml: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet>${tagged}</worksheet>` },
        ],
      }),
    ],
    [
      "unclosed markup",
      "file-damaged",
      sheetPackage({ sheets: [{ name: "表", xml: `<?xml version="1.0"?><worksheet><sheetData><row></worksheet>` }] }),
    ],
    [
      "rows that go back",
      "file-damaged",
      sheetPackage({ sheets: [{ name: "表", xml: '<sheetData><row r="5"/><row r="2"/></sheetData>' }] }),
    ],
    [
      "nesting without end",
      "file-too-complex",
      sheetPackage({ sheets: [{ name: "表", xml: `<sheetData/>${"<a>".repeat(5000)}${"</a>".repeat(5000)}` }] }),
    ],
    [
      "bomb",
      "file-too-complex",
      sheetPackage({ ...sound, parts: [{ name: "xl/media/a.bin", content: Buffer.alloc(40 * 1024 * 1024) }] }),
    ],
    [
      "part that lies about its size",
      "file-damaged",
      zipFile([...sheetParts(sound), { name: "xl/a.xml", content: "hello", declaredBytes: 3 }]),
    ],
  ])("%s → %s", async (_, code, bytes) => {
    await expect(problemsOf(database, new Uint8Array(bytes))).rejects.toMatchObject({ code });
  });

  it.each<[string, Partial<SheetPackage>]>([
    ["external links", { parts: [{ name: "xl/externalLinks/externalLink1.xml", content: "<a/>" }] }],
    ["data connections", { parts: [{ name: "xl/connections.xml", content: "<a/>" }] }],
    [
      "a picture fetched from elsewhere",
      {
        parts: [
          {
            name: "xl/drawings/_rels/drawing1.xml.rels",
            content: relations(relation("rId1", "image", "http://example.invalid/a.png", ' TargetMode="External"')),
          },
        ],
      },
    ],
  ])("leads outside: %s", async (_, more) => {
    const problems = await problemsOf(database, new Uint8Array(sheetPackage({ ...sound, ...more })));
    expect(problems.map(({ message }) => message)).toEqual([
      "有指向其他文件的链接或数据连接，请在 WPS 中断开链接后再试",
    ]);
  });

  it("ends in seconds, whatever is in it", async () => {
    const many = `<sheetData>${Array.from({ length: 30_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>{年度}</t></is></c></row>`).join("")}</sheetData>`;
    const started = performance.now();
    const problems = await problemsOf(database, new Uint8Array(sheetPackage({ sheets: [{ name: "表", xml: many }] })));
    expect(problems.map(({ message }) => message)).toEqual(["标签超过 20000 个"]);
    const open = `<sheetData>${"<row>".repeat(60)}${"{".repeat(500_000)}`;
    await expect(
      problemsOf(database, new Uint8Array(sheetPackage({ sheets: [{ name: "表", xml: `${open}` }] }))),
    ).rejects.toMatchObject({ code: "file-damaged" });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("reads as a workbook all the same where its type says so", async () => {
    expect(await problemsOf(database, new Uint8Array(withType(MAIN)))).toEqual([]);
  });
});

function picture(sheet: ExcelJS.Worksheet): number {
  const buffer = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  return sheet.workbook.addImage({ buffer: buffer as unknown as ExcelJS.Buffer, extension: "png" });
}
