import { expect, it } from "vitest";
import { axeViolations } from "../support/axeViolations.ts";
import { launchApp } from "../support/launchApp.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

it("finds by pinyin initials and by words from anywhere, marks what was found, and opens the record", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  seedStore(data, (store) => addRoads(store, roadLines, "2026-10"));
  await using bureau = await launchApp({ data });
  const { page } = bureau;
  await page.getByRole("heading", { name: "首页" }).waitFor();
  const box = page.getByRole("combobox", { name: "搜索全部台账" });
  const results = page.getByRole("listbox", { name: "搜索结果" });

  // Ctrl+K from anywhere; the township first, then the works in it.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("tqjd");
  const township = results.getByRole("option", { name: /通泉街道/ }).first();
  await township.waitFor();
  expect(await results.getByText(/^乡（镇）街道　1 条/).isVisible()).toBe(true);
  expect(await township.locator("mark").allInnerTexts()).toEqual(["通泉街道"]);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "乡（镇）街道", exact: true }).waitFor();
  expect(await page.getByRole("textbox", { name: "名称", exact: true }).inputValue()).toBe("通泉街道");

  // From the menu, by a word in the middle of a name.
  await bureau.chooseMenu("find");
  await box.fill("河边");
  const road = results.getByRole("option", { name: /松坡—河边公路/ });
  await expect.poll(() => road.locator("mark").allInnerTexts(), { timeout: 15_000 }).toEqual(["河边"]);
  await road.click();
  await page.getByRole("heading", { level: 1, name: "农村公路建设任务", exact: true }).waitFor();
  expect(await page.getByRole("textbox", { name: "路线名称" }).inputValue()).toBe("松坡—河边公路");

  await bureau.chooseMenu("find");
  await box.fill("没有这样的字");
  await page.getByText("没有找到。").waitFor();
  await page.keyboard.press("Escape");
});
