import type { Page } from "playwright-core";
import { tableList } from "../../electron/tables/index.ts";
import { openTable } from "./reportPage.ts";

/** Windows that a bureau has: its usual one, and a laptop at 125 %. */
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
] as const;

/** Opens every table in windows of two sizes and says which of their numbers, dates and stakes are broken or cut. */
export async function walkEveryTable(page: Page): Promise<{ readonly looked: number; readonly found: string[] }> {
  const found: string[] = [];
  let looked = 0;
  for (const { id, name } of tableList()) {
    await openTable(page, name);
    for (const size of WINDOWS) {
      await page.setViewportSize(size);
      await page.waitForFunction((width) => window.innerWidth === width, size.width);
      looked += 1;
      for (const wrong of await brokenIn(page, name)) found.push(`${id} ${size.width}: ${wrong}`);
    }
  }
  await page.setViewportSize(WINDOWS[0]);
  return { looked, found };
}

/** Codes that stand in more than one line or beyond their cell, and type under 8 pt before the sheet is shrunk. */
async function brokenIn(page: Page, name: string): Promise<string[]> {
  return page.getByRole("table", { name }).evaluate((table) => {
    const wrong: string[] = [];
    if (Number.parseFloat(getComputedStyle(table).fontSize) < (8 * 96) / 72 - 0.01) wrong.push("type under 8 pt");
    for (const cell of table.querySelectorAll("tbody td")) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: code, index } of (node.textContent ?? "").matchAll(/[!-~]{2,28}/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + code.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) wrong.push(code);
        }
      }
      if (cell.scrollWidth > cell.clientWidth + 1) wrong.push(`${cell.textContent} is cut`);
    }
    return wrong;
  });
}
