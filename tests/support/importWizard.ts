/** The import wizard as a clerk walks through it: choose a file, go on step by step, write. Ends at the state named, never on a clock. */
import type { Page } from "playwright-core";
import type { LaunchedApp } from "./launchApp.ts";

export type WizardStep = "选择文件" | "识别结果" | "列对应" | "逐行检查" | "前后对照" | "写入" | "结果";
const steps: readonly WizardStep[] = ["识别结果", "列对应", "逐行检查", "前后对照", "写入"];

export interface RowCounts {
  readonly all: number;
  readonly add: number;
  readonly update: number;
  readonly unchanged: number;
  readonly refuse: number;
  readonly skipped: number;
}

/** Opens 导入表格, answers the file dialog with the file and waits until it was read. */
export async function startImport({ page, answerDialogs }: LaunchedApp, file: string): Promise<void> {
  await answerDialogs({ open: [[file]] });
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "导入表格" }).click();
  await page.getByRole("button", { name: "选择文件…" }).click();
  await stepReached(page, "识别结果");
}

/** Waits until the wizard stands at the step and is not at work. */
export async function stepReached(page: Page, step: WizardStep): Promise<void> {
  await page.getByRole("list", { name: "导入步骤" }).locator("[aria-current=step]", { hasText: step }).waitFor();
  await planSettled(page);
}

/** Waits until the wizard has planned again. */
export async function planSettled(page: Page): Promise<void> {
  await page.locator(".wizard-body[aria-busy=false]").waitFor();
}

/** Goes on to the step by 下一步, one step at a time. */
export async function goOnTo(page: Page, step: WizardStep): Promise<void> {
  const now = await page.locator("[aria-current=step]").innerText();
  const at = steps.findIndex((name) => now.includes(name));
  for (const next of steps.slice(at + 1, steps.indexOf(step) + 1)) {
    await page.getByRole("button", { name: "下一步" }).click();
    await stepReached(page, next);
  }
}

/** From any step to 写入, writes, and waits for the result. */
export async function writeImport(page: Page): Promise<void> {
  await goOnTo(page, "写入");
  await page.getByRole("button", { name: /^写入 \d+ 行$/ }).click();
  await stepReached(page, "结果");
}

/** The whole way: choose the file, write it. */
export async function importFile(bureau: LaunchedApp, file: string): Promise<void> {
  await startImport(bureau, file);
  await writeImport(bureau.page);
}

/** What the wizard says becomes of the rows: 共 11 行 ＝ 新增 6 ＋ 更新 0 ＋ 不变 0 ＋ 拒绝 1 ＋ 跳过 4. */
export async function shownCounts(page: Page): Promise<RowCounts> {
  const text = await page
    .getByText(/^共 \d+ 行 ＝/)
    .last()
    .innerText();
  const [all, add, update, unchanged, refuse, skipped] = (text.match(/\d+/g) ?? []).map(Number);
  if (all === undefined || add === undefined || update === undefined || unchanged === undefined) throw new Error(text);
  if (refuse === undefined || skipped === undefined) throw new Error(text);
  return { all, add, update, unchanged, refuse, skipped };
}
