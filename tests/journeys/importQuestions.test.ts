import { expect, it } from "vitest";
import { goOnTo, planSettled, shownCounts, startImport, stepReached, writeImport } from "../support/importWizard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { writeXlsx } from "../support/writeXlsx.ts";

/** A township's sheet under a title of its own, the planned length under a word that nobody knows. */
function strangeSheet(path: string, month: number, done: number): string {
  return writeXlsx(path, [
    {
      name: "Sheet1",
      rows: [
        [`2026年${month}月交通项目情况`],
        ["填报单位：通泉街道"],
        ["自然村", "路线名称", "建设类型", "数值", "计划投资", "完成里程", "状态"],
        ["石桥村", "石桥公路", "窄路加宽", 3.9, 300, done, "在建"],
        ["海子村", "海子公路", "窄路加宽", 2.5, 200, done, "在建"],
      ],
    },
  ]);
}

it("settles an unknown required column under a foreign title with three clicks; the next month asks nothing", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  const questions = page.getByRole("list", { name: "需要回答" }).getByRole("listitem");
  const sure = questions.getByRole("button", { name: "确定" });

  await startImport(bureau, strangeSheet(folder.path("10月.xlsx"), 10, 1.2));
  expect(await questions.count()).toBe(1);
  expect(await questions.innerText()).toContain("“2026年10月交通项目情况”属于哪个台账？");
  expect(await questions.getByRole("combobox").inputValue()).toBe("农村公路建设任务");
  await sure.click();
  await planSettled(page);

  await page.getByText("表中没有找到“计划里程”一列，是不是 D 列“数值”？").waitFor();
  expect(await questions.count()).toBe(1);
  expect(await shownCounts(page)).toMatchObject({ add: 0, refuse: 2 });
  await sure.click();
  await questions.waitFor({ state: "detached" });
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ add: 2, refuse: 0 });
  expect(await page.getByRole("combobox", { name: "回答以后也用于" }).inputValue()).toBe("通泉街道报来的同样的表");
  await writeImport(page);

  await startImport(bureau, strangeSheet(folder.path("11月.xlsx"), 11, 2));
  expect(await questions.count()).toBe(0);
  expect(await page.getByRole("note", { name: "按上次的对应" }).innerText()).toMatch(
    /台账是“农村公路建设任务”（\d{4}-\d\d-\d\d）；D 列“数值”→ 计划里程/,
  );
  expect(await shownCounts(page)).toMatchObject({ update: 2, refuse: 0 });
  await writeImport(page);
  await openLedger(page, "农村公路建设任务");
  await expect.poll(async () => (await shownList(page)).total).toBe(2);
});

it("lists in the settings what was answered; changed and forgotten there", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  const questions = page.getByRole("list", { name: "需要回答" }).getByRole("listitem");
  await startImport(bureau, strangeSheet(folder.path("10月.xlsx"), 10, 1.2));
  for (const text of ["属于哪个台账", "表中没有找到“计划里程”一列"]) {
    await questions.filter({ hasText: text }).getByRole("button", { name: "确定" }).click();
    await planSettled(page);
  }
  await writeImport(page);

  const answers = page.getByRole("main").getByRole("table").getByRole("row");
  const openAnswers = async () => {
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "设置" }).click();
    await page.getByRole("tab", { name: "记住的对应" }).click();
  };
  await openAnswers();
  await expect.poll(() => answers.count()).toBe(3);
  const column = answers.filter({ hasText: "数值" });
  expect(await column.innerText()).toMatch(/通泉街道\s+农村公路建设任务\s+哪个字段\s+数值/);
  const field = column.getByRole("combobox");
  expect(await field.inputValue()).toBe("计划里程");
  await field.click();
  await page.getByRole("option", { name: "留作其他列", exact: true }).click();
  await expect.poll(() => field.inputValue()).toBe("留作其他列");

  await column.getByRole("button", { name: "忘记“数值”" }).click();
  await page.getByRole("dialog", { name: "忘记" }).getByRole("button", { name: "忘记" }).click();
  await expect.poll(() => answers.count()).toBe(2);

  await startImport(bureau, strangeSheet(folder.path("11月.xlsx"), 11, 2));
  expect(await questions.count()).toBe(1);
  expect(await questions.innerText()).toContain("计划里程");
});

it("leads from 写入 back to what is not answered, lets every answer be taken back, and says what it asks", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  const main = page.getByRole("main");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "记住的对应" }).click();
  await main.getByText("还没有记住的对应").waitFor();
  await main.getByRole("button", { name: "导入表格" }).click();
  await main.getByText("表中没有写明的年度、月份、乡镇，以及认不出的列，会逐项询问").waitFor();

  const path = writeXlsx(folder.path("10月.xlsx"), [
    {
      name: "Sheet1",
      rows: [
        ["2026年10月农村公路建设任务进度表"],
        ["自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态"],
        ["石桥村", "石桥公路", "窄路加宽", 3.9, 300, 1.2, "在建"],
      ],
    },
  ]);
  await startImport(bureau, path);
  const question = page.getByRole("list", { name: "需要回答" }).getByRole("listitem");
  const township = question.filter({ hasText: "没有写乡（镇）、街道" });
  await township.waitFor();
  await goOnTo(page, "写入");
  await main.getByRole("button", { name: "去回答" }).click();
  await stepReached(page, "识别结果");
  await township.getByRole("combobox").click();
  await page.getByRole("option", { name: "通泉街道" }).click();
  await township.waitFor({ state: "detached" });
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ add: 1, refuse: 0 });
  await page.getByRole("button", { name: "撤回：乡（镇）、街道 → 通泉街道" }).click();
  await township.waitFor();
  await planSettled(page);
  expect(await shownCounts(page)).toMatchObject({ add: 0, refuse: 1 });
});

it("lets a table be no ledger, says so next time, and takes it back", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  const question = page.getByRole("list", { name: "需要回答" }).getByRole("listitem");
  const file = strangeSheet(folder.path("10月.xlsx"), 10, 1.2);
  await startImport(bureau, file);
  await question.getByRole("combobox").click();
  await page.getByRole("option", { name: "不是台账，不导入" }).click();
  await question.waitFor({ state: "detached" });
  await goOnTo(page, "写入");
  await page.getByRole("button", { name: "记住回答，不写入" }).click();
  await stepReached(page, "结果");

  await startImport(bureau, file);
  const card = page.getByRole("region", { name: "工作表 Sheet1" });
  expect(await card.innerText()).toMatch(/按上次的对应（\d{4}-\d\d-\d\d）：不是台账/);
  await card.getByRole("button", { name: "重新选择台账" }).click();
  await question.waitFor();
});
