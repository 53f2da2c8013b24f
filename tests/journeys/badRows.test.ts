import { expect, it } from "vitest";
import { decimals } from "../support/decimals.ts";
import { goOnTo, planSettled, shownCounts, startImport, writeImport } from "../support/importWizard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

it("shows what is wrong at its cell, asks an unknown word once, and writes all rows once both are put right", async () => {
  using folder = temporaryFolder();
  // The words stand in the first cell of a merge over two rows: rows 10 and 11 of the sheet.
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), {
    lines: roadLines,
    month: "2026-10",
    cells: { F6: "约一点二公里", B10: "大庄片区" },
  });
  await using bureau = await launchApp();
  const { page } = bureau;
  const main = page.getByRole("main");

  await startImport(bureau, file);
  expect(await shownCounts(page)).toMatchObject({ add: roadLines.length - 3, refuse: 3 });
  const questions = page.getByRole("list", { name: "需要回答" }).getByRole("listitem");
  expect(await questions.count()).toBe(1);
  expect(await questions.innerText()).toContain("大庄片区");
  expect(await questions.innerText()).toContain("第 10、11 行");

  // The rows with a problem are shown first, each with its cell and what stands there.
  await goOnTo(page, "逐行检查");
  const length = main.getByRole("listitem").filter({ hasText: "F6" });
  await length.waitFor();
  expect(await length.innerText()).toMatch(/计划里程[\s\S]*“约一点二公里”不是数字/);
  expect(
    await main
      .getByRole("row", { name: /^6 拒绝/ })
      .getByRole("cell", { name: /错误\s*约一点二公里/ })
      .count(),
  ).toBe(1);
  expect(await main.getByRole("listitem").filter({ hasText: "B10" }).count()).toBeGreaterThan(0);

  // With refused rows nothing is written by the plain button; there is none, only two choices in words.
  await goOnTo(page, "写入");
  expect(await main.getByRole("button", { name: /^写入/ }).count()).toBe(0);
  expect(await main.getByText("有 3 行不能写入").isVisible()).toBe(true);
  await main.getByRole("button", { name: "返回改正" }).click();

  // By hand: a wrong number is said to be wrong before it is taken; the right one is.
  await length.getByRole("button", { name: "改正" }).click();
  const correction = page.getByRole("textbox", { name: /计划里程改为/ });
  await correction.fill("一公里多");
  expect(await length.innerText()).toContain("“一公里多”不是数字");
  await correction.fill("1.205公里");
  await correction.press("Enter");
  await length.waitFor({ state: "detached" });
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ add: roadLines.length - 2, refuse: 2 });

  // The unknown word: answered once, for both rows.
  await page.getByRole("button", { name: "上一步" }).click();
  await page.getByRole("button", { name: "上一步" }).click();
  await questions.getByRole("combobox").click();
  await page.getByRole("option", { name: "大庄乡", exact: true }).click();
  await questions.waitFor({ state: "detached" });
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ add: roadLines.length, refuse: 0 });

  await writeImport(page);
  expect(await shownCounts(page)).toMatchObject({ add: roadLines.length, refuse: 0 });
  await openLedger(page, "农村公路建设任务");
  await expect.poll(async () => (await shownList(page)).rows.length).toBe(roadLines.length);
  const { rows } = await shownList(page);
  expect(rows.map((row) => [row.路线名称, row.乡镇, row.计划里程]).sort()).toEqual(
    roadLines.map(({ road, township, planned }) => [road, township, decimals(planned, 3)]).sort(),
  );
});

it("writes the other rows where the bad ones are left out, and says how many were not written", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), {
    lines: roadLines,
    month: "2026-10",
    cells: { F6: "约三公里" },
  });
  await using bureau = await launchApp();
  const { page } = bureau;
  await startImport(bureau, file);
  await goOnTo(page, "写入");
  await page.getByRole("button", { name: `跳过这些行，写入其余 ${roadLines.length - 1} 行` }).click();
  await page.getByText("已写入。").waitFor();
  expect(await shownCounts(page)).toMatchObject({ add: roadLines.length - 1, refuse: 1 });
  await page.getByRole("button", { name: "查看台账：农村公路建设任务" }).click();
  await expect.poll(async () => (await shownList(page)).total).toBe(roadLines.length - 1);
  expect((await shownList(page)).rows.map(({ 路线名称: road }) => road)).not.toContain(roadLines[1]?.road);
});
