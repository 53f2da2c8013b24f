import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeMonth } from "../../../electron/tables/closing/index.ts";
import { verifyWorkbook } from "../../../electron/tables/codeVerification/index.ts";
import { convertBySoffice } from "../soffice.ts";
import { checkedBureau, MONTH, named, tableCheck } from "./checkedBureau.ts";

const bureau = checkedBureau();
beforeAll(async () => {
  await closeMonth(bureau.store, "rural", MONTH);
});
afterAll(() => bureau[Symbol.dispose]());

it("a real workbook with a number changed and a column hidden, computed and saved by another office, names the number and its sums", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(await bureau.write("农路01.xlsx", [bureau.model("农路01")])).buffer as ArrayBuffer);
  const sheet = book.worksheets[0] ?? expect.fail();
  expect(sheet.getCell("D17").value).toBe(170.01);
  sheet.getCell("D17").value = 200;
  sheet.getColumn(6).hidden = true;
  const changed = join(bureau.folder, "改过.xlsx");
  writeFileSync(changed, new Uint8Array(await book.xlsx.writeBuffer()));
  const saved = await convertBySoffice(changed, bureau.folder, "xlsx");

  const check = tableCheck((await verifyWorkbook(bureau.store, await bureau.read(saved))).sheets[0]);
  expect(named(check)).toEqual({ cells: ["D7", "N7", "D17", "N17"], missing: [], added: [], moved: [], columns: [] });
  expect(check.differences.map(({ row, column, file }) => [row, column, file])).toEqual([
    ["合计", "计划／投资", "200"],
    ["合计", "投资完成率（％）", "40.005"],
    ["月望乡", "计划／投资", "200"],
    ["月望乡", "投资完成率（％）", "40.005"],
  ]);
  expect(check).toMatchObject({ codeIs: "issued", snapshot: { agrees: false, cells: 4 } });
});
