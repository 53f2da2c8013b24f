/** The page 年度总结 as journeys use it. */
import type { Locator, Page } from "playwright-core";
import { fillYear } from "./fillYear.ts";
import { type LaunchedApp, launchApp } from "./launchApp.ts";
import { seedStore } from "./seedStore.ts";
import type { TemporaryFolder } from "./temporaryFolder.ts";

/** The program with a year in its ledgers, at the summary of October 2021. */
export async function openSummary(folder: TemporaryFolder): Promise<LaunchedApp> {
  const data = folder.path("data");
  seedStore(data, fillYear);
  const bureau = await launchApp({ data });
  await toSummary(bureau.page);
  return bureau;
}

export async function toSummary(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "年度总结" }).click();
  await page.getByRole("heading", { level: 1, name: "年度总结" }).waitFor();
  await page.getByRole("region", { name: "第 1 页" }).waitFor();
}

/** The summary as the page shows it, page after page, without the marks beside the text. */
export async function shownText(page: Page): Promise<string> {
  const paragraphs = await page.locator(".summary-page .summary-block").allInnerTexts();
  return paragraphs.join("\n");
}

/** A paragraph by words in it. */
export function summaryParagraph(page: Page, words: string): Locator {
  return page.locator(".summary-place").filter({ hasText: words }).first();
}
