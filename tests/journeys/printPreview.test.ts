import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeViolations } from "../support/axeViolations.ts";
import { focusedName } from "../support/keyboard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openTable } from "../support/reportPage.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** Enough roads for a list over several pages. */
const manyRoads = Array.from({ length: 120 }, (_, index) => {
  const line = roadLines[index % roadLines.length] ?? roadLines[0];
  if (!line) throw new Error("no roads");
  return { ...line, type: "自然村通硬化路", road: `${line.road}${index}` };
});

/** What is drawn of a page: how many of its dots are dark, per mille. */
function darkness(page: Page, number: number): Promise<number> {
  return page
    .getByRole("region", { name: "打印预览的各页" })
    .getByRole("img")
    .nth(number - 1)
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
      const dots = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 255) < 100) dark += 1;
      return (dark * 4000) / dots.length;
    });
}

it("shows the pages as they will be printed, with the breaks of the PDF; saves and prints just them", async () => {
  using folder = temporaryFolder();
  const pdf = folder.path("预览.pdf");
  seedStore(folder.path("data"), (store) => addRoads(store, manyRoads, "2026-10"));
  await using bureau = await launchApp({ data: folder.path("data"), dialogs: { save: [pdf], print: [false, true] } });
  const { page } = bureau;
  await openTable(page, "自然村通硬化路明细表");
  await page.keyboard.press("Control+p");
  const preview = page.getByRole("dialog", { name: "打印预览：自然村通硬化路明细表" });
  await preview.getByText(/^第 1 页，共 \d+ 页（A3 横向）$/).waitFor();
  await preview.getByText(/^字体：/).waitFor();
  const pages = Number(/共 (\d+) 页/.exec(await preview.innerText())?.[1]);
  expect(pages).toBeGreaterThan(2);
  expect(await preview.getByRole("region", { name: "打印预览的各页" }).getByRole("img").count()).toBe(pages);
  expect(await preview.getByRole("button", { name: /^转到第 \d+ 页/ }).count()).toBe(pages);
  await expect.poll(() => darkness(page, 1)).toBeGreaterThan(5);
  expect(await axeViolations(page)).toEqual([]);

  // By the keyboard: the pages have the focus and turn; the line says which one it is.
  expect(await focusedName(page)).toContain("打印预览的各页");
  await page.keyboard.press("End");
  await preview.getByText(`第 ${pages} 页，共 ${pages} 页（A3 横向）`).waitFor();
  await expect.poll(() => darkness(page, pages)).toBeGreaterThan(1);
  // What is far away is not kept.
  await expect.poll(() => darkness(page, 1)).toBe(0);
  await preview.getByRole("button", { name: /^转到第 1 页/ }).click();
  await preview.getByText(`第 1 页，共 ${pages} 页（A3 横向）`).waitFor();

  await preview.getByRole("button", { name: "存为 PDF" }).click();
  await page.getByText(`已存为 PDF，共 ${pages} 页：预览.pdf`).waitFor();
  expect(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })).toMatch(new RegExp(`Pages:\\s+${pages}\n`));

  // Ctrl+P prints what is seen; a print dialog that is closed prints nothing and says nothing.
  await page.keyboard.press("Control+p");
  await preview.getByRole("button", { name: "打印" }).and(page.locator(":not([data-loading])")).waitFor();
  expect(await page.getByText("已交给打印机。").count()).toBe(0);
  await page.keyboard.press("Control+p");
  await page.getByText("已交给打印机。").waitFor();

  // On other paper, where every page is smaller.
  await preview.getByText("都用 A4").click();
  await preview.getByText(/^第 1 页，共 \d+ 页（A4 横向）$/).waitFor();
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await page.getByRole("table", { name: "自然村通硬化路明细表" }).waitFor();
});

it("lays several tables out one after the other, each under its name", async () => {
  using folder = temporaryFolder();
  seedStore(folder.path("data"), (store) => addRoads(store, roadLines, "2026-10"));
  await using bureau = await launchApp({ data: folder.path("data") });
  const { page } = bureau;
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();
  await page.getByText("已选 27／27 张").waitFor();
  await page.getByRole("checkbox", { name: /^选择全部报表/ }).uncheck();
  await page.getByRole("checkbox", { name: "选择四好农村路的全部报表" }).check();
  await page.getByText("已选 8／27 张").waitFor();
  await page.keyboard.press("Control+p");
  const preview = page.getByRole("dialog", { name: "打印预览：8 张报表" });
  await preview.getByText(/^第 1 页，共 \d+ 页/).waitFor();
  const sections = preview.getByRole("navigation", { name: "各页缩略图" }).getByRole("region");
  expect(await sections.count()).toBe(8);
  const lengths = sections.last().getByRole("button");
  await lengths.first().click();
  const shown = Number(/第 (\d+) 页/.exec((await lengths.first().getAttribute("aria-label")) ?? "")?.[1]);
  await preview.getByText(new RegExp(`^第 ${shown} 页，`)).waitFor();
  await expect.poll(() => darkness(page, shown)).toBeGreaterThan(1);
});
