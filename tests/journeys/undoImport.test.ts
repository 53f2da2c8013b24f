import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { errorText } from "../../electron/contract/errorText.ts";
import { callBridge } from "../support/callBridge.ts";
import { importFile } from "../support/importWizard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** Answers the window that asks why an import is undone. */
async function giveReason(page: Page, reason: string): Promise<void> {
  const question = page.getByRole("dialog", { name: "撤销导入" });
  await question.getByRole("textbox", { name: "原因" }).fill(reason);
  await question.getByRole("button", { name: "撤销这次导入" }).click();
}

async function expectEmpty(page: Page): Promise<void> {
  await openLedger(page, "农村公路建设任务");
  await expect.poll(async () => (await shownList(page)).total).toBe(0);
  await page.getByRole("checkbox", { name: "看已删除的记录" }).check();
  await page.getByText("没有已删除的记录。").waitFor();
  await page.getByRole("checkbox", { name: "看已删除的记录" }).uncheck();
}

it("takes an import back from the result page and from the history, and leaves nothing behind", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  await using bureau = await launchApp();
  const { page } = bureau;

  await importFile(bureau, file);
  await page.getByRole("button", { name: "撤销本次导入" }).click();
  // Without a reason it is not undone, and the window says why.
  const question = page.getByRole("dialog", { name: "撤销导入" });
  await question.getByRole("button", { name: "撤销这次导入" }).click();
  await question.getByText("请写明原因").waitFor();
  await giveReason(page, "报错了月份");
  await page.getByText("已撤销本次导入，台账恢复到导入之前。").waitFor();
  expect(await page.getByRole("button", { name: "撤销本次导入" }).count()).toBe(0);
  await expectEmpty(page);

  await importFile(bureau, file);
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "导入记录" }).click();
  const batches = page.getByRole("main").getByRole("row").filter({ hasText: "建设任务.xlsx" });
  await expect.poll(() => batches.count()).toBe(2);
  const newest = batches.first();
  expect(await newest.innerText()).toContain("已写入");
  expect(await batches.last().innerText()).toContain("已撤销");
  await newest.getByRole("button", { name: "撤销", exact: true }).click();
  await giveReason(page, "重复导入");
  await newest.getByText("已撤销").waitFor();
  await expectEmpty(page);
});

it("refuses in words to undo twice, and to undo what was edited since", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  await using bureau = await launchApp();
  const { page } = bureau;
  const batches = page.getByRole("main").getByRole("row").filter({ hasText: "建设任务.xlsx" });
  const undo = batches.first().getByRole("button", { name: "撤销", exact: true });

  await importFile(bureau, file);
  await page.getByRole("button", { name: "查看台账：农村公路建设任务" }).click();
  await page.getByRole("cell", { name: "马鸣—咨卡公路" }).click();
  await page.getByRole("textbox", { name: "备注" }).fill("已现场核对");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存。").waitFor();
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "导入记录" }).click();
  await undo.click();
  await giveReason(page, "报错了月份");
  const changed = page.getByText("有 1 条记录在导入之后又被修改，撤销会丢失这些修改，因此未撤销。");
  await changed.waitFor();
  expect(await changed.innerText()).toContain("马鸣—咨卡公路");
  await openLedger(page, "农村公路建设任务");
  expect((await shownList(page)).total).toBe(roadLines.length);

  // A second file, undone while the window that asks is still open.
  const [first] = roadLines;
  if (!first) throw new Error("no lines");
  const other = { ...first, township: "月望乡", road: "月望—小河公路" };
  await importFile(bureau, writeRoadSheet(folder.path("月望乡建设任务.xlsx"), { lines: [other], month: "2026-10" }));
  await page.getByRole("button", { name: "撤销本次导入" }).click();
  await page.getByRole("dialog", { name: "撤销导入" }).waitFor();
  const listed = await callBridge(page, "imports.batches", { page: 1, pageSize: 1 });
  const batch = listed.ok ? (listed.value as OutputOf<"imports.batches">).rows[0]?.id : undefined;
  expect(await callBridge(page, "imports.undo", { batch: batch ?? "", reason: "另一处已撤销" })).toMatchObject({
    ok: true,
  });
  await giveReason(page, "报错了月份");
  await page.getByText(errorText("batch-undone")).waitFor();
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "导入记录" }).click();
  await batches.first().getByText("已撤销").waitFor();
  // The button that can no longer do anything says so.
  expect(await undo.getAttribute("aria-disabled")).toBe("true");
  expect(await undo.getAttribute("aria-description")).toBe("已经撤销过");
});
