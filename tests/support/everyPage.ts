/**
 * A walk through every page of the program, every step of the import, and every window that opens above a page. At each place
 * `visit` looks at the page as it stands. Used where something must hold everywhere: access, fit, wording.
 */
import type { Page } from "playwright-core";
import { ledgers } from "../../db/ledgers/index.ts";
import { goOnTo, startImport, stepReached } from "./importWizard.ts";
import type { LaunchedApp } from "./launchApp.ts";
import { openLedger } from "./ledgerList.ts";
import { roadLines } from "./roadLines.ts";
import { writeRoadSheet } from "./roadSheet.ts";
import type { TemporaryFolder } from "./temporaryFolder.ts";
import { visitAbove } from "./visitAbove.ts";
import { walkSummary } from "./walkSummary.ts";
import { walkTables } from "./walkTables.ts";

export type Visit = (place: string) => Promise<void>;
const ledger = "农村公路建设任务";

/** The whole walk, from an empty data folder; leaves seven roads in the ledger. */
export async function walkEveryPage(bureau: LaunchedApp, folder: TemporaryFolder, visit: Visit): Promise<void> {
  await walkEmpty(bureau.page, visit);
  await walkImport(bureau, folder, visit);
  await walkList(bureau.page, visit);
  await walkRecord(bureau.page, visit);
  await walkPages(bureau, folder, visit);
}

/** The list and the form for a new record of every ledger there is. */
export async function walkLedgers(page: Page, visit: Visit): Promise<void> {
  for (const { name } of ledgers) {
    await openLedger(page, name);
    await visit(`台账 ${name}`);
    await page.getByRole("button", { name: "新增", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: `${name}：新增` }).waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText(/处填写不正确，记录未保存/).waitFor();
    await visit(`新增 ${name}`);
    await page.getByRole("button", { name: "返回列表" }).click();
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  }
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

async function walkEmpty(page: Page, visit: Visit): Promise<void> {
  await page.getByText("还没有数据").waitFor();
  await visit("首页（空）");
  await openLedger(page, ledger);
  await page.getByText("还没有记录。").waitFor();
  await visit("台账（空）");
  await goTo(page, "导入记录");
  await page.getByText("还没有导入过表格。").waitFor();
  await visit("导入记录（空）");
  await goTo(page, "年度总结");
  await page.getByText("台账里还没有数据").waitFor();
  await visit("年度总结（空）");
}

async function walkImport(bureau: LaunchedApp, folder: TemporaryFolder, visit: Visit): Promise<void> {
  const { page } = bureau;
  await goTo(page, "导入表格");
  await visit("导入：选择文件");
  const bad = { F6: "约三公里", B10: "大庄片区", G12: 99 };
  await startImport(
    bureau,
    writeRoadSheet(folder.path("建设任务（有误）.xlsx"), { lines: roadLines, month: "2026-10", cells: bad }),
  );
  await visit("导入：识别结果");
  await page.getByRole("combobox", { name: "写入台账" }).click();
  await visitAbove(page, "导入：选择台账", visit, "listbox");
  await goOnTo(page, "列对应");
  await visit("导入：列对应");
  await goOnTo(page, "逐行检查");
  await page.getByRole("listitem").filter({ hasText: "F6" }).getByRole("button", { name: "改正" }).click();
  await visit("导入：逐行检查");
  await goOnTo(page, "前后对照");
  await visit("导入：前后对照（合计不符）");
  await goOnTo(page, "写入");
  await visit("导入：写入（有拒绝）");
  await page.getByRole("button", { name: "放弃导入" }).click();
  const question = page.getByRole("dialog", { name: "导入尚未写入" });
  await question.waitFor();
  await visit("导入：放弃");
  await question.getByRole("button", { name: "放弃导入" }).click();
  await stepReached(page, "选择文件");

  await startImport(bureau, writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" }));
  await goOnTo(page, "写入");
  await visit("导入：写入");
  await page.getByRole("button", { name: /^写入 \d+ 行$/ }).click();
  await stepReached(page, "结果");
  await visit("导入：结果");
  const corrected = roadLines.map((line) => ({ ...line, planned: line.planned + 10 }));
  await startImport(
    bureau,
    writeRoadSheet(folder.path("建设任务（更正）.xlsx"), { lines: corrected, month: "2026-10" }),
  );
  await goOnTo(page, "前后对照");
  await page.getByText("台账中现为").waitFor();
  await visit("导入：前后对照");
  await page.getByRole("button", { name: "放弃导入" }).click();
  await question.getByRole("button", { name: "放弃导入" }).click();
  await stepReached(page, "选择文件");
}

async function walkList(page: Page, visit: Visit): Promise<void> {
  await openLedger(page, ledger);
  await page.getByRole("cell", { name: "松坡—河边公路" }).waitFor();
  await visit("台账");
  for (const column of ["计划里程", "路线名称", "状态"]) {
    await page.getByRole("button", { name: `筛选${column}` }).click();
    await visitAbove(page, `台账：筛选${column}`, visit);
  }
  await page.getByRole("button", { name: /^显示的列/ }).click();
  await visitAbove(page, "台账：显示的列", visit);
  await page.getByRole("button", { name: /选择年月$/ }).click();
  await visitAbove(page, "截至月", visit);
  await page.getByRole("main").getByRole("textbox", { name: "搜索" }).fill("没有这条路");
  await page.getByText("没有符合条件的记录。").waitFor();
  await visit("台账：没有找到");
  await page.getByRole("button", { name: "去掉搜索和筛选" }).click();
  await page.getByRole("checkbox", { name: "看已删除的记录" }).check();
  await page.getByText("没有已删除的记录。").waitFor();
  await visit("台账：已删除");
  await page.getByRole("checkbox", { name: "看已删除的记录" }).uncheck();
}

async function walkRecord(page: Page, visit: Visit): Promise<void> {
  await page.getByRole("cell", { name: "松坡—河边公路" }).click();
  await page.getByRole("button", { name: "返回列表" }).waitFor();
  await visit("记录");
  await page.getByRole("button", { name: "历史" }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  await visitAbove(page, "记录：历史", visit);
  await page.getByRole("button", { name: "删除", exact: true }).first().click();
  await visitAbove(page, "记录：删除", visit);
  await page.getByRole("button", { name: "选择开工日期" }).click();
  await visitAbove(page, "记录：日历", visit);
  await page.getByRole("textbox", { name: "计划里程" }).fill("很长");
  await page.getByRole("textbox", { name: "开工日期" }).fill("2026.2.30");
  await page.keyboard.press("Control+s");
  await page.getByText(/处填写不正确，记录未保存/).waitFor();
  await visit("记录：填写不正确");
  await page.getByRole("button", { name: "返回列表" }).click();
  const question = page.getByRole("dialog", { name: "有未保存的修改" });
  await question.waitFor();
  await visit("记录：未保存");
  await question.getByRole("button", { name: "放弃修改" }).click();
  await page.getByRole("heading", { level: 1, name: ledger, exact: true }).waitFor();
}

/** What the rules find, what is passed or ticked off, and the rules themselves. */
async function walkAudit(page: Page, visit: Visit): Promise<void> {
  await goTo(page, "审核");
  const tick = page.getByRole("button", { name: /^勾销：/ });
  await tick.first().waitFor();
  await visit("审核");
  await tick.first().click();
  await page.getByText("已勾销。").waitFor();
  await page.getByText(/^已处理 1$/).click();
  await page.getByRole("button", { name: /^撤回：/ }).waitFor();
  await visit("审核：已处理");
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "审核规则" }).click();
  await page.getByRole("button", { name: "停用：入库门槛" }).click();
  await visitAbove(page, "设置：停用一条审核规则", visit);
}

async function walkPages(bureau: LaunchedApp, folder: TemporaryFolder, visit: Visit): Promise<void> {
  const { page } = bureau;
  await goTo(page, "导入记录");
  const batch = page.getByRole("row").filter({ hasText: "建设任务.xlsx" });
  await batch.waitFor();
  await visit("导入记录");
  await batch.getByRole("button", { name: "撤销" }).click();
  await visitAbove(page, "导入记录：撤销", visit);
  await walkAudit(page, visit);
  await goTo(page, "年度总结");
  await walkSummary(bureau, folder, visit);
  await walkTables(bureau, folder, visit);
  await goTo(page, "首页");
  await page.getByText(/时间进度 \d/).waitFor();
  await visit("首页");
  await page.keyboard.press("F1");
  await visitAbove(page, "快捷键", visit);
}
