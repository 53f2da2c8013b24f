import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { figureDatabase } from "../../figures/figureDatabase.ts";
import { ruralDatabase } from "../ruralDatabase.ts";
import { filled, filledBytes, partsOf, templateOf, textOfPart } from "./filling.ts";

describe("a template's tags", () => {
  it("become numbers where they stand alone, text where they stand among words, in the cell's own looks", async () => {
    const { database } = ruralDatabase();
    const book = await filled(
      database,
      await templateOf((sheet) => {
        sheet.getCell("A1").value = "{单位名称}{年度}年农村公路（{期}）";
        sheet.getCell("B2").value = "{农村路.建设任务里程}";
        sheet.getCell("B2").numFmt = "0.0000";
        sheet.getCell("B3").value = "计划{农村路.建设任务里程}公里，截至{截至月}月底";
        sheet.getCell("B4").value = " {年度} ";
        sheet.getCell("B5").value = "｛截至年月｝";
      }),
    );
    const sheet = book.Sheets.报表;
    expect(sheet?.A1.v).toBe("马龙区交通运输局2021年农村公路（2021年1－10月）");
    expect(sheet?.B2).toMatchObject({ t: "n", v: 105.945, z: "0.0000" });
    expect(sheet?.B3.v).toBe("计划105.945公里，截至10月底");
    expect(sheet?.B4.v).toBe(" 2021 ");
    expect(sheet?.B5.v).toBe("2021年10月");
  });

  it("are found in a workbook that keeps its texts in the cells and declares an ending it has no part of", async () => {
    const { database } = ruralDatabase();
    const made = write(utils.book_new(utils.aoa_to_sheet([["{年度}", "共{农村路.建设任务里程}公里"]]), "表"), {
      type: "buffer",
      bookType: "xlsx",
    }) as Buffer;
    expect(textOfPart(made, "[Content_Types].xml")).toContain("macroEnabled");
    expect(textOfPart(made, "xl/worksheets/sheet1.xml")).toContain('t="str"');
    const book = await filled(database, made);
    expect([book.Sheets.表?.A1.v, book.Sheets.表?.B1.v]).toEqual([2021, "共105.945公里"]);
  });

  it("ask figures of one township, of the same months a year before, and in another unit", async () => {
    const { database } = ruralDatabase();
    const book = await filled(
      database,
      await templateOf((sheet) => {
        sheet.addRow([
          "{农村路.建设任务里程@月望乡}",
          "{农村路.建设任务里程@马鸣乡}",
          "{农村路.养护投入资金@上年同期}",
        ]);
        sheet.addRow(["{农村路.养护投入资金|元}", "{农村路.养护投入资金|亿元}", "{农村路.建设任务里程＠大庄乡}公里"]);
      }),
    );
    const sheet = book.Sheets.报表;
    expect([sheet?.A1.v, sheet?.B1.v, sheet?.C1.v]).toEqual([103.945, 0, 99]);
    expect(sheet?.A2).toMatchObject({ t: "n", v: 850833.33 });
    expect(
      textOfPart(await filledBytes(database, await one("{农村路.养护投入资金|亿元}")), "xl/worksheets/sheet1.xml"),
    ).toContain("<v>0.0085083333</v>");
    expect(sheet?.C2.v).toBe("2公里");
  });

  it("say — where nothing can be computed, and are never a formula", async () => {
    const { database, add } = figureDatabase();
    add("road-works", { 年度: "2021", 乡镇: "大庄乡", 路线名称: "=1+1", 建设类型: "其他", 计划里程: "2" });
    const book = await filled(
      database,
      await templateOf((sheet) => {
        sheet.addRow(["{固投.出数完成率}", "{固投.出数完成率}％"]);
        sheet.addRow(["{行:road-works}{路线名称}", "{计划投资}", "@{路线名称}"]);
      }),
    );
    const sheet = book.Sheets.报表;
    expect(sheet?.A1).toMatchObject({ t: "s", v: "—" });
    expect(sheet?.B1.v).toBe("—％");
    expect(sheet?.A2).toMatchObject({ t: "s", v: "=1+1" });
    expect(sheet?.A2.f).toBeUndefined();
    expect(sheet?.B2?.v).toBeUndefined();
    expect(sheet?.C2.v).toBe("@=1+1");
  });

  it("show rates as the cell's percent format wants them, and dates where the cell has a date format", async () => {
    const { database } = ruralDatabase();
    const book = await filled(
      database,
      await templateOf((sheet) => {
        sheet.addRow([
          "{行:危桥改造 桥梁名称=小坡桥}{桥梁名称}",
          "{形象进度}",
          "{形象进度}",
          "{完工日期}",
          "{完工日期}",
          "{制表日期}",
        ]);
        sheet.getCell("C1").numFmt = "0.0%";
        sheet.getCell("E1").numFmt = 'yyyy"年"m"月"d"日"';
      }),
    );
    const sheet = book.Sheets.报表;
    expect([sheet?.B1.v, sheet?.C1.v]).toEqual([100, 1]);
    expect(sheet?.D1).toMatchObject({ t: "s", v: "2021-05-05" });
    expect(sheet?.E1).toMatchObject({ v: 44321 });
    expect(sheet?.F1.v).toBe("2021年11月3日");
  });

  it("keep the looks of words within a cell", async () => {
    const { database } = ruralDatabase();
    const bytes = await filledBytes(
      database,
      await templateOf((sheet) => {
        sheet.getCell("A1").value = {
          richText: [
            { text: "完成{农村" },
            { text: "路.建设任务里程}公里", font: { bold: true, color: { argb: "FFFF0000" } } },
            { text: "，好", font: { italic: true } },
          ],
        };
      }),
    );
    const xml = textOfPart(bytes, "xl/worksheets/sheet1.xml");
    expect(xml.replace(/<[^>]*>/g, "")).toContain("完成105.945公里，好");
    expect(xml).toMatch(/完成105\.945<\/t><\/r><r><rPr>.*<b\/>.*<\/rPr><t xml:space="preserve">公里<\/t>/);
    expect(xml).toMatch(/<rPr>[^/]*<i\/>/);
  });
});

describe("a row of every township", () => {
  it("shows the official townships in their order, those with nothing too, and the figures of each", async () => {
    const { database } = ruralDatabase();
    const book = await filled(
      database,
      await templateOf((sheet) => {
        sheet.addRow(["序号", "乡镇", "任务里程", "占比", "全区"]);
        sheet.addRow([
          "{行:乡镇}{序号}",
          "{乡镇}",
          "{农村路.建设任务里程}",
          { formula: "C2/SUM(C$2:C$2)" },
          "{农村路.建设任务里程@合计}",
        ]);
        sheet.addRow(["合计", "", { formula: "SUM(C2:C2)" }, { formula: "SUM(D2)" }]);
      }),
    );
    const sheet = book.Sheets.报表 ?? {};
    expect(sheet.A2).toMatchObject({ t: "n", v: 1 });
    expect(sheet.B2.v).toBe("通泉街道");
    expect(sheet.A11.v).toBe(10);
    const byName = new Map(Array.from({ length: 10 }, (_, row) => [sheet[`B${row + 2}`].v, sheet[`C${row + 2}`].v]));
    expect(byName.get("月望乡")).toBe(103.945);
    expect(byName.get("大庄乡")).toBe(2);
    expect(byName.get("通泉街道")).toBe(0);
    expect(sheet.E7.v).toBe(105.945);
    expect([sheet.D2.f, sheet.D11.f]).toEqual(["C2/SUM(C$2:C$11)", "C11/SUM(C$2:C$11)"]);
    expect(sheet.A12.v).toBe("合计");
    expect([sheet.C12.f, sheet.D12.f]).toEqual(["SUM(C2:C11)", "SUM(D2:D11)"]);
  });

  it("comes last for records without a township", async () => {
    const { database, add } = figureDatabase();
    add("scenic-roads", { 年度: "2021", 路线名称: "甲", 里程: "1" });
    const book = await filled(
      database,
      await templateOf((sheet) => void sheet.addRow(["{行:乡镇}{乡镇}", "{美丽公路.里程}"])),
    );
    expect(book.Sheets.报表?.A11.v).toBe("未注明乡镇");
    expect(book.Sheets.报表?.B11.v).toBe(1);
  });
});

describe("a row of every record", () => {
  it("shows the year's records that meet the conditions, in the order asked for", async () => {
    const { database } = ruralDatabase();
    const rowsFor = async (tag: string): Promise<unknown[][]> => {
      const book = await filled(
        database,
        await templateOf((sheet) => {
          sheet.addRow([`{行:${tag}}{序号}`, "{路线名称}", "{计划里程}", "{状态}"]);
          sheet.addRow(["完", "", "{合计:计划里程}"]);
        }),
      );
      const sheet = book.Sheets.报表 ?? {};
      const rows: unknown[][] = [];
      for (let row = 1; sheet[`A${row}`]?.v !== undefined && sheet[`A${row}`]?.v !== "完"; row += 1) {
        rows.push(["B", "C", "D"].map((column) => sheet[`${column}${row}`]?.v));
      }
      const last = rows.length + (rows.length === 0 ? 2 : 1);
      return [...rows, [sheet[`C${last}`]?.v]];
    };
    expect(await rowsFor("农村公路建设任务")).toEqual([
      ["丙线", 2, "未开工"],
      ["石箐线", 3.945, "在建"],
      ["=1+1", 1, "完工"],
      ["丁线", 99, "未开工"],
      [105.945],
    ]);
    expect(await rowsFor("road-works 建设类型=自然村通硬化路 按计划里程降序")).toEqual([
      ["石箐线", 3.945, "在建"],
      ["丙线", 2, "未开工"],
      ["=1+1", 1, "完工"],
      [6.945],
    ]);
    expect(await rowsFor("road-works 状态=未开工、在建 计划里程<99 按计划里程")).toEqual([
      ["丙线", 2, "未开工"],
      ["石箐线", 3.945, "在建"],
      [5.945],
    ]);
    expect(await rowsFor("road-works 计划投资=空 建设类型≠窄路加宽")).toEqual([["丙线", 2, "未开工"], [2]]);
    expect(await rowsFor("road-works 开工日期>=2021.2.1")).toEqual([["石箐线", 3.945, "在建"], [3.945]]);
    expect(await rowsFor("road-works 乡镇=马鸣乡")).toEqual([[0]]);
    expect(await rowsFor("road-works 路线名称=x'x")).toEqual([[0]]);
  });

  it("masks what is personal", async () => {
    const { database, add } = figureDatabase();
    add("complaints", {
      编号: "1",
      受理日期: "2021-03-03",
      对象类别: "出租车",
      来源: "来电",
      内容: "绕路",
      投诉人: "王某某",
    });
    const template = await templateOf((sheet) => void sheet.addRow(["{行:投诉举报}{投诉人}", "{编号}"]));
    const bytes = await filledBytes(database, template);
    expect(textOfPart(bytes, "xl/worksheets/sheet1.xml")).toContain("王＊＊");
    expect([...partsOf(bytes).values()].join()).not.toContain(Buffer.from("王某某").toString("base64"));
  });

  it("stands once and blank, with its looks, where there is nothing to show", async () => {
    const { database } = figureDatabase();
    const book = await filled(
      database,
      await templateOf((sheet) => {
        sheet.addRow(["{行:危桥改造}{序号}", "{桥梁名称}", "{计划投资}", { formula: "C1*2" }, "座"]);
        sheet.addRow(["合计", null, { formula: "SUM(C1:C1)" }]);
      }),
    );
    const sheet = book.Sheets.报表 ?? {};
    expect([sheet.A1?.v, sheet.B1?.v, sheet.C1?.v, sheet.D1?.f, sheet.E1?.v]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      "座",
    ]);
    expect(sheet.A2.v).toBe("合计");
    expect(sheet.C2.f).toBe("SUM(C1:C1)");
  });
});

async function one(text: string): Promise<Uint8Array> {
  return templateOf((sheet) => {
    sheet.getCell("A1").value = text;
  });
}
