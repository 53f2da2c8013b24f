import type { Page } from "playwright-core";

/** A reporting table as its page shows it: the texts of the rows below the header, the label in column 0. */
export interface ShownTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Goes to a table by 报表 and waits until it is drawn. */
export async function openTable(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();
  await page.getByRole("main").getByRole("link", { name }).click();
  await page.getByRole("table", { name }).waitFor();
}

export async function shownTable(page: Page, name: string): Promise<ShownTable> {
  return page.getByRole("table", { name }).evaluate((table) => {
    const texts = (row: Element) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").trim());
    return {
      header: [...table.querySelectorAll("thead th")].map((cell) => (cell.textContent ?? "").trim()),
      rows: [...table.querySelectorAll("tbody tr")].map(texts),
    };
  });
}
