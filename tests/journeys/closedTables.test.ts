import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import * as XLSX from "xlsx";
import { bridges } from "../../db/ledgers/rural/bridges.ts";
import type { Store } from "../../db/store/index.ts";
import { axeViolations } from "../support/axeViolations.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { openLedger } from "../support/ledgerList.ts";
import { openTable, shownTable } from "../support/reportPage.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const name = "农村公路建设任务进度表";
const road = "松坡—河边公路";
const label = `2026 通泉街道 ${road} 下松坡村`;
const area = "四好农村路";

function launchWithRoads(data: string, more: (store: Store) => void = () => undefined): Promise<LaunchedApp> {
  seedStore(data, (store) => {
    addRoads(store, roadLines, "2026-10");
    more(store);
  });
  return launchApp({ data });
}

/** A bridge that was told of as under way after it was finished: an 错误. */
function addBridge(store: Store): void {
  const values = { 年度: 2026, 桥梁名称: "清水桥", 乡镇: "通泉街道", 完工日期: "2026-09-20" };
  store.records.add(bridges, { values, month: "2026-10", progress: { 状态: "在建" } }, { kind: "form" });
}

const areaOf = (page: Page) => page.getByRole("region", { name: area });
const look = (page: Page, what: "现数" | "上报数") =>
  page.getByRole("radiogroup", { name: "看现数还是上报数" }).getByText(what).click();
const goToTables = (page: Page) =>
  page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();

/** @param passing why the one 错误 that the audit finds is passed */
async function handIn(page: Page, passing?: string): Promise<void> {
  await goToTables(page);
  await areaOf(page).getByRole("button", { name: "上报本月报表" }).click();
  const asked = page.getByRole("dialog", { name: `上报 ${area} 2026年10月报表` });
  await asked.getByText(/锁定：改动这一期的记录要写明原因/).waitFor();
  await asked.getByRole("region", { name: "本月报送" }).getByText("10月未报").first().waitFor();
  if (passing === undefined) await asked.getByRole("button", { name: "上报 8 张报表" }).click();
  else {
    await asked.getByText(/^审核发现错误 1 项/).waitFor();
    const confirm = asked.getByRole("button", { name: "通过 1 项错误并上报" });
    await confirm.click();
    await asked.getByText("请写明原因", { exact: true }).waitFor();
    await asked.getByRole("textbox", { name: "通过的原因" }).fill(passing);
    await confirm.click();
  }
  await areaOf(page).getByText("已上报", { exact: true }).waitFor();
}

/** Changes the road's length of October, after the question for a reason. */
async function shorten(page: Page, length: string, reason: string): Promise<void> {
  await openLedger(page, "农村公路建设任务");
  await page.getByRole("cell", { name: road, exact: true }).click();
  await page.getByRole("textbox", { name: "完成里程", exact: true }).fill(length);
  await page.keyboard.press("Control+s");
  const question = page.getByRole("dialog", { name: "这一期的报表已上报" });
  await question.getByRole("button", { name: "保存" }).click();
  await question.getByText("请写明原因", { exact: true }).waitFor();
  await question.getByRole("textbox", { name: "原因" }).fill(reason);
  await question.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存。").waitFor();
}

/** The values of the first sheet, row by row. */
function valuesOf(file: string): unknown[] {
  const sheet = Object.values(XLSX.read(readFileSync(file), { type: "buffer" }).Sheets)[0] ?? {};
  return XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null });
}

it("closes October, asks why a record is changed, says what differs and who made it, and gives out again what was handed in", async () => {
  using folder = temporaryFolder();
  const [first, again, now] = [folder.path("上报.xlsx"), folder.path("再次.xlsx"), folder.path("现数.xlsx")];
  await using bureau = await launchWithRoads(folder.path("data"));
  const { page } = bureau;
  await handIn(page);
  expect(await areaOf(page).getByRole("cell", { name: "一致", exact: true }).count()).toBe(8);
  await openTable(page, name);
  const before = await shownTable(page, name);
  await page.getByText("现数与上报一致").waitFor();
  await look(page, "上报数");
  await page.getByText("正在看第1次上报时的报表，数值不再变动。").waitFor();
  await bureau.answerDialogs({ save: [first, again, now] });
  await page.getByRole("button", { name: "导出上报件 Excel" }).click();
  await page.getByText("已导出上报件：上报.xlsx").waitFor();

  await shorten(page, "0.6", "乡镇重新丈量");
  await goToTables(page);
  await areaOf(page).getByText("上报后有变动 2 张").waitFor();
  expect(
    await areaOf(page)
      .getByRole("row", { name: /农路01/ })
      .innerText(),
  ).toContain("与上报有相差");

  await openTable(page, name);
  const panel = page.getByRole("region", { name: "与第1次上报相差 4 处" });
  const lines = panel.getByRole("table", { name: "与上报相差的各处" }).getByRole("row");
  await expect.poll(() => lines.count()).toBe(5);
  expect((await lines.allInnerTexts()).slice(1, 3).map(trimmedCells)).toEqual([
    ["合计", "完成里程", "9.635公里", "9.595公里", "减少 0.04公里", `${label} 0.64 → 0.6`],
    ["合计", "里程完成率（％）", "48.2％", "48.0％", "减少 0.2个百分点", `${label} 0.64 → 0.6`],
  ]);
  // Who, when and why; and the cells of the sheet say it too.
  expect(await panel.innerText()).toMatch(/修改：2026年10月的进度[\s\S]*原因：乡镇重新丈量[\s\S]*0\.64\s+0\.6/);
  const mark = page.getByRole("button", { name: "与上报相差：上报 9.635公里，现为 9.595公里" });
  await lines.nth(1).getByRole("button", { name: "合计" }).click();
  await expect.poll(() => mark.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await panel
    .getByRole("row", { name: /^合计 完成里程/ })
    .getByRole("link", { name: label })
    .click();
  await page.getByRole("button", { name: "返回报表" }).click();
  await panel.waitFor();

  // What was handed in is still there: the numbers on the screen, and the workbook byte for byte.
  await look(page, "上报数");
  await page.getByText("正在看第1次上报时的报表").waitFor();
  await expect.poll(async () => withoutMarks((await shownTable(page, name)).rows)).toEqual(before.rows);
  await page.getByRole("button", { name: "导出上报件 Excel" }).click();
  await page.getByText("已导出上报件：再次.xlsx").waitFor();
  expect(readFileSync(again).equals(readFileSync(first))).toBe(true);
  await look(page, "现数");
  await page.getByRole("button", { name: "导出 Excel", exact: true }).click();
  await page.getByText("已导出：现数.xlsx").waitFor();
  expect(valuesOf(now)).not.toEqual(valuesOf(first));
}, 120_000);

it("is reopened for a reason only, and the next issue stands beside the first", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchWithRoads(folder.path("data"), addBridge);
  const { page } = bureau;
  await handIn(page, "完工资料未到，按在建报");
  await shorten(page, "0.6", "乡镇重新丈量");
  await goToTables(page);
  await areaOf(page).getByRole("button", { name: "重新开放" }).click();
  const asked = page.getByRole("dialog", { name: "重新开放" });
  await asked.getByRole("button", { name: "重新开放" }).click();
  await asked.getByText("请写明原因", { exact: true }).waitFor();
  expect(await areaOf(page).getByText("已上报", { exact: true }).count()).toBe(1);
  await asked.getByRole("textbox", { name: "原因" }).fill("更正里程");
  await asked.getByRole("button", { name: "重新开放" }).click();
  await areaOf(page).getByText("已重新开放，曾上报 1 次").waitFor();
  await handIn(page);

  await areaOf(page).getByRole("button", { name: "上报记录" }).click();
  const records = page.getByRole("dialog", { name: `上报记录：${area} 2026年10月` }).getByRole("listitem");
  await expect.poll(() => records.count()).toBe(2);
  expect(await records.first().innerText()).toMatch(/第2次上报[\s\S]*现行/);
  for (const record of [records.first(), records.last()])
    expect(await record.innerText()).toMatch(/通过的审核错误 1 项[\s\S]*清水桥[\s\S]*原因：完工资料未到，按在建报/);
  expect(await records.last().innerText()).toMatch(/第1次上报[\s\S]*已重新开放[\s\S]*原因：更正里程/);
  await page.keyboard.press("Escape");

  // The second agrees with today; the first is still what it was.
  await openTable(page, name);
  await page.getByText("现数与上报一致").waitFor();
  expect((await shownTable(page, name)).rows[0]?.[10]).toBe("9.595");
  await look(page, "上报数");
  await page.getByRole("combobox", { name: "看哪一次上报" }).click();
  await page.getByRole("option", { name: /^第1次/ }).click();
  await page.getByText("正在看第1次上报时的报表").waitFor();
  await expect.poll(async () => withoutMarks((await shownTable(page, name)).rows)[0]?.[10]).toBe("9.635");
}, 120_000);

it("knows its own workbook again: by the code, chosen, and dropped in; names the cell that was changed by hand", async () => {
  using folder = temporaryFolder();
  const [issued, edited] = [folder.path("上报.xlsx"), folder.path("改过.xlsx")];
  await using bureau = await launchWithRoads(folder.path("data"));
  const { page } = bureau;
  await handIn(page);
  await openTable(page, name);
  await look(page, "上报数");
  await bureau.answerDialogs({ save: [issued] });
  await page.getByRole("button", { name: "导出上报件 Excel" }).click();
  await page.getByText("已导出上报件：上报.xlsx").waitFor();
  const code = (/校验码：(\w{8})/.exec(await page.getByRole("main").innerText()) ?? [])[1] ?? "";
  await shorten(page, "0.6", "乡镇重新丈量");

  await goToTables(page);
  await page.getByRole("button", { name: "校验码核对" }).click();
  await page.getByRole("textbox", { name: "校验码" }).fill(code.toLowerCase());
  await page.keyboard.press("Enter");
  const result = page.getByRole("region", { name: "核对结果" });
  await result.getByRole("heading", { name: `校验码 ${code}` }).waitFor();
  expect(await result.innerText()).toMatch(/农路01 农村公路建设任务进度表 2026年1－10月[\s\S]*不一致：4 格/);
  expect(await axeViolations(page)).toEqual([]);

  // As it was handed in: it agrees with the issue, and no more with the ledgers.
  await bureau.answerDialogs({ open: [null, [issued]] });
  await page.getByRole("button", { name: "选择文件…" }).click();
  await page.getByRole("button", { name: "选择文件…" }).click();
  await result.getByRole("heading", { name: "上报.xlsx 一致" }).waitFor();
  const cells = result.getByRole("table", { name: "不一致的单元格" }).getByRole("row");
  expect((await cells.nth(1).innerText()).split("\t").slice(1)).toEqual([
    "合计",
    "完成里程",
    "9.635",
    "9.635",
    "9.595",
    "文件与现在不同",
  ]);

  // Changed by hand in one cell, and dropped on the page.
  await changeByHand(issued, edited);
  await drop(page, edited, "改过.xlsx");
  await result.getByRole("heading", { name: "改过.xlsx 不一致" }).waitFor();
  const changed = cells.filter({ hasText: "通泉街道" }).filter({ hasText: "条数" });
  expect((await changed.innerText()).split("\t").slice(1)).toEqual([
    "通泉街道",
    "计划／条数",
    "99",
    "3",
    "3",
    "文件与上报、与现在不同",
  ]);
  // From there to what was issued, and back to the result.
  await result.getByRole("button", { name: "看第1次上报" }).click();
  await page.getByText("正在看第1次上报时的报表").waitFor();
  await page.getByRole("button", { name: "返回校验码核对" }).click();
  await result.getByRole("heading", { name: "改过.xlsx 不一致" }).waitFor();
}, 120_000);

function trimmedCells(row: string): string[] {
  return row.split("\t").map((text) => text.trim());
}

/** The sign at a cell that differs is no part of its number. */
function withoutMarks(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((text) => text.replace(/^≠/, "")));
}

/** 通泉街道 plans 99 roads: as somebody would write over it in WPS. */
async function changeByHand(from: string, to: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  const sheet = book.worksheets[0];
  sheet?.eachRow((row) => {
    if (row.getCell(1).value === "通泉街道") row.getCell(2).value = 99;
  });
  writeFileSync(to, new Uint8Array(await book.xlsx.writeBuffer()));
}

async function drop(page: Page, file: string, as: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([content, called]) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([bytes], called));
      return dropped;
    },
    [readFileSync(file).toString("base64"), as] as const,
  );
  await page.getByRole("region", { name: "核对工作簿" }).dispatchEvent("drop", { dataTransfer: transfer });
}
