import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as XLSX from "xlsx";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import { expectedRoadRow } from "../support/expectedRoadTable.ts";
import { importFile } from "../support/importWizard.ts";
import { launchApp } from "../support/launchApp.ts";
import { openTable, shownTable } from "../support/reportPage.ts";
import { roadLines } from "../support/roadLines.ts";
import { writeRoadSheet } from "../support/roadSheet.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const name = "农村公路建设任务进度表";
const expected = [
  expectedRoadRow("合计", roadLines),
  ...defaultCounty.townships.map(({ 名称: township }) =>
    expectedRoadRow(
      township,
      roadLines.filter((line) => line.township === township),
    ),
  ),
];

it("shows, exports and prints the same numbers, and they are those of the sheet that was imported", async () => {
  using folder = temporaryFolder();
  const file = writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" });
  const [workbook, pdf] = [folder.path("农路01.xlsx"), folder.path("农路01.pdf")];
  await using bureau = await launchApp();
  const { page } = bureau;
  await importFile(bureau, file);
  await openTable(page, name);
  const main = page.getByRole("main");
  expect(await main.getByText("2026年1－10月").isVisible()).toBe(true);
  expect((await shownTable(page, name)).rows).toEqual(expected);
  const checkCode = (/校验码：(\w{8})/.exec(await main.innerText()) ?? [])[1];
  expect(checkCode).toBeDefined();

  // A dialog that is closed writes nothing and says nothing.
  await bureau.answerDialogs({ save: [null, workbook, pdf] });
  await main.getByRole("button", { name: "导出 Excel" }).click();
  await main.getByRole("button", { name: "导出 Excel" }).and(page.locator(":not([data-loading])")).waitFor();
  expect(await page.getByText("已导出").count()).toBe(0);
  await main.getByRole("button", { name: "导出 Excel" }).click();
  await page.getByText("已导出：农路01.xlsx").waitFor();
  await main.getByRole("button", { name: "导出 PDF" }).click();
  await page.getByText("已导出 PDF，共 1 页：农路01.pdf").waitFor();

  const sheet = Object.values(XLSX.read(readFileSync(workbook), { type: "buffer" }).Sheets)[0] ?? {};
  const cells = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null });
  const texts = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: "", raw: false });
  const start = cells.findIndex(([label]) => label === "合计");
  expect(texts.slice(start, start + expected.length)).toEqual(expected);
  // Values are exact; rates are not rounded away, only shown rounded.
  const [planned, done] = [cells[start]?.[2], cells[start]?.[10]];
  expect([planned, done]).toEqual([19.985, 9.635]);
  expect(cells[start]?.[11]).toBeCloseTo(((done as number) / (planned as number)) * 100, 9);

  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  expect(info).toMatch(/Pages:\s+1\n/);
  expect(info).toMatch(/Page size:\s+841\.\d+ x 59[45]\.\d+ pts \(A4\)/);
  const printed = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  for (const row of expected)
    expect(printed).toMatch(new RegExp(row.map((text) => text.replace(".", "\\.")).join("\\s+")));
  expect(printed).toContain(`校验码 ${checkCode}`);
  expect(printed).toMatch(/第\s*1\s*页\s*共\s*1\s*页/);
});

it("says where a number comes from, down to the record, and follows the month chosen at the top", async () => {
  using folder = temporaryFolder();
  await using bureau = await launchApp();
  const { page } = bureau;
  await importFile(bureau, writeRoadSheet(folder.path("建设任务.xlsx"), { lines: roadLines, month: "2026-10" }));
  await openTable(page, name);
  await page
    .getByRole("row", { name: /^合计/ })
    .getByRole("button", { name: /^解释：建设完成里程，9\.635/ })
    .click();
  const explained = page.getByRole("dialog", { name: "解释此数：建设完成里程" });
  const behind = explained.getByRole("region", { name: /^依据的记录/ }).getByRole("row");
  await expect.poll(() => behind.count()).toBe(1 + roadLines.length);
  // Its records and no others, each with what it adds: together they are the number.
  const added = (await behind.allInnerTexts()).slice(1).map((text) => text.split("\t"));
  expect(added.map((cells) => Math.round(Number(cells.at(-1)) * 1000)).reduce((sum, metres) => sum + metres, 0)).toBe(
    9635,
  );
  for (const { road } of roadLines) expect(added.filter(([label]) => label?.includes(road))).toHaveLength(1);
  await explained
    .getByRole("link", { name: /马鸣—咨卡公路/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "完成里程", exact: true }).waitFor();
  expect(await page.getByRole("textbox", { name: "路线名称", exact: true }).inputValue()).toBe("马鸣—咨卡公路");
  await openTable(page, name);
  // In September nothing was done yet: the plan stands, the progress is nothing.
  await page.getByRole("button", { name: "上一月" }).click();
  await page.getByText("2026年1－9月").waitFor();
  const [total = []] = (await shownTable(page, name)).rows;
  expect(total.slice(0, 4)).toEqual(expected[0]?.slice(0, 4));
  expect(total[10]).toBe("0");
});
