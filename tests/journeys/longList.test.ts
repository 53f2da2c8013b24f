import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import { fillRoadWorks } from "../bench/bigStore.ts";
import { focusedName } from "../support/keyboard.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { openLedger, shownList } from "../support/ledgerList.ts";
import { seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const ledger = "农村公路建设任务";
const records = 5000;
const township = "马鸣乡";

async function openLongList(data: string): Promise<LaunchedApp> {
  seedStore(data, (store) => void fillRoadWorks(store, records, 1));
  const bureau = await launchApp({ data });
  await openLedger(bureau.page, ledger);
  await expect.poll(async () => (await shownList(bureau.page)).rows.length).toBe(50);
  return bureau;
}

const total = async (page: Page) => (await shownList(page)).total;
const planned = async (page: Page) => (await shownList(page)).rows.map((row) => Number(row.计划里程));

it("pages, sorts and filters five thousand records, with the sums of all of them", async () => {
  using folder = temporaryFolder();
  await using bureau = await openLongList(folder.path("data"));
  const { page } = bureau;
  const main = page.getByRole("main");
  expect(await total(page)).toBe(records);
  // The sum of 500 + (index × 7919) mod 9000 metres over all records.
  const metres = Array.from({ length: records }, (_, index) => 500 + ((index * 7919) % 9000)).reduce(
    (sum, each) => sum + each,
    0,
  );
  expect((await shownList(page)).sums.计划里程?.replaceAll(",", "")).toBe(String(metres / 1000));

  const first = (await shownList(page)).rows[0]?.路线名称;
  await main.getByRole("button", { name: "第 100 页" }).click();
  await main.getByText("第 4951－5000 条，共 5000 条").waitFor();
  await expect.poll(async () => (await shownList(page)).rows[0]?.路线名称).not.toBe(first);
  expect((await shownList(page)).rows).toHaveLength(50);

  // Sorted over all pages, not within one: first up, then down; and back on the first page.
  await main.getByRole("button", { name: /^按计划里程排序/ }).click();
  await expect
    .poll(() => planned(page))
    .toSatisfy((column: number[]) => column[0] === 0.5 && column.every((each, at) => each >= (column[at - 1] ?? 0)));
  await main.getByRole("button", { name: "按计划里程排序，现为升序" }).click();
  await expect
    .poll(() => planned(page))
    .toSatisfy(
      (column: number[]) => (column[0] ?? 0) > 9.4 && column.every((each, at) => each <= (column[at - 1] ?? 10)),
    );
  expect(await main.getByText("第 1－50 条，共 5000 条").isVisible()).toBe(true);

  await main.getByRole("button", { name: "筛选乡镇" }).click();
  const choice = page.getByRole("combobox", { name: "乡镇 为" });
  await choice.click();
  await page.getByRole("option", { name: township, exact: true }).click();
  // A choice takes effect at once.
  await expect.poll(() => total(page)).toBe(records / 10);
  expect((await shownList(page)).rows.every((row) => row.乡镇 === township)).toBe(true);
  await main.getByRole("button", { name: "筛选计划里程" }).click();
  await page.getByRole("textbox", { name: "计划里程（公里）从" }).fill("9");
  await page.keyboard.press("Enter");
  await main.getByText("计划里程 不小于 9公里").waitFor();
  await expect.poll(async () => (await planned(page)).every((each) => each >= 9)).toBe(true);
  await main.getByRole("button", { name: "全部去掉" }).click();
  await expect.poll(() => total(page)).toBe(records);
});

/** An input method writes 第 as candidates and the user confirms with Enter: keys come with isComposing and code 229. */
async function compose(input: CDPSession, text: string): Promise<void> {
  await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

async function confirmByEnter(input: CDPSession, text: string): Promise<void> {
  await input.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Enter",
    code: "Enter",
    windowsVirtualKeyCode: 229,
  });
  await input.send("Input.insertText", { text });
  await input.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
}

it("searches for what an input method has confirmed, not for its letters; its Enter submits nothing anywhere", async () => {
  using folder = temporaryFolder();
  await using bureau = await openLongList(folder.path("data"));
  const { page } = bureau;
  const input = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, "heard", heard);
    window.addEventListener("keydown", (event) => heard.push(`${event.key} ${event.isComposing}`), true);
    window.addEventListener("compositionend", () => heard.push("end"), true);
  });

  await page.keyboard.press("Control+f");
  await expect.poll(() => focusedName(page)).toBe("搜索");
  await compose(input, "ma'ming");
  await compose(input, "ma'ming'xiang");
  // Longer than the list waits after the last key: a search for the letters would have found nothing by now.
  await expect(page.getByText("没有符合条件的记录。").waitFor({ timeout: 700 })).rejects.toThrow("Timeout");
  expect(await total(page)).toBe(records);
  await confirmByEnter(input, "马鸣乡至第77");
  await expect
    .poll(() => total(page))
    .toBe(
      Array.from({ length: records }, (_, index) => index).filter(
        (index) => index % 10 === 7 && String(index).startsWith("77"),
      ).length,
    );
  const heard = await page.evaluate(() => Reflect.get(window, "heard") as string[]);
  expect(heard).toContain("end");

  // In a form: Enter that confirms neither moves on nor saves; the next one moves on.
  await page.getByRole("cell", { name: /马鸣乡至第77自然村/ }).click();
  const village = page.getByRole("textbox", { name: "自然村", exact: true });
  await village.fill("");
  await compose(input, "xin'cun");
  await confirmByEnter(input, "新村");
  expect(await village.inputValue()).toBe("新村");
  expect(await focusedName(page)).toBe("自然村");
  expect(await page.getByText("未保存", { exact: true }).isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  expect(await focusedName(page)).not.toBe("自然村");
  // Esc that drops the candidates does not leave the form.
  await village.focus();
  await compose(input, "lao");
  await input.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Escape",
    code: "Escape",
    windowsVirtualKeyCode: 229,
  });
  await compose(input, "");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await village.inputValue()).toBe("新村");
});
