import { expect, it } from "vitest";
import { goOnTo, planSettled, shownCounts, startImport, stepReached } from "../support/importWizard.ts";
import { focusedName, tabTo } from "../support/keyboard.ts";
import { launchApp } from "../support/launchApp.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { writeXlsx } from "../support/writeXlsx.ts";

/** A sheet that leaves open its ledger, a column, its month and its township, and what a word means. */
function openSheet(path: string): string {
  return writeXlsx(path, [
    {
      name: "Sheet1",
      rows: [
        ["交通项目情况"],
        ["自然村", "路线名称", "建设类型", "数值", "计划投资", "完成里程", "状态"],
        ["石桥村", "石桥公路", "窄路加宽", 3.9, 300, 1.2, "在建"],
        ["海子村", "海子公路", "新铺路面", 2.5, 200, 1, "在建"],
      ],
    },
  ]);
}

it("keeps the keyboard's place: from question to question, to 下一步, and into each step", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  const inQuestion = () => page.evaluate(() => document.activeElement?.matches(".question") ?? false);
  const questions = page.getByRole("list", { name: "需要回答" }).getByRole("listitem");

  await startImport(bureau, openSheet(folder.path("10月.xlsx")));
  await expect.poll(inQuestion).toBe(true);
  const answers = [
    { about: "属于哪个台账", answer: null },
    { about: "计划里程", answer: null },
    { about: "数据截至哪年哪月", answer: null },
    { about: "建设类型", answer: "窄路加宽" },
    { about: "属于哪里", answer: "通泉街道" },
  ];
  for (let left = answers.length; left > 0; left -= 1) {
    const text = await page.evaluate(() => (document.activeElement as HTMLElement).innerText);
    const given = answers.find(({ about }) => text.includes(about));
    expect(given, text).toBeDefined();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    if (given?.answer) {
      await page.keyboard.type(given.answer);
      await page.keyboard.press("ArrowDown");
    } else {
      await page.keyboard.press("Tab");
      expect(await focusedName(page)).toBe("确定");
    }
    await page.keyboard.press("Enter");
    if (left > 1) await expect.poll(async () => (await inQuestion()) && (await focusedText(page)) !== text).toBe(true);
    await planSettled(page);
  }
  await expect.poll(() => questions.count()).toBe(0);
  await expect.poll(() => focusedName(page)).toBe("下一步");
  expect(await shownCounts(page)).toMatchObject({ add: 2, refuse: 0 });

  for (const step of ["列对应", "逐行检查", "前后对照", "写入"] as const) {
    await page.keyboard.press("Enter");
    await stepReached(page, step);
  }
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("写入 2 行");
  await page.keyboard.press("Enter");
  await stepReached(page, "结果");
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("查看台账：农村公路建设任务");
});

it("stays at the row that was corrected, and at what was changed in its column", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  const path = writeXlsx(folder.path("10月.xlsx"), [
    {
      name: "Sheet1",
      rows: [
        ["2026年10月农村公路建设任务进度表"],
        ["填报单位：通泉街道"],
        ["自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态", "序号", "联系人"],
        ["石桥村", "石桥公路", "窄路加宽", "三", 300, 1.2, "在建", 1, "甲"],
        ["海子村", "海子公路", "窄路加宽", "二", 200, 1, "在建", 2, "乙"],
      ],
    },
  ]);
  await startImport(bureau, path);
  await goOnTo(page, "列对应");
  const fieldOf = (column: string) => page.getByRole("combobox", { name: `${column} 列对应的字段` }).inputValue();
  expect([await fieldOf("H"), await fieldOf("I")]).toEqual(["不对应字段", "留作其他列"]);
  const unit = page.getByRole("combobox", { name: "E 列的单位" });
  await unit.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { name: "元", exact: true }).click();
  await planSettled(page);
  await expect.poll(() => focusedName(page)).toBe("E 列的单位");

  await goOnTo(page, "逐行检查");
  await tabTo(page, "改正第 4 行", true);
  await page.keyboard.press("Tab");
  await tabTo(page, "改正");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await planSettled(page);
  await expect.poll(() => focusedName(page)).toBe("改正第 5 行");
});

async function focusedText(page: Parameters<typeof focusedName>[0]): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement).innerText);
}
