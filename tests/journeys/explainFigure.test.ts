import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeViolations } from "../support/axeViolations.ts";
import { importFile } from "../support/importWizard.ts";
import { focusedName, tabTo } from "../support/keyboard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openTable, shownTable } from "../support/reportPage.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const road = "2021 通泉街道 松坡—河边公路 下松坡村";
const table = "农村公路建设任务进度表";

async function goHome(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "首页" }).click();
  await page.getByText("截至 2021年10月").waitFor();
  await page.getByRole("region", { name: "各项工作进度" }).waitFor();
}

/** The cells of the row that a record has in a part of the explanation. */
async function rowOf(page: Page, part: RegExp, record: string): Promise<string[]> {
  const row = page.getByRole("dialog").getByRole("region", { name: part }).getByRole("row").filter({ hasText: record });
  return row.getByRole("cell").allInnerTexts();
}

it("leads from a number on the home page to the record behind it, and back to the number it has become", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  await importFile(bureau, writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2021-10" }));
  await goHome(page);
  const areas = page.getByRole("region", { name: "各项工作进度" });
  expect(await areas.getByRole("row", { name: /^农村公路建设 / }).innerText()).toMatch(
    /19\.985[\s\S]*9\.635[\s\S]*48\.2[\s\S]*滞后\s*35\.1 个百分点/,
  );
  expect(await axeViolations(page)).toEqual([]);

  // By the keyboard: the number is a button, and what it opens says what the number is.
  await tabTo(page, "解释：建设完成里程，9.635公里");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "解释此数：建设完成里程" });
  await dialog.getByText("本年度全部建设任务（含在建）截至月的完成里程之和。").waitFor();
  const said = await dialog.getByRole("region", { name: "指标" }).innerText();
  expect(said).toMatch(/9\.635公里[\s\S]*2021年1－10月[\s\S]*准确值\s*9\.635公里[\s\S]*7 条记录/);
  const lines = await dialog.getByRole("region", { name: "与以前相比" }).getByRole("row").allInnerTexts();
  expect(lines[1]).toMatch(/上月\s+2021年9月\s+0公里\s+增加 9\.635公里/);
  expect(lines[2]).toMatch(/上年同期\s+2020年10月/);
  const contributions = dialog.getByRole("region", { name: "依据的记录" }).getByRole("row").locator("td:last-child");
  expect(await contributions.allInnerTexts()).toEqual(["3.117", "2.35", "1.495", "1.128", "0.905", "0.64", "0"]);
  expect(await axeViolations(page)).toEqual([]);

  await dialog.getByRole("region", { name: "依据的记录" }).getByRole("link", { name: road }).click();
  await page.getByRole("heading", { level: 1, name: "农村公路建设任务" }).waitFor();
  await page.getByRole("textbox", { name: "完成里程", exact: true }).fill("1.105");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存。").waitFor();
  await page.getByRole("button", { name: "返回解释此数" }).click();

  // Back in the explanation: the number has changed, and the record that changed it is named.
  await expect.poll(async () => dialog.getByRole("region", { name: "指标" }).innerText()).toContain("10.1公里");
  expect(await rowOf(page, /依据的记录/, road)).toEqual([road, "农村公路建设任务", "2021-10", "1.105"]);
  expect(await rowOf(page, /比上月有变化的记录/, road)).toEqual([road, "农村公路建设任务", "数值变化", "0", "1.105"]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => focusedName(page)).toBe("解释：建设完成里程，10.1公里");

  // The home page agrees, and says what has changed since the sheet was imported.
  expect(await areas.getByRole("row", { name: /^农村公路建设 / }).innerText()).toMatch(/10\.1[\s\S]*50\.5/);
  const since = page.getByRole("region", { name: "最近一次导入以来" });
  expect(await since.innerText()).toMatch(/建设任务\.xlsx[\s\S]*新增 7 条[\s\S]*此后手工改动 1 条记录/);
  await since.getByRole("button", { name: /^显示全部 \d+ 个$/ }).click();
  const change = since.getByRole("row").filter({ hasText: /建设完成里程/ });
  expect(await change.innerText()).toMatch(/农村路 · 建设完成里程\s+0公里\s+10\.1公里/);
  expect(await since.getByRole("link", { name: road }).count()).toBe(1);

  // 农路01 has the same number, and explains it for the township of its row.
  await openTable(page, table);
  expect((await shownTable(page, table)).rows[0]?.[10]).toBe("10.100");
  await page
    .getByRole("row", { name: /通泉街道/ })
    .getByRole("button", { name: "解释：建设完成里程，3.455公里" })
    .click();
  const ofTownship = page.getByRole("dialog", { name: "解释此数：建设完成里程（通泉街道）" });
  await ofTownship.getByText("3 条记录").first().waitFor();
  await ofTownship.getByRole("region", { name: "依据的记录" }).getByRole("link", { name: road }).click();
  await page.getByRole("button", { name: "返回解释此数" }).click();
  await ofTownship.waitFor();
  await page.getByRole("table", { name: table }).waitFor();
});

it("explains a rate by the figures it comes from, each of them in turn, and leads back", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  await importFile(bureau, writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2021-10" }));
  await goHome(page);
  await page
    .getByRole("region", { name: "各项工作进度" })
    .getByRole("button", { name: "解释：建设里程完成率，48.2％" })
    .click();
  const inputs = page.getByRole("dialog").getByRole("region", { name: "由这些指标算出" });
  await inputs.waitFor();
  expect(await inputs.getByRole("listitem").allInnerTexts()).toEqual([
    "建设完成里程　9.635公里",
    "建设任务里程　19.985公里",
  ]);
  await inputs.getByRole("button", { name: "解释：建设任务里程，19.985公里" }).click();
  await page.getByRole("dialog", { name: "解释此数：建设任务里程" }).getByText("计划里程之和").waitFor();
  // The address carries it: reloading shows the same, and the way back to the rate.
  await page.reload();
  await page.getByRole("dialog", { name: "解释此数：建设任务里程" }).getByText("计划里程之和").waitFor();
  await page
    .getByRole("navigation", { name: "由哪个指标而来" })
    .getByRole("button", { name: "农村路 · 建设里程完成率" })
    .click();
  await page
    .getByRole("dialog", { name: "解释此数：建设里程完成率" })
    .getByText(/准确值/)
    .waitFor();
  await page.getByRole("button", { name: "关闭" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await page.evaluate(() => location.hash)).not.toContain("explain");
});
