import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as XLSX from "xlsx";
import { axeViolations } from "../support/axeViolations.ts";
import { launchApp } from "../support/launchApp.ts";
import { openTable, shownTable } from "../support/reportPage.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const name = "农村公路建设任务进度表";
const own = "给县委的进度表";

it("shows money in 元, exports it so, keeps a format of the bureau's own with columns left out, and gives a deleted one back", async () => {
  using folder = temporaryFolder();
  const [inYuan, inFormat] = [folder.path("元.xlsx"), folder.path("格式.xlsx")];
  seedStore(folder.path("data"), (store) => addRoads(store, roadLines, "2026-10"));
  await using bureau = await launchApp({ data: folder.path("data"), dialogs: { save: [inYuan, inFormat] } });
  const { page } = bureau;
  await openTable(page, name);
  expect((await shownTable(page, name)).rows[0]?.[3]).toBe("1598.80");
  await page.getByRole("radiogroup", { name: "金额单位" }).getByText("元", { exact: true }).click();
  await page.getByText("单位：条、公里、元").waitFor();
  expect((await shownTable(page, name)).rows[0]?.[3]).toBe("15988000.00");
  await page.getByRole("combobox", { name: "小数位数" }).click();
  await page.getByRole("option", { name: "0 位" }).click();
  await expect.poll(async () => (await shownTable(page, name)).rows[0]?.[3]).toBe("15988000");
  // The workbook is what the page shows.
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await page.getByText("已导出：元.xlsx").waitFor();
  expect(readFileSync(inYuan).subarray(0, 2).toString()).toBe("PK");
  expect(cellsOf(inYuan)).toContain(15_988_000);

  await page.getByRole("button", { name: "本单位格式" }).click();
  await page.getByRole("menuitem", { name: "存为本单位格式…" }).click();
  const window = page.getByRole("dialog", { name: "存为本单位格式" });
  await window.getByRole("button", { name: "保存" }).click();
  await window.getByText("请填写名称").waitFor();
  await window.getByRole("textbox", { name: "格式名称" }).fill(own);
  await window.getByRole("textbox", { name: "报表标题" }).fill("马龙区农村公路进度");
  await window.getByRole("checkbox", { name: "显示 未开工", exact: true }).uncheck();
  // Past 未开工 and 在建.
  await window.getByRole("button", { name: "左移 完成里程" }).click();
  await window.getByRole("button", { name: "左移 完成里程" }).click();
  await window.getByRole("textbox", { name: "签字栏" }).fill("分管领导：");
  const changed = window.getByRole("table", { name: "马龙区农村公路进度" });
  await expect.poll(() => changed.getByRole("columnheader", { name: "未开工" }).count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await window.getByRole("button", { name: "保存" }).click();
  await page.getByRole("heading", { level: 1, name: own }).waitFor();
  const shown = await shownTable(page, "马龙区农村公路进度");
  expect(shown.header).not.toContain("未开工");
  expect(shown.header.indexOf("完成里程")).toBeLessThan(shown.header.indexOf("在建"));
  expect(await page.getByText("分管领导：").isVisible()).toBe(true);
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await page.getByText("已导出：格式.xlsx").waitFor();
  expect(cellsOf(inFormat)).toContain("马龙区农村公路进度");
  expect(cellsOf(inFormat)).not.toContain("未开工");

  // The table itself is as it was, and leads to the format.
  await page.getByRole("button", { name: `本单位格式：${own}` }).click();
  await page.getByRole("menuitem", { name: "原表 农路01" }).click();
  await page.getByRole("table", { name }).getByRole("columnheader", { name: "未开工" }).waitFor();
  await page.getByRole("button", { name: "本单位格式" }).click();
  await page.getByRole("menuitem", { name: own }).click();
  await page.getByRole("heading", { level: 1, name: own }).waitFor();
  await page.getByRole("button", { name: `本单位格式：${own}` }).click();
  await page.getByRole("menuitem", { name: "删除这个格式" }).click();
  await page.getByRole("dialog", { name: "删除自制报表" }).getByRole("button", { name: "删除" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();
  const section = page.getByRole("region", { name: "自制报表" });
  await section.getByText(/^还没有自制报表/).waitFor();
  await section.getByRole("checkbox", { name: "看已删除的" }).check();
  await section
    .getByRole("row", { name: new RegExp(own) })
    .getByRole("button", { name: "恢复" })
    .click();
  await section.getByText("没有已删除的自制报表。").waitFor();
  await section.getByRole("checkbox", { name: "看已删除的" }).uncheck();
  await section.getByRole("link", { name: own }).click();
  await page.getByRole("table", { name: "马龙区农村公路进度" }).waitFor();
});

it("says where a table has no money to show in another unit", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp({ data: folder.path("data") });
  const { page } = bureau;
  await openTable(page, "组织生活统计表");
  await page.getByText("本表没有金额和里程，单位和小数不用换。").waitFor();
});

/** Every value of the first sheet. */
function cellsOf(file: string): unknown[] {
  const sheet = Object.values(XLSX.read(readFileSync(file), { type: "buffer" }).Sheets)[0] ?? {};
  return XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat();
}
