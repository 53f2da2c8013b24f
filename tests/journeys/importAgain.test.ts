import { expect, it } from "vitest";
import { goOnTo, importFile, shownCounts, startImport, stepReached } from "../support/importWizard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const everyRow = { add: 0, update: 0, unchanged: roadLines.length, refuse: 0 };

it("writes nothing when the same file comes again, and exactly the corrected cells of a corrected one", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  await using bureau = await launchApp();
  const { page } = bureau;
  const main = page.getByRole("main");
  await importFile(bureau, file);

  await startImport(bureau, file);
  expect(await main.getByText("同样内容的文件以前导入过").isVisible()).toBe(true);
  expect(await shownCounts(page)).toMatchObject(everyRow);
  await goOnTo(page, "前后对照");
  expect(await main.getByText("没有要更新的记录。").isVisible()).toBe(true);
  await goOnTo(page, "写入");
  const write = main.getByRole("button", { name: "写入 0 行" });
  expect(await write.getAttribute("aria-disabled")).toBe("true");
  expect(await write.getAttribute("aria-description")).toBe("没有可以写入的行");
  await page.getByRole("button", { name: "放弃导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "放弃导入" }).click();
  await stepReached(page, "选择文件");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "导入记录" }).click();
  await expect.poll(() => main.getByRole("row").filter({ hasText: "建设任务.xlsx" }).count()).toBe(1);

  // A plan and a state corrected by the township; one road more.
  const corrected = roadLines.map((line) => {
    if (line.road === "松坡—河边公路") return { ...line, planned: 1250 };
    return line.road === "石桥—大路公路" ? { ...line, done: 500, spent: 400_000, state: "在建" as const } : line;
  });
  const added = { ...corrected[6], road: "水箐—新村公路", village: "新村" } as (typeof roadLines)[number];
  const second = writeRoadSheet(folder.path("建设任务（更正）.xlsx"), {
    lines: [...corrected, added],
    month: "2026-10",
  });
  await startImport(bureau, second);
  expect(await shownCounts(page)).toMatchObject({ add: 1, update: 2, unchanged: roadLines.length - 2, refuse: 0 });
  await goOnTo(page, "前后对照");
  const changes = main.getByRole("region", { name: /将要更新的记录/ }).getByRole("row");
  await expect.poll(() => changes.count()).toBe(1 + 4);
  const lines = (await changes.allInnerTexts()).slice(1).map((text) => text.split(/\t/).slice(-3));
  expect(lines).toEqual([
    ["计划里程（公里）", "1.205", "1.25"],
    ["完成里程（公里）", "0", "0.5"],
    ["完成投资（万元）", "0", "40"],
    ["状态", "未开工", "在建"],
  ]);
  await goOnTo(page, "写入");
  await page.getByRole("button", { name: "写入 3 行" }).click();
  await stepReached(page, "结果");

  await openLedger(page, "农村公路建设任务");
  await expect.poll(async () => (await shownList(page)).total).toBe(roadLines.length + 1);
  const rows = new Map((await shownList(page)).rows.map((row) => [row.路线名称, row]));
  expect(rows.get("松坡—河边公路")).toMatchObject({ 计划里程: "1.25", 完成里程: "0.64" });
  expect(rows.get("石桥—大路公路")).toMatchObject({ 完成里程: "0.5", 完成投资: "40", 状态: "在建" });
  expect(rows.get("马鸣—咨卡公路")).toMatchObject({ 计划里程: "4.82", 状态: "在建" });
});
