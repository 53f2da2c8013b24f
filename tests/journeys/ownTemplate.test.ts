import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import * as XLSX from "xlsx";
import { axeViolations } from "../support/axeViolations.ts";
import { launchApp } from "../support/launchApp.ts";
import { roadLines } from "../support/roadLines.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

it("says by cell what is wrong with a table of the bureau's own, takes the good one and fills it", async () => {
  using folder = temporaryFolder();
  const filled = folder.path("填好.xlsx");
  const [guide, kept] = [folder.path("示例.xlsx"), folder.path("导出的模板.xlsx")];
  const broken = await writeTemplate(folder.path("月度简表.xlsx"), [
    ["{年度}年农村公路简表"],
    ["任务里程", "{农村路.建设任务里成}"],
    ["完成里程", "{农村路.建设完成里程}"],
  ]);
  const good = await writeTemplate(folder.path("好的.xlsx"), [
    ["{年度}年农村公路简表"],
    ["任务里程", "{农村路.建设任务里程}"],
    ["{行:乡镇}{乡镇}", "{农村路.建设完成里程}"],
  ]);
  seedStore(folder.path("data"), (store) => addRoads(store, roadLines, "2026-10"));
  await using bureau = await launchApp({
    data: folder.path("data"),
    dialogs: { open: [[broken], [good]], save: [guide, filled, kept] },
  });
  const { page } = bureau;
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();
  const section = page.getByRole("region", { name: "自制报表" });
  await section.getByRole("button", { name: "下载示例与标签说明" }).click();
  await page.getByText("示例已保存：示例.xlsx").waitFor();

  await section.getByRole("button", { name: "新增自制报表…" }).click();
  const refused = page.getByRole("dialog", { name: "“月度简表.xlsx”有 1 处写得不对，没有保存" });
  await refused.waitFor();
  const [, problem] = await refused.getByRole("table", { name: "模板中的问题" }).getByRole("row").allInnerTexts();
  expect(problem?.split("\t").slice(0, 3)).toEqual(["简表", "B2", "{农村路.建设任务里成}"]);
  expect(await axeViolations(page)).toEqual([]);
  await refused.getByRole("button", { name: "重新选择文件…" }).click();
  const row = section.getByRole("row", { name: /自制模板：好的\.xlsx/ });
  await row.waitFor();
  await refused.waitFor({ state: "detached" });

  await row.getByRole("button", { name: "填写导出" }).click();
  await page.getByText("已填写导出：填好.xlsx").waitFor();
  const sheet = XLSX.read(readFileSync(filled), { type: "buffer" }).Sheets.简表 ?? {};
  const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(rows[0]?.[0]).toBe("2026年农村公路简表");
  expect(rows[1]?.[1]).toBe(19.985);
  expect(rows.find(([first]) => first === "马鸣乡")?.[1]).toBe(4.022);

  await row.getByRole("button", { name: "更多：好的" }).click();
  await page.getByRole("menuitem", { name: "改名…" }).click();
  const naming = page.getByRole("dialog", { name: "改名：好的" });
  await naming.getByRole("textbox", { name: "名称" }).fill("月度简表");
  await page.keyboard.press("Enter");
  const renamed = section.getByRole("row", { name: /^月度简表/ });
  await renamed.waitFor();
  await renamed.getByRole("button", { name: "更多：月度简表" }).click();
  await page.getByRole("menuitem", { name: "导出模板…" }).click();
  await page.getByText("模板已导出：导出的模板.xlsx").waitFor();
  expect(readFileSync(kept).equals(readFileSync(good))).toBe(true);
});

/** A workbook with one sheet 简表, as an office would draw it. */
async function writeTemplate(path: string, rows: readonly (readonly string[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("简表").addRows(rows.map((row) => [...row]));
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}
