import { expect, it } from "vitest";
import { fillSummary } from "../../electron/summary/index.ts";
import { summaryDatabase } from "../summary/summaryDatabase.ts";
import { summaryParagraphs } from "../summary/summaryText.ts";
import { templateOf } from "../summary/templateOf.ts";
import { filled, templateOf as workbookOf } from "../tables/ownTables/filling.ts";
import { ruralDatabase } from "../tables/ruralDatabase.ts";

it.each([
  ["{农村路.养护投入资金|余}", "85余"],
  ["{农村路.养护投入资金|1位}", 85.1],
  ["{农村路.养护投入资金|元|约2}", "约850000"],
  ["{农村路.建设任务条数|汉字}", "四"],
  ["{农村路.危桥改造|个数}", 3],
  ["{农村路.危桥改造 其中 状态=完工|个数}", 1],
  ["{农村路.危桥改造 其中 状态=完工|等座}", "小坡桥1座"],
  ["{固投.出数完成率|或 未下达}", "未下达"],
  ["{填表人|或 （未填）}", "(未填)"],
])("a cell has the ways of showing that paragraphs have: %s", async (text, result) => {
  const { database } = ruralDatabase();
  const book = await filled(database, await workbookOf((sheet) => void sheet.addRow([text])));
  expect(book.Sheets.报表?.A1?.v).toBe(result);
});

it("a row has alternatives, and fields shown as in paragraphs", async () => {
  const { database } = ruralDatabase();
  const book = await filled(
    database,
    await workbookOf(
      (sheet) =>
        void sheet.addRow(["{行:危桥改造 桥梁名称=小坡桥 或 桥梁名称=月望桥}{桥梁名称}", "{完工日期|月日|或 未完}"]),
    ),
  );
  const sheet = book.Sheets.报表 ?? {};
  expect([sheet.A1?.v, sheet.B1?.v, sheet.A2?.v, sheet.B2?.v]).toEqual(["小坡桥", "5月5日", "月望桥", "未完"]);
});

it.each([
  ["{固投.入库项目数@上年同期}", "【待补：入库项目数（上年同期）】"],
  ["{#农村路.危桥改造 按桥梁名称降序}{桥梁名称}{顿号}{/}", "大坡桥、白村桥"],
  ["{#农村路.危桥改造 按桥梁名称}{桥梁名称}{顿号}{/}", "白村桥、大坡桥"],
  ["{填表人|或 无}", "无"],
])("a paragraph has what cells have: %s", (text, result) => {
  const { document } = fillSummary(summaryDatabase(), { kind: "annual", asOf: "2021-10", template: templateOf(text) });
  expect(summaryParagraphs(document).join("")).toBe(result);
});
