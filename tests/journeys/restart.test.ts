import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importFile } from "../support/importWizard.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { openTable, shownTable } from "../support/reportPage.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const place = { x: 60, y: 40, width: 1200, height: 680 };

async function bounds({ app }: LaunchedApp): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
}

it("finds everything again after it was closed, and opens where it stood", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  mkdirSync(data);
  writeFileSync(folder.path("data", "window.json"), JSON.stringify({ ...place, maximised: false }));

  const first = await launchApp({ data });
  await importFile(first, file);
  await openLedger(first.page, "农村公路建设任务");
  await expect.poll(async () => (await shownList(first.page)).rows.length).toBe(roadLines.length);
  const list = await shownList(first.page);
  await openTable(first.page, "农村公路建设任务进度表");
  const table = await shownTable(first.page, "农村公路建设任务进度表");
  await first.close();
  expect(JSON.parse(readFileSync(folder.path("data", "window.json"), "utf8"))).toEqual({ ...place, maximised: false });

  await using second = await launchApp({ data });
  const { page } = second;
  expect(await bounds(second)).toEqual(place);
  await page.getByRole("heading", { name: "首页" }).waitFor();
  // The month with the newest data, not the month of the clock.
  expect(await page.getByRole("button", { name: /^截至月 2026年10月/ }).isVisible()).toBe(true);
  await openLedger(page, "农村公路建设任务");
  await expect.poll(() => shownList(page)).toEqual(list);
  await openTable(page, "农村公路建设任务进度表");
  expect(await shownTable(page, "农村公路建设任务进度表")).toEqual(table);
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "导入记录" }).click();
  await page.getByRole("row").filter({ hasText: "建设任务.xlsx" }).getByText("已写入").waitFor();
});
