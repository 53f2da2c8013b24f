/** The walk through the pages of the reporting tables: part of everyPage.ts. Begins with seven roads of October 2026 in the ledger. */
import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import type { Visit } from "./everyPage.ts";
import type { LaunchedApp } from "./launchApp.ts";
import { openLedger } from "./ledgerList.ts";
import { openTable } from "./reportPage.ts";
import type { TemporaryFolder } from "./temporaryFolder.ts";
import { visitAbove } from "./visitAbove.ts";

const table = "农村公路建设任务进度表";
const area = "四好农村路";

export async function walkTables(bureau: LaunchedApp, folder: TemporaryFolder, visit: Visit): Promise<void> {
  const { page } = bureau;
  await goToTables(page);
  await page.getByRole("link", { name: table }).waitFor();
  await page.getByRole("region", { name: area }).getByText("未上报").waitFor();
  await visit("报表");
  await walkOneTable(page, visit);
  await walkOwn(bureau, folder, visit);
  await walkClosing(page, visit);
  await walkCodeVerification(page, visit);
}

const goToTables = (page: Page) =>
  page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();

async function walkOneTable(page: Page, visit: Visit): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.getByText(/^第 1 页，共 \d+ 页/).waitFor({ timeout: 60_000 });
  await visitAbove(page, "报表：打印预览（全部）", visit);
  await openTable(page, table);
  await visit("报表：农路01");
  await page
    .getByRole("row", { name: /^合计/ })
    .getByRole("button", { name: /^解释：建设完成里程/ })
    .click();
  await page
    .getByRole("region", { name: /^依据的记录/ })
    .getByRole("link")
    .first()
    .waitFor();
  await visitAbove(page, "报表：解释此数", visit);
  await page.getByRole("button", { name: "本单位格式" }).click();
  await page.getByRole("menuitem", { name: "存为本单位格式…" }).waitFor();
  await visit("报表：本单位格式菜单");
  await page.getByRole("menuitem", { name: "存为本单位格式…" }).click();
  const window = page.getByRole("dialog", { name: "存为本单位格式" });
  await window.getByRole("table", { name: table }).waitFor();
  await visit("报表：存为本单位格式");
  await window.getByRole("textbox", { name: "格式名称" }).fill("本单位进度表");
  await window.getByRole("button", { name: "保存" }).click();
  await page.getByRole("heading", { level: 1, name: "本单位进度表" }).waitFor();
  await visit("报表：本单位格式");
}

async function walkOwn(bureau: LaunchedApp, folder: TemporaryFolder, visit: Visit): Promise<void> {
  const { page } = bureau;
  const book = new ExcelJS.Workbook();
  book.addWorksheet("简表").addRow(["{年度}年", "{不认识的标签}"]);
  const broken = folder.path("自制报表（有误）.xlsx");
  writeFileSync(broken, new Uint8Array(await book.xlsx.writeBuffer()));
  await bureau.answerDialogs({ open: [[broken]] });
  await goToTables(page);
  await page.getByRole("button", { name: "新增自制报表…" }).click();
  await page.getByRole("table", { name: "模板中的问题" }).waitFor();
  await visitAbove(page, "报表：自制报表有误", visit);
}

async function walkClosing(page: Page, visit: Visit): Promise<void> {
  const section = page.getByRole("region", { name: area });
  await section.getByRole("button", { name: "上报本月报表" }).click();
  const asked = page.getByRole("dialog", { name: `上报 ${area} 2026年10月报表` });
  await asked.waitFor();
  await visit("报表：上报");
  await asked.getByRole("button", { name: /^上报 \d+ 张报表$/ }).click();
  await section.getByText("已上报", { exact: true }).waitFor({ timeout: 60_000 });

  await openLedger(page, "农村公路建设任务");
  await page.getByRole("cell", { name: "松坡—河边公路" }).click();
  await page.getByRole("textbox", { name: "完成里程", exact: true }).fill("0.6");
  await page.keyboard.press("Control+s");
  const question = page.getByRole("dialog", { name: "这一期的报表已上报" });
  await question.getByRole("textbox", { name: "原因" }).fill("乡镇重新丈量");
  await visit("记录：已上报的一期");
  await question.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存。").waitFor();
  // It goes by itself, and while it fades nothing on it can be judged.
  await page.getByText("已保存。").waitFor({ state: "detached" });

  await goToTables(page);
  await section.getByText(/^上报后有变动 \d+ 张$/).waitFor();
  await visit("报表（已上报）");
  await section.getByRole("button", { name: "上报记录" }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  await visitAbove(page, "报表：上报记录", visit);
  await section.getByRole("button", { name: "重新开放" }).click();
  await visitAbove(page, "报表：重新开放", visit);
  await openTable(page, table);
  await page.getByRole("region", { name: /^与第1次上报相差 \d+ 处$/ }).waitFor();
  await visit("报表：与上报相差");
  await page.getByRole("radiogroup", { name: "看现数还是上报数" }).getByText("上报数").click();
  await page.getByText("正在看第1次上报时的报表，数值不再变动。").waitFor();
  await page.getByRole("table", { name: table }).waitFor();
  await visit("报表：上报数");
}

async function walkCodeVerification(page: Page, visit: Visit): Promise<void> {
  const code = (/校验码：(\w{8})/.exec(await page.getByRole("main").innerText()) ?? [])[1] ?? "";
  await goToTables(page);
  await page.getByRole("button", { name: "校验码核对" }).click();
  await page.getByRole("textbox", { name: "校验码" }).waitFor();
  await visit("校验码核对");
  await page.getByRole("textbox", { name: "校验码" }).fill(code);
  await page.keyboard.press("Enter");
  await page.getByRole("table", { name: "不一致的单元格" }).waitFor({ timeout: 60_000 });
  await visit("校验码核对：结果");
}
