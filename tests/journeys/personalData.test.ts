import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { read, utils } from "xlsx";
import { complaints } from "../../db/ledgers/safety/complaints.ts";
import { axeViolations } from "../support/axeViolations.ts";
import { launchApp } from "../support/launchApp.ts";
import { openLedger } from "../support/ledgerList.ts";
import { seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const values = {
  编号: "T2021-1",
  受理日期: "2021-03-02",
  对象类别: "客运班车",
  来源: "来电",
  投诉人: "张三丰",
  联系电话: "13812345678",
  内容: "班车晚点",
};

function cellsOf(file: string): string {
  const book = read(readFileSync(file));
  return book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {})).join("\n");
}

it("is masked until a reason is given, which the history keeps; and leaves the program masked unless a reason is given", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  const [masked, clear] = [folder.path("隐去.xlsx"), folder.path("完整.xlsx")];
  seedStore(data, (store) => void store.records.add(complaints, { values }, { kind: "form" }));
  await using bureau = await launchApp({ data });
  const { page } = bureau;
  const main = page.getByRole("main");
  const secret = async () => /三丰|12345678/.test(await page.content());
  await openLedger(page, complaints.name);
  await main.getByRole("cell", { name: "T2021-1" }).click();
  await page.getByRole("button", { name: "返回列表" }).waitFor();
  // Read-only while masked, then a field with suggestions: found by the field it is.
  const person = page.locator("[data-field=投诉人]");
  const phone = page.locator("[data-field=联系电话]");
  expect([await person.inputValue(), await phone.inputValue(), await secret()]).toEqual([
    "张＊＊",
    "138****5678",
    false,
  ]);
  expect(await axeViolations(page)).toEqual([]);

  // Another field is changed and saved without ever seeing the name.
  await page.getByRole("textbox", { name: "内容", exact: true }).fill("班车晚点半小时");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存。").first().waitFor();
  expect(await person.inputValue()).toBe("张＊＊");

  // No reason, nothing shown.
  await page.getByRole("button", { name: "显示个人信息：投诉人" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "显示", exact: true }).click();
  await dialog.getByText("请写明原因").waitFor();
  expect(await secret()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("textbox", { name: "原因" }).fill("回访投诉人");
  await dialog.getByRole("button", { name: "显示", exact: true }).click();
  await expect.poll(() => person.inputValue(), { timeout: 15_000 }).toBe("张三丰");
  expect(await phone.inputValue()).toBe("13812345678");
  await page.getByRole("button", { name: "历史" }).click();
  const history = page.getByRole("dialog");
  await history.getByText("查看个人信息").waitFor();
  expect(await history.getByText("原因：回访投诉人").isVisible()).toBe(true);
  expect(await history.getByText("张＊＊").first().isVisible()).toBe(true);
  expect(await history.getByText("张三丰").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "返回列表" }).click();

  await bureau.answerDialogs({ save: [masked, clear] });
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page
    .getByText(/已导出/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "完整导出" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "原因" }).fill("报送信访局");
  await page.getByRole("dialog").getByRole("button", { name: "导出", exact: true }).click();
  await expect.poll(() => existsSync(clear) && cellsOf(clear).includes("13812345678"), { timeout: 15_000 }).toBe(true);
  expect(cellsOf(masked)).not.toMatch(/三丰|12345678/);
  expect(cellsOf(masked)).toContain("张＊＊");
});
