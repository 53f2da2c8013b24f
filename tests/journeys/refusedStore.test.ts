import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openStore } from "../../db/store/index.ts";
import { launchApp } from "../support/launchApp.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** The page instead of the program: what happened, that nothing was changed, what to do; nothing to press that would do harm. */
async function refusal(page: Page): Promise<string> {
  await page.getByRole("heading", { level: 1, name: "交通台账没有打开数据库" }).waitFor();
  expect(await page.getByRole("navigation").count()).toBe(0);
  return page.getByRole("main").innerText();
}

it("says that the database is damaged, changes nothing in the folder, and where the backups lie", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  seedStore(data, (store) => addRoads(store, roadLines, "2026-10"));
  const database = folder.path("data", "jiaotong.sqlite");
  const handle = openSync(database, "r+");
  writeSync(handle, Buffer.alloc(4096, "坏"), 0, 4096, 4096);
  closeSync(handle);
  const before = readFileSync(database);

  const bureau = await launchApp({ data });
  const words = await refusal(bureau.page);
  expect(words).toContain("数据库文件已损坏，没有打开，也未作任何改动。");
  expect(words).toContain("请从备份恢复");
  expect(words).toContain("没有删除或改动其中任何文件");
  // Keys and menu lead nowhere, and nothing breaks.
  await bureau.page.keyboard.press("Control+3");
  await bureau.chooseMenu("import");
  expect(await refusal(bureau.page)).toBe(words);
  await bureau.close();
  expect(readFileSync(database).equals(before)).toBe(true);
  expect(readdirSync(data)).not.toContain("jiaotong.sqlite-wal");
});

it("says that another program has the database, and opens once that one is closed", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  seedStore(data, (store) => addRoads(store, roadLines, "2026-10"));
  const other = openStore({ folder: data });
  try {
    await using bureau = await launchApp({ data });
    const words = await refusal(bureau.page);
    expect(words).toContain("数据库正被另一个程序使用，没有打开，未作任何改动。请关闭另一个窗口后重试。");
  } finally {
    other.close();
  }
  await using bureau = await launchApp({ data });
  await bureau.page.getByRole("heading", { name: "首页" }).waitFor();
});
