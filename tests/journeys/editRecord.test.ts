import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { focusedName, pressUntil, tabTo, typeOver } from "../support/keyboard.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const ledger = "农村公路建设任务";
const road = "松坡—河边公路";

/** The program on a folder with seven roads as of October 2026. */
async function launchWithRoads(data: string): Promise<LaunchedApp> {
  seedStore(data, (store) => addRoads(store, roadLines, "2026-10"));
  return launchApp({ data });
}

async function openRecord(page: Page, name: string): Promise<void> {
  await openLedger(page, ledger);
  await page.getByRole("cell", { name, exact: true }).click();
  await page.getByRole("button", { name: "返回列表" }).waitFor();
}

async function saved(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: "保存", exact: true })
    .and(page.locator("[aria-description=没有改动]"))
    .waitFor();
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

it("is edited by the keyboard alone: from the list to the field, on by Enter, saved by Ctrl+S, back by Esc", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchWithRoads(folder.path("data"));
  const { page } = bureau;
  await page.getByRole("heading", { name: "首页" }).waitFor();

  await tabTo(page, ledger);
  await page.keyboard.press("Enter");
  await page.getByRole("cell", { name: road }).waitFor();
  await tabTo(page, /^通泉街道/);
  await pressUntil(page, "ArrowDown", new RegExp(road));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "返回列表" }).waitFor();

  // What changes every month has the focus; Enter goes on to the next field, and tidies what was typed.
  await expect.poll(() => focusedName(page)).toBe("完成里程");
  await typeOver(page, "９００米");
  await page.keyboard.press("Enter");
  expect(await focusedName(page)).toBe("完成投资");
  expect(await field(page, "完成里程").inputValue()).toBe("0.9");
  await typeOver(page, "70.5万元");
  await page.keyboard.press("Control+s");
  await saved(page);
  expect(await field(page, "完成投资").inputValue()).toBe("70.5");

  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: ledger, exact: true }).waitFor();
  // The row that was opened has the focus again.
  await expect.poll(() => focusedName(page)).toContain(road);
  await expect
    .poll(async () => (await shownList(page)).rows.find((row) => row.路线名称 === road))
    .toMatchObject({
      完成里程: "0.9",
      完成投资: "70.5",
      状态: "在建",
    });
});

it("records another month beside the first, asks why an older month is corrected, and keeps who, before and after", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchWithRoads(folder.path("data"));
  const { page } = bureau;
  const months = page.getByRole("region", { name: "各月进度" });
  await openRecord(page, road);

  await page.getByRole("button", { name: "下一月" }).click();
  await page.getByText("本月尚未填报，下面是 2026年10月 的进度").waitFor();
  expect(await field(page, "完成里程").inputValue()).toBe("0.64");
  await field(page, "完成里程").fill("1.1");
  await page.keyboard.press("Control+s");
  await months.getByRole("row", { name: /^2026年11月（当前） 1\.1 / }).waitFor();
  expect(await months.getByRole("row", { name: /^2026年10月 0\.64 / }).count()).toBe(1);

  await months
    .getByRole("row", { name: /^2026年10月/ })
    .getByRole("button", { name: "转到此月" })
    .click();
  await page.getByText("更正需要写明原因").waitFor();
  await field(page, "完成里程").fill("0.66");
  await page.keyboard.press("Control+s");
  const question = page.getByRole("dialog", { name: "更正以前月份的进度" });
  await question.getByRole("button", { name: "保存" }).click();
  await question.getByText("请写明原因", { exact: true }).waitFor();
  await question.getByRole("textbox", { name: "原因" }).fill("乡镇更正了十月的数");
  await question.getByRole("button", { name: "保存" }).click();
  await months.getByRole("row", { name: /^2026年10月（当前） 0\.66 / }).waitFor();
  expect(await months.getByRole("row", { name: /^2026年11月 1\.1 / }).count()).toBe(1);

  await page.getByRole("button", { name: "历史" }).click();
  const history = page.getByRole("dialog", { name: "这条记录的历史" }).getByRole("listitem");
  await expect.poll(() => history.count()).toBe(3);
  const [newest = "", middle = "", first = ""] = await history.allInnerTexts();
  expect(newest).toMatch(/修改：2026年10月的进度[\s\S]*\d{4}-\d\d-\d\d \d\d:\d\d[\s\S]*本机用户[\s\S]*手工录入/);
  expect(newest).toMatch(/原因：乡镇更正了十月的数[\s\S]*完成里程（公里）\s+0\.64\s+0\.66/);
  expect(middle).toMatch(/2026年11月的进度[\s\S]*完成里程（公里）[\s\S]*1\.1/);
  expect(first).toMatch(/新增[\s\S]*路线名称\s+松坡—河边公路/);
});

it("does not lose what was typed: leaving asks first, in every way of leaving", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchWithRoads(folder.path("data"));
  const { page } = bureau;
  const question = page.getByRole("dialog", { name: "有未保存的修改" });
  await openRecord(page, road);
  await field(page, "备注").fill("雨季停工");
  expect(await page.getByText("未保存", { exact: true }).isVisible()).toBe(true);

  const ways: (() => Promise<unknown>)[] = [
    () => page.keyboard.press("Escape"),
    () => page.getByRole("button", { name: "返回列表" }).click(),
    () => page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "首页" }).click(),
    () => page.getByRole("button", { name: "下一月" }).click(),
    () => page.keyboard.press("Control+2"),
    () => page.evaluate(() => history.back()),
  ];
  for (const leave of ways) {
    await leave();
    await question.waitFor();
    // The button that loses nothing has the focus.
    await expect.poll(() => focusedName(page)).toBe("继续编辑");
    await page.keyboard.press("Enter");
    await question.waitFor({ state: "detached" });
    expect(await field(page, "备注").inputValue()).toBe("雨季停工");
  }

  await page.getByRole("button", { name: "返回列表" }).click();
  await question.getByRole("button", { name: "放弃修改" }).click();
  await openRecord(page, road);
  expect(await field(page, "备注").inputValue()).toBe("");
});

it("deletes with a reason and restores, nothing lost in between", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchWithRoads(folder.path("data"));
  const { page } = bureau;
  await openRecord(page, road);
  await page.getByRole("button", { name: "删除", exact: true }).first().click();
  const question = page.getByRole("dialog", { name: "删除这条记录" });
  await question.getByRole("textbox", { name: "原因" }).fill("重复登记");
  await question.getByRole("button", { name: "删除" }).click();
  await expect.poll(async () => (await shownList(page)).total).toBe(roadLines.length - 1);

  await page.getByRole("checkbox", { name: "看已删除的记录" }).check();
  await page.getByRole("cell", { name: road }).click();
  await page.getByText("只能查看；恢复后可以修改。").waitFor();
  expect(await page.getByRole("button", { name: "保存", exact: true }).getAttribute("aria-description")).toBe(
    "记录已删除，请先恢复",
  );
  await page.getByRole("button", { name: "恢复" }).click();
  await page.getByText("只能查看；恢复后可以修改。").waitFor({ state: "detached" });
  expect(await field(page, "完成里程").inputValue()).toBe("0.64");

  await page.getByRole("button", { name: "历史" }).click();
  const history = page.getByRole("dialog", { name: "这条记录的历史" }).getByRole("listitem");
  await expect.poll(() => history.count()).toBe(3);
  const texts = await history.allInnerTexts();
  expect(texts.map((text) => text.slice(0, 2))).toEqual(["恢复", "删除", "新增"]);
  expect(texts[1]).toContain("原因：重复登记");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "返回列表" }).click();
  await page.getByRole("checkbox", { name: "看已删除的记录" }).uncheck();
  await expect.poll(async () => (await shownList(page)).total).toBe(roadLines.length);
});
