import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { closingOf } from "../store/closingOf.ts";
import { goOnTo, startImport, stepReached } from "../support/importWizard.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const ledger = "农村公路建设任务";
const road = "松坡—河边公路";
const shown = roadLines.slice(0, 6);

/** The program on six roads, with October 2026 closed for 四好农村路. */
function launchClosed(data: string): Promise<LaunchedApp> {
  seedStore(data, (store) => {
    addRoads(store, shown, "2026-10");
    store.closings.close(
      { ...closingOf(store), month: "2026-10", reads: [{ ledger: "road-works", months: ["2026-10"] }] },
      { kind: "form" },
    );
  });
  return launchApp({ data });
}

const question = (page: Page) => page.getByRole("dialog", { name: "这一期的报表已上报" });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

it("asks why a record of a closed month is changed, saves nothing without an answer, and keeps the answer", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchClosed(folder.path("data"));
  const { page } = bureau;
  await openLedger(page, ledger);
  await page.getByRole("cell", { name: road, exact: true }).click();
  await field(page, "完成里程").fill("0.71");
  await page.keyboard.press("Control+s");
  await question(page).getByText("四好农村路2026年1－10月的报表已上报").waitFor();
  await question(page).getByRole("button", { name: "保存" }).click();
  await question(page).getByText("请写明原因", { exact: true }).waitFor();
  await question(page).getByRole("button", { name: "取消" }).click();
  await question(page).waitFor({ state: "detached" });
  // Not saved, and what was typed is still there.
  await page.getByText("未保存", { exact: true }).waitFor();
  expect(await field(page, "完成里程").inputValue()).toBe("0.71");

  await page.keyboard.press("Control+s");
  await question(page).getByRole("textbox", { name: "原因" }).fill("乡镇重新丈量");
  await question(page).getByRole("button", { name: "保存" }).click();
  await page.getByText("未保存", { exact: true }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "历史" }).click();
  const history = page.getByRole("dialog", { name: "这条记录的历史" }).getByRole("listitem");
  await expect.poll(() => history.count()).toBe(2);
  expect(await history.first().innerText()).toMatch(/原因：乡镇重新丈量[\s\S]*完成里程（公里）\s+0\.64\s+0\.71/);
  await page.keyboard.press("Escape");

  // A later month is nobody's report yet.
  await page.getByRole("button", { name: "下一月" }).click();
  await field(page, "完成里程").fill("0.8");
  await page.keyboard.press("Control+s");
  await page
    .getByRole("region", { name: "各月进度" })
    .getByRole("row", { name: /^2026年11月（当前） 0\.8 / })
    .waitFor();
  expect(await question(page).count()).toBe(0);
});

it("asks why a record is restored into a closed month", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchClosed(folder.path("data"));
  const { page } = bureau;
  await openLedger(page, ledger);
  await page.getByRole("cell", { name: road, exact: true }).click();
  await page.getByRole("button", { name: "删除", exact: true }).first().click();
  const removing = page.getByRole("dialog", { name: "删除这条记录" });
  await removing.getByRole("textbox", { name: "原因" }).fill("重复登记");
  await removing.getByRole("button", { name: "删除" }).click();
  await expect.poll(async () => (await shownList(page)).total).toBe(shown.length - 1);
  await page.getByRole("checkbox", { name: "看已删除的记录" }).check();
  await page.getByRole("button", { name: "恢复" }).click();
  await question(page).getByRole("button", { name: "取消" }).click();
  await question(page).waitFor({ state: "detached" });
  await expect.poll(async () => (await shownList(page)).total).toBe(1);
  await page.getByRole("button", { name: "恢复" }).click();
  await question(page).getByRole("textbox", { name: "原因" }).fill("并未重复");
  await question(page).getByRole("button", { name: "恢复" }).click();
  await expect.poll(async () => (await shownList(page)).total).toBe(0);
});

it("asks why a sheet is written into a closed month; without an answer the plan stays to be written", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  await using bureau = await launchClosed(folder.path("data"));
  const { page } = bureau;
  await startImport(bureau, file);
  await goOnTo(page, "写入");
  const write = page.getByRole("button", { name: /^写入 \d+ 行$/ });
  await write.click();
  await question(page).getByRole("button", { name: "取消" }).click();
  await question(page).waitFor({ state: "detached" });
  await write.click();
  await question(page).getByRole("textbox", { name: "原因" }).fill("乡镇补报一条");
  await question(page).getByRole("button", { name: "写入" }).click();
  await stepReached(page, "结果");
  await openLedger(page, ledger);
  await expect.poll(async () => (await shownList(page)).total).toBe(roadLines.length);
});
