import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import * as XLSX from "xlsx";
import { launchApp } from "../support/launchApp.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const goToTables = (page: Page) =>
  page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();

/** Every text that the dialog shows while it is there. */
async function watchProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const met = new Set<string>();
    Reflect.set(window, "metProgress", met);
    new MutationObserver(() => {
      const text = document.querySelector("[role=dialog] [role=status]")?.textContent;
      if (text) met.add(text);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => [...(Reflect.get(window, "metProgress") as Set<string>)]);
}

it("writes every table into a folder of its own, says how far it is, and only the chosen ones where some were taken out", async () => {
  using folder = temporaryFolder();
  const chosen = folder.path("U盘");
  mkdirSync(chosen);
  seedStore(folder.path("data"), (store) => addRoads(store, roadLines, "2026-10"));
  await using bureau = await launchApp({ data: folder.path("data"), dialogs: { open: [null, [chosen], [chosen]] } });
  const { page } = bureau;
  await goToTables(page);
  const all = page.getByRole("checkbox", { name: /^选择全部报表/ });
  await page.getByText("已选 27／27 张").waitFor();
  const met = await watchProgress(page);
  // A dialog that is closed writes nothing.
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await page.getByRole("dialog", { name: "导出 Excel" }).waitFor({ state: "hidden" });
  expect(readdirSync(chosen)).toEqual([]);
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await page.getByText(/^已导出 28 个文件到文件夹：/).waitFor({ timeout: 60_000 });
  const [made = ""] = readdirSync(chosen);
  expect(made).toMatch(/_报表_2026年1-10月$/);
  const files = readdirSync(`${chosen}/${made}`);
  expect(files).toHaveLength(28);
  expect((await met()).some((text) => /\d+ \/ \d+/.test(text))).toBe(true);
  const roads = files.find((file) => file.includes("农路01")) ?? "";
  const sheet =
    Object.values(XLSX.read(readFileSync(`${chosen}/${made}/${roads}`), { type: "buffer" }).Sheets)[0] ?? {};
  expect(JSON.stringify(XLSX.utils.sheet_to_json(sheet, { header: 1 }))).toContain("19.985");

  await all.uncheck();
  const excel = page.getByRole("button", { name: "导出 Excel" });
  expect(await excel.getAttribute("aria-description")).toBe("没有选择报表，请先在左边勾选");
  await page.getByRole("checkbox", { name: "选择 农路01 农村公路建设任务进度表" }).check();
  await page.getByRole("checkbox", { name: "选择 农路08 农村公路里程统计表" }).check();
  await page.getByText("已选 2／27 张").waitFor();
  await page.getByRole("button", { name: "导出 PDF" }).click();
  await page.getByText(/^已导出 2 个文件到文件夹：/).waitFor({ timeout: 60_000 });
  const second = readdirSync(chosen).find((name) => name !== made) ?? "";
  const pdfs = readdirSync(`${chosen}/${second}`);
  expect(pdfs.map((name) => /农路\d\d/.exec(name)?.[0]).toSorted()).toEqual(["农路01", "农路08"]);
  const printed = execFileSync("pdftotext", ["-layout", `${chosen}/${second}/${pdfs[0]}`, "-"], { encoding: "utf8" });
  expect(printed).toMatch(/第\s*1\s*页\s*共\s*1\s*页/);
});

it("stops when it is told to, and leaves nothing behind", async () => {
  using folder = temporaryFolder();
  const chosen = folder.path("U盘");
  mkdirSync(chosen);
  seedStore(folder.path("data"), (store) => addRoads(store, roadLines, "2026-10"));
  await using bureau = await launchApp({ data: folder.path("data"), dialogs: { open: [[chosen]] } });
  const { page } = bureau;
  await goToTables(page);
  await page.getByText("已选 27／27 张").waitFor();
  await page.getByRole("button", { name: "导出 PDF" }).click();
  await page.getByRole("dialog", { name: "导出 PDF" }).getByRole("button", { name: "取消" }).click();
  await page.getByText("已取消，未写入任何数据。").waitFor();
  expect(readdirSync(chosen)).toEqual([]);
});
