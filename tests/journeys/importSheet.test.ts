import { expect, it } from "vitest";
import { decimals } from "../support/decimals.ts";
import { goOnTo, shownCounts, startImport, stepReached } from "../support/importWizard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

it("brings a sheet with a header of two rows and merged townships into the ledger, every row accounted for", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  await using bureau = await launchApp();
  const { page } = bureau;

  await startImport(bureau, file);
  const found = page.getByRole("region", { name: "工作表 建设任务" });
  expect(await found.getByRole("combobox", { name: "写入台账" }).inputValue()).toBe("农村公路建设任务");
  expect(await found.getByRole("textbox", { name: "年度" }).inputValue()).toBe("2026");
  expect(await found.getByRole("textbox", { name: "截至月" }).inputValue()).toBe("2026-10");
  expect(await found.innerText()).toMatch(/表头\s+第 3、4 行/);

  await goOnTo(page, "列对应");
  const fieldOf = (column: string) => page.getByRole("combobox", { name: `${column} 列对应的字段` }).inputValue();
  expect(await Promise.all(["B", "D", "J"].map(fieldOf))).toEqual(["乡镇", "路线名称", "状态（每月）"]);
  expect(await Promise.all(["F", "G", "H", "I"].map(fieldOf))).toEqual([
    "计划里程",
    "完成里程（每月）",
    "计划投资",
    "完成投资（每月）",
  ]);
  expect(await page.getByRole("combobox", { name: "F 列的单位" }).inputValue()).toBe("公里");
  expect(await page.getByRole("combobox", { name: "H 列的单位" }).inputValue()).toBe("万元");

  await goOnTo(page, "逐行检查");
  const rows = page.getByRole("main").getByRole("table").getByRole("row");
  await expect.poll(() => rows.count()).toBe(1 + roadLines.length);
  // The township stands in a merged cell over three rows; each row has it.
  expect(await rows.nth(3).innerText()).toMatch(/通泉街道\s+石桥村\s+石桥—大路公路\s+窄路加宽\s+3\.075/);

  await goOnTo(page, "前后对照");
  const sums = page.getByRole("region", { name: "合计核对" });
  expect(await sums.getByText("相符", { exact: true }).count()).toBe(4);
  expect(await sums.getByText("不符").count()).toBe(0);

  await goOnTo(page, "写入");
  const planned = await shownCounts(page);
  await page.getByRole("button", { name: `写入 ${roadLines.length} 行` }).click();
  await stepReached(page, "结果");
  const written = await shownCounts(page);
  expect(written).toEqual(planned);
  expect(written).toMatchObject({ add: roadLines.length, update: 0, unchanged: 0, refuse: 0 });
  expect(written.add + written.update + written.unchanged + written.refuse + written.skipped).toBe(written.all);

  await page.getByRole("button", { name: "查看台账：农村公路建设任务" }).click();
  await expect.poll(async () => (await shownList(page)).total).toBe(written.add);
  const { rows: records, sums: totals } = await shownList(page);
  for (const line of roadLines) {
    expect(records.find((record) => record.路线名称 === line.road)).toMatchObject({
      乡镇: line.township,
      自然村: line.village,
      建设类型: line.type,
      计划里程: decimals(line.planned, 3),
      完成里程: decimals(line.done, 3),
      计划投资: decimals(line.money, 4),
      完成投资: decimals(line.spent, 4),
      状态: line.state,
      进度所在月: "2026-10",
    });
  }
  const planAll = roadLines.reduce((sum, { planned }) => sum + planned, 0);
  const doneAll = roadLines.reduce((sum, { done }) => sum + done, 0);
  expect(totals).toMatchObject({ 计划里程: decimals(planAll, 3), 完成里程: decimals(doneAll, 3) });

  // The month before, nothing had been reported; the month after, October still stands.
  await page.getByRole("button", { name: "上一月" }).click();
  await expect
    .poll(async () => (await shownList(page)).rows.map(({ 进度所在月: month }) => month))
    .toEqual(roadLines.map(() => "未报"));
  await page.getByRole("button", { name: "下一月" }).click();
  await page.getByRole("button", { name: "下一月" }).click();
  await page.getByText("进度截至 2026年11月").waitFor();
  await expect
    .poll(async () => (await shownList(page)).rows.map(({ 进度所在月: month }) => month))
    .toEqual(roadLines.map(() => "2026-10"));
});

it("keeps what it does not write down: nothing is in the ledger until 写入, and giving up leaves it empty", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  await using bureau = await launchApp();
  const { page } = bureau;
  await startImport(bureau, file);
  await goOnTo(page, "写入");
  await page.getByRole("button", { name: "放弃导入" }).click();
  const question = page.getByRole("dialog", { name: "导入尚未写入" });
  expect(await question.innerText()).toContain("未写入任何数据");
  await question.getByRole("button", { name: "放弃导入" }).click();
  await stepReached(page, "选择文件");
  await openLedger(page, "农村公路建设任务");
  expect((await shownList(page)).total).toBe(0);
  expect(await page.getByText("“农村公路建设任务”还没有记录。").isVisible()).toBe(true);
});
