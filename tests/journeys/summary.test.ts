import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { defaultTemplate } from "../../electron/summary/index.ts";
import { withText } from "../summary/changedDocument.ts";
import { summaryParagraphs } from "../summary/summaryText.ts";
import { three, threeChanged } from "../summary/threeChanged.ts";
import { axeViolations } from "../support/axeViolations.ts";
import { launchApp } from "../support/launchApp.ts";
import { seedStore } from "../support/seedStore.ts";
import { openSummary, shownText, toSummary } from "../support/summaryPage.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "模板", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

it("leads from a number of the text to the record behind it, from a date straight to its record, and back", async () => {
  using folder = temporaryFolder();
  await using bureau = await openSummary(folder);
  const { page } = bureau;
  expect(await shownText(page)).toContain("全局入库项目2个，总投资13.53亿元");
  expect(await page.locator(".summary-page").count()).toBeGreaterThan(4);
  await expect.poll(() => page.getByText("— 2 —").count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "解释：入库总投资，13.53" }).click();
  const dialog = page.getByRole("dialog", { name: "解释此数：入库总投资" });
  await dialog.getByText("2021年1－10月").first().waitFor();
  await dialog
    .getByRole("region", { name: /^依据的记录/ })
    .getByRole("link", { name: /客运中心/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "项目库" }).waitFor();
  await page.getByRole("button", { name: "返回解释此数" }).click();
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  // A field of one record leads to that record; coming back, the page stands where it was left.
  const length = page.getByRole("link", { name: "打开记录：沾马高速 · 全长，41.286" });
  await length.click();
  await page.getByRole("heading", { level: 1, name: "高速公路项目" }).waitFor();
  await page.getByRole("textbox", { name: "全长", exact: true }).fill("41.3");
  await page.getByRole("textbox", { name: "主线长", exact: true }).fill("33.164");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存。").waitFor();
  await page.getByRole("button", { name: "返回总结" }).click();
  await page.getByRole("link", { name: "打开记录：沾马高速 · 全长，41.3" }).waitFor();
  expect(await page.locator(".summary-desk").evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(300);
});

it("gives its template out, names what was broken in it by paragraph and keeps the old one, and takes a good one", async () => {
  using folder = temporaryFolder();
  await using bureau = await openSummary(folder);
  const { page } = bureau;
  const out = folder.path("模板.docx");
  await bureau.answerDialogs({ save: [out] });
  await menu(page, "导出模板…");
  await page.getByText("已导出模板：模板.docx").waitFor();
  const template = readFileSync(out);
  const place = summaryParagraphs(template).findIndex((text) => text.includes("{固投.入库任务}")) + 1;

  const changed = (from: string, to: string): Uint8Array => {
    const text = summaryParagraphs(template).find((words) => words.includes(from)) ?? "";
    return withText(template, escaped(text), escaped(text.replace(from, to)));
  };
  writeFileSync(folder.path("坏模板.docx"), changed("{固投.入库任务}", "{固投.入库任物}"));
  await bureau.answerDialogs({ open: [[folder.path("坏模板.docx")]] });
  await menu(page, "导入模板…");
  const problems = page.getByRole("dialog", { name: "模板有 1 处写得不对" });
  await problems.getByText("“坏模板.docx”没有采用，仍用程序自带模板。").waitFor();
  const row = problems.getByRole("row").nth(1);
  expect(await row.innerText()).toMatch(new RegExp(`第 ${place} 段[\\s\\S]*入库任物`));
  expect(await axeViolations(page)).toEqual([]);
  await problems.getByRole("button", { name: "关闭" }).last().click();
  expect(await shownText(page)).toContain("下达我局项目入库任务12.50亿元");

  writeFileSync(folder.path("我局模板.docx"), changed("下达我局项目入库任务", "市局核定我局入库任务"));
  await bureau.answerDialogs({ open: [[folder.path("我局模板.docx")]] });
  await menu(page, "导入模板…");
  await page.getByText("已采用模板“我局模板.docx”。").waitFor();
  await expect.poll(() => shownText(page)).toContain("市局核定我局入库任务12.50亿元");

  await menu(page, "恢复默认模板");
  await page.getByRole("dialog", { name: "恢复默认模板" }).getByRole("button", { name: "恢复默认模板" }).click();
  await expect.poll(() => shownText(page)).toContain("下达我局项目入库任务12.50亿元");
  await menu(page, "用过的模板");
  const history = page.getByRole("dialog", { name: "用过的模板" });
  await history
    .getByRole("row", { name: /我局模板/ })
    .getByRole("button", { name: "改用这个" })
    .click();
  await history
    .getByRole("row", { name: /我局模板/ })
    .getByText("正在用")
    .waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => shownText(page)).toContain("市局核定我局入库任务12.50亿元");
});

it("writes the Word document with its sources and tables, and names exactly the three numbers changed in it by hand", async () => {
  using folder = temporaryFolder();
  await using bureau = await openSummary(folder);
  const { page } = bureau;
  const out = folder.path("总结.docx");
  await bureau.answerDialogs({ save: [out] });
  await page.getByRole("button", { name: "导出 Word" }).click();
  const dialog = page.getByRole("dialog", { name: "导出 Word" });
  await dialog.getByText("数字齐全，没有待补的。").waitFor();
  await dialog.getByRole("checkbox", { name: /数字来源表/ }).check();
  await dialog.getByRole("combobox", { name: "附表" }).fill("农路01");
  await page.getByRole("option", { name: /^农路01/ }).click();
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "导出" }).click();
  await page.getByText("已导出：总结.docx").waitFor();
  const written = summaryParagraphs(readFileSync(out)).join("\n");
  for (const line of await page.locator(".summary-measure .summary-block").allTextContents())
    expect(written).toContain(line);
  expect(written).toContain("数字来源表");
  expect(written).toContain("农村公路建设任务进度表");

  writeFileSync(folder.path("改过.docx"), threeChanged(readFileSync(out)));
  await bureau.answerDialogs({ open: [[out], [folder.path("改过.docx")]] });
  await page.getByRole("tab", { name: "改后回检" }).click();
  await page.getByRole("button", { name: "选择改过的文档…" }).click();
  const result = page.getByRole("status", { name: "回检结果" });
  await result.getByText("没有改错的数字。").waitFor();
  await result.getByText("没有台账之外的数字。").waitFor();
  await page.getByRole("button", { name: "选择改过的文档…" }).click();
  await result.getByText("改过.docx").waitFor();
  const differing = result.getByRole("region", { name: "与台账不同 3 项" });
  const found = await differing.getByRole("listitem").allInnerTexts();
  for (const { found: text, expected } of three)
    expect(found.filter((line) => line.includes(`文中 ${text}，应为 ${expected}`))).toHaveLength(1);
  expect(found).toHaveLength(3);
  await result.getByText("该有的数字都在。").waitFor();
  expect(await axeViolations(page)).toEqual([]);

  // From a finding to the figure and its record; coming back finds the result again.
  await differing.getByRole("button", { name: /^解释：入库任务/ }).click();
  const explained = page.getByRole("dialog", { name: "解释此数：入库任务" });
  await explained
    .getByRole("region", { name: /^依据的记录/ })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("button", { name: "返回解释此数" }).click();
  await explained.waitFor();
  await page.keyboard.press("Escape");
  await differing.waitFor();
});

it("keeps text and numbers as they were issued, and marks what has changed since", async () => {
  using folder = temporaryFolder();
  await using bureau = await openSummary(folder);
  const { page } = bureau;
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  const first = page.getByRole("dialog", { name: "定稿" });
  await first.getByRole("button", { name: "定稿" }).click();
  await first.getByText("定稿要填写成文日期").waitFor();
  await first.getByRole("textbox", { name: "成文日期" }).fill("2021年11月5日");
  await first.getByRole("button", { name: "定稿" }).click();
  await page.getByText("第 1 次定稿，文字和数字已固定。").waitFor();
  await page.getByText("定稿的数字与今天的台账一致。").waitFor();
  expect(await page.getByRole("button", { name: /^改这一段/ }).count()).toBe(0);

  await page.getByRole("link", { name: "打开记录：沾马高速 · 全长，41.286" }).click();
  await page.getByRole("textbox", { name: "全长", exact: true }).fill("41.3");
  await page.getByRole("textbox", { name: "主线长", exact: true }).fill("33.164");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存。").waitFor();
  await page.getByRole("button", { name: "返回总结" }).click();
  const changed = page.getByRole("region", { name: /^与今天的台账不同 3 项/ });
  await changed.waitFor();
  expect(await changed.innerText()).toMatch(/定稿 41\.286，现为 41\.3/);
  expect(await shownText(page)).toContain("沾马高速马龙段全长41.286公里");
  const mark = page.locator(".summary-number-room[data-today]").filter({ hasText: "41.286" }).last();
  expect(await mark.getAttribute("data-today")).toBe("（现为41.3）");
  expect(await axeViolations(page)).toEqual([]);

  // Exported, an issue is the document of that day; today's text is one choice away, and issuing again asks why.
  await bureau.answerDialogs({ save: [folder.path("定稿.docx")] });
  await page.getByRole("button", { name: "导出 Word" }).click();
  await page.getByText("已导出：定稿.docx").waitFor();
  expect(summaryParagraphs(readFileSync(folder.path("定稿.docx"))).join("\n")).toContain("全长41.286公里");
  await page.getByRole("combobox", { name: "看哪一份" }).click();
  await page.getByRole("option", { name: "当前数据" }).click();
  await expect.poll(() => shownText(page)).toContain("沾马高速马龙段全长41.3公里");
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  const again = page.getByRole("dialog", { name: "定稿" });
  await again.getByRole("textbox", { name: "成文日期" }).fill("2021年11月8日");
  await again.getByRole("button", { name: "定稿" }).click();
  await again.getByText("请写明原因").waitFor();
  await again.getByRole("textbox", { name: "再次定稿的原因" }).fill("全长按竣工资料更正");
  await again.getByRole("button", { name: "定稿" }).click();
  await page.getByText("第 2 次定稿，文字和数字已固定。").waitFor();
  expect(await shownText(page)).toContain("沾马高速马龙段全长41.3公里");
});

it("says on an empty store what to do first, and what is missing with the way to it", async () => {
  await using bureau = await launchApp();
  const { page } = bureau;
  await toSummary(page);
  await page.getByText("台账里还没有数据").waitFor();
  const missing = page.getByRole("region", { name: /^待补 \d+ 项$/ });
  await missing.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("radiogroup", { name: "哪一种总结" }).getByText("半年").click();
  await page.getByText("半年总结一般截至 6 月").waitFor();
  await missing.getByRole("link", { name: "去填：年度目标任务" }).first().click();
  await page.getByRole("heading", { level: 1, name: "年度目标任务" }).waitFor();
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

it("leads out of a template that can no longer be filled", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  const broken = withText(defaultTemplate("annual"), "{年度}年度工作情况总结", "{固投.旧指标}");
  seedStore(data, (store) => store.summaries.addTemplate("annual", "旧模板.docx", broken, { kind: "form" }));
  await using bureau = await launchApp({ data });
  const { page } = bureau;
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "年度总结" }).click();
  await page.getByText(/模板有 1 处标签写得不对.*第 2 段/).waitFor();
  await page.getByRole("button", { name: "换一个模板…" }).click();
  const history = page.getByRole("dialog", { name: "用过的模板" });
  await history
    .getByRole("row", { name: /程序自带模板/ })
    .getByRole("button", { name: "改用这个" })
    .click();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "第 1 页" }).waitFor();
});
