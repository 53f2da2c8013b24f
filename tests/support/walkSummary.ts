import { writeFileSync } from "node:fs";
import { templateOf } from "../summary/templateOf.ts";
import type { Visit } from "./everyPage.ts";
import type { LaunchedApp } from "./launchApp.ts";
import type { TemporaryFolder } from "./temporaryFolder.ts";

/** The summary with what opens above it and beside it, from a store with a few roads. */
export async function walkSummary(bureau: LaunchedApp, folder: TemporaryFolder, visit: Visit): Promise<void> {
  const { page } = bureau;
  await page.getByRole("region", { name: "第 1 页" }).waitFor();
  await visit("年度总结");
  await page.getByRole("tab", { name: "改后回检" }).click();
  await visit("年度总结：改后回检");
  await page.getByRole("tab", { name: /^核对/ }).click();
  await page
    .getByRole("button", { name: /^改这一段/ })
    .nth(5)
    .click();
  await page.getByRole("textbox", { name: /^第 \d+ 段$/ }).fill("{固投.入库任物}");
  await page.keyboard.press("Control+s");
  await page.getByText("没有保存，原来的文字没有变").waitFor();
  await visit("年度总结：改一段");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("dialog", { name: "这一段还没有保存" }).getByRole("button", { name: "放弃修改" }).click();
  for (const [button, window] of [
    ["导出 Word", "导出 Word"],
    ["定稿", "定稿"],
    ["版式与口径", "版式与口径"],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("dialog", { name: window }).waitFor();
    await visit(`年度总结：${window}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: window }).waitFor({ state: "hidden" });
  }
  await page.getByRole("button", { name: "模板", exact: true }).click();
  await page.getByRole("menuitem", { name: "用过的模板" }).waitFor();
  await visit("年度总结：模板");
  await page.getByRole("menuitem", { name: "用过的模板" }).click();
  await page.getByRole("dialog", { name: "用过的模板" }).getByText("程序自带模板").waitFor();
  await visit("年度总结：用过的模板");
  await page.keyboard.press("Escape");
  await page.getByRole("radiogroup", { name: "哪一种总结" }).getByText("半年").click();
  await page.getByText("半年总结一般截至 6 月").waitFor();
  await visit("年度总结：半年");
  // Only a text without a gap can be issued; of so small a book ours has many.
  const template = folder.path("本局模板.docx");
  writeFileSync(template, templateOf("我局农村公路建设任务{农村路.建设任务条数}条。", "{成文日期}"));
  await bureau.answerDialogs({ open: [[template]] });
  await page.getByRole("button", { name: "模板", exact: true }).click();
  await page.getByRole("menuitem", { name: "导入模板…" }).click();
  await page.getByText("我局农村公路建设任务").filter({ visible: true }).first().waitFor();
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  const issuing = page.getByRole("dialog", { name: "定稿" });
  await issuing.getByRole("textbox", { name: "成文日期" }).fill("2021年7月5日");
  await issuing.getByRole("button", { name: "定稿" }).click();
  await page.getByText("第 1 次定稿，文字和数字已固定。").waitFor();
  await visit("年度总结：已定稿");
}
