import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import type { Store } from "../../db/store/index.ts";
import { closingOf } from "../store/closingOf.ts";
import { goOnTo, planSettled, shownCounts, startImport, stepReached } from "../support/importWizard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { writeXlsx } from "../support/writeXlsx.ts";

type Row = (string | number | null)[];
const row = (name: string, money: number | null, done: number, note: string | null, rate: string): Row => [
  `${name}村`,
  `${name}公路`,
  "窄路加宽",
  3.9,
  money,
  done,
  "在建",
  note,
  rate,
];

/** A township's sheet of October 2026; or one that does not say its month. */
function sheet(path: string, rows: readonly Row[], upTo = "（截至10月）"): string {
  const header = ["自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态", "备注", "到位率"];
  const title = [`2026年农村公路建设任务进度表${upTo}`];
  return writeXlsx(path, [{ name: "Sheet1", rows: [title, ["填报单位：通泉街道"], header, ...rows] }]);
}

const first = ["石桥", "海子", "松坡"].map((name) => row(name, 120.5, 1.2, "沥青", "80"));

/** The same three roads as the book holds them, with their state of October. */
function addRoads(store: Store): void {
  for (const name of ["石桥", "海子", "松坡"]) {
    const values = {
      ...{ 年度: 2026, 乡镇: "通泉街道", 自然村: `${name}村`, 路线名称: `${name}公路`, 建设类型: "窄路加宽" },
      ...{ 计划里程: 3900, 计划投资: 120_500_000, 备注: "沥青" },
    };
    const progress = { 完成里程: 1200, 状态: "在建" };
    const entry = { values, month: "2026-10", progress, extra: { 到位率: "80" } };
    store.records.add(roadWorks, entry, { kind: "form" });
  }
}

const concerns = (page: Page) => page.getByRole("list", { name: "请先核对" }).getByRole("listitem");
const blanks = (page: Page) => page.getByRole("status", { name: "空白单元格" });

it("shows blanks, falling values, a missing road and a closed month before anything is written; 空白不改 leaves the values", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  seedStore(data, (store) => {
    addRoads(store);
    const reads = [{ ledger: "road-works", months: ["2026-10"] }];
    store.closings.close(closingOf(store, { month: "2026-10", reads }), { kind: "form" });
  });

  await using bureau = await launchApp({ data });
  const { page } = bureau;
  const second = [row("石桥", null, 1.1, null, "90"), row("海子", 1205, 1.3, "沥青", "80")];
  await startImport(bureau, sheet(folder.path("第二次.xlsx"), second));
  expect(await shownCounts(page)).toMatchObject({ update: 2, refuse: 0 });
  const said = await concerns(page).allInnerTexts();
  expect(said).toHaveLength(4);
  expect(said.join("\n")).toMatch(/通泉街道有 1 条记录，这次的表中没有：2026 通泉街道 松坡公路/);
  expect(said.join("\n")).toMatch(/累计数比上次少：1 处（F4/);
  expect(said.join("\n")).toMatch(/相差约十倍或以上：1 处（E5/);
  expect(said.join("\n")).toMatch(/2026年1－10月的报表已上报，有 2 行涉及/);
  expect(await blanks(page).innerText()).toContain("2 个空白单元格，写入后台账中原有的内容将清空");
  await concerns(page).filter({ hasText: "累计数" }).getByRole("button", { name: "全部 1 处" }).click();
  const window = page.getByRole("dialog", { name: "比上次少的累计数" });
  await window.getByText("完成里程累计数由 1.2 公里（2026年10月）降为 1.1 公里，请核对").waitFor();
  await page.keyboard.press("Escape");
  await window.waitFor({ state: "detached" });

  // Every page says it, and what a blank clears stands at its row with what stood there.
  await goOnTo(page, "逐行检查");
  await page.getByText("原有内容“120.5万元”将清空").waitFor();
  expect(await blanks(page).isVisible()).toBe(true);
  await goOnTo(page, "前后对照");
  const changes = page.getByRole("region", { name: /将要更新的记录/ }).getByRole("row");
  await expect.poll(() => changes.count()).toBe(1 + 6);
  const lines = (await changes.allInnerTexts()).slice(1).map((text) => text.split(/\t/).slice(-3));
  expect(lines).toEqual([
    ["计划投资（万元）", "120.5", "（清空）"],
    ["备注", "沥青", "（清空）"],
    ["完成里程（公里）", "1.2", "1.1"],
    ["其他列“到位率”", "80", "90"],
    ["计划投资（万元）", "120.5", "1,205"],
    ["完成里程（公里）", "1.2", "1.3"],
  ]);

  await blanks(page).getByRole("button", { name: "空白不改" }).click();
  await planSettled(page);
  await expect.poll(() => changes.count()).toBe(1 + 4);
  expect(await blanks(page).innerText()).toContain("2 个空白单元格不改");

  // A cell that is not refused is corrected all the same, and a row left out.
  await page.getByRole("button", { name: "上一步" }).click();
  await stepReached(page, "逐行检查");
  await page
    .getByRole("row", { name: /^5 更新/ })
    .getByText("1,205")
    .click();
  const input = page.getByRole("textbox", { name: "计划投资改为（万元）" });
  await input.fill("121");
  await input.press("Enter");
  await planSettled(page);
  await page
    .getByRole("row", { name: /^5 更新/ })
    .getByText("121", { exact: true })
    .waitFor();
  const { skipped } = await shownCounts(page);
  await page.getByRole("button", { name: "不导入第 4 行" }).click();
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ update: 1, skipped: skipped + 1 });
  await page
    .getByRole("row", { name: /^4 不导入/ })
    .getByRole("button", { name: "恢复导入" })
    .click();
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ update: 2 });

  await goOnTo(page, "写入");
  await page.getByText("写入前请核对").waitFor();
  await page.getByRole("button", { name: "写入 2 行" }).click();
  const question = page.getByRole("dialog", { name: "这一期的报表已上报" });
  await question.getByRole("textbox", { name: "原因" }).fill("乡镇更正");
  await question.getByRole("button", { name: "写入" }).click();
  await stepReached(page, "结果");

  await openLedger(page, "农村公路建设任务");
  await expect.poll(async () => (await shownList(page)).total).toBe(3);
  const roads = new Map((await shownList(page)).rows.map((one) => [one.路线名称, one]));
  expect(roads.get("石桥公路")).toMatchObject({ 计划投资: "120.5", 完成里程: "1.1" });
  expect(roads.get("海子公路")).toMatchObject({ 计划投资: "121", 完成里程: "1.3" });
  expect(roads.get("松坡公路")).toMatchObject({ 计划投资: "120.5", 完成里程: "1.2" });
});

it("asks for the month that a sheet does not name: the window's is chosen and not taken", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  const questions = page.getByRole("list", { name: "需要回答" }).getByRole("listitem");
  const file = sheet(folder.path("没有月份.xlsx"), first, "");
  await startImport(bureau, file);
  expect(await shownCounts(page)).toMatchObject({ add: 0, refuse: 3 });
  const month = questions.filter({ hasText: "表中没有写月份，数据截至哪个月？" });
  const guess = await month.getByRole("textbox").inputValue();
  expect(guess).toMatch(/^2026-\d\d$/);
  await month.getByRole("button", { name: "确定" }).click();
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ add: 3, refuse: 0 });
  await goOnTo(page, "写入");
  await page.getByRole("button", { name: "写入 3 行" }).click();
  await stepReached(page, "结果");
  // It is never remembered.
  await startImport(bureau, file);
  expect(await month.count()).toBe(1);
});
