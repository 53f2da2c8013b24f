/** The list of a ledger as it stands on the screen. */
import type { Page } from "playwright-core";

export interface ShownList {
  /** What the page's title line says: 7 条 */
  readonly total: number;
  /** One object a row, by the fields' names; 空 where nothing is recorded */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The line of sums below */
  readonly sums: Readonly<Record<string, string>>;
}

/** Goes to a ledger by the navigation and waits for its list. */
export async function openLedger(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  await page
    .getByRole("main")
    .getByText(/^\d+ 条/)
    .waitFor();
}

/** What the list shows now. A list may still be on its way to another state: poll. */
export async function shownList(page: Page): Promise<ShownList> {
  return page.getByRole("main").evaluate((main) => {
    const texts = (row: Element | null) =>
      [...(row?.querySelectorAll("th, td") ?? [])].map((cell) =>
        // Columns fill decimals up with zeros so that the points align: 2.350 is 2.35.
        (cell.textContent ?? "").trim().replace(/^(-?[\d,]+)(?:\.0+|(\.\d*?[1-9])0+)$/, "$1$2"),
      );
    const headers = [...main.querySelectorAll("thead th")].map((header) => {
      const sort = header.querySelector("button[aria-label]")?.getAttribute("aria-label") ?? "";
      return /^按(.+?)排序/.exec(sort)?.[1] ?? (header.textContent ?? "").trim();
    });
    const named = (row: Element | null) =>
      Object.fromEntries(texts(row).map((text, column) => [headers[column] ?? String(column), text]));
    const total = /(\d+) 条/.exec(main.querySelector("[aria-live]")?.textContent ?? "")?.[1];
    return {
      total: Number(total ?? Number.NaN),
      rows: [...main.querySelectorAll("tbody tr[data-row]")].map(named),
      sums: named(main.querySelector("tfoot tr")),
    };
  });
}
