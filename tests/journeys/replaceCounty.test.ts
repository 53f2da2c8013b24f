import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { read, utils } from "xlsx";
import { axeViolations } from "../support/axeViolations.ts";
import { launchApp } from "../support/launchApp.ts";
import { openTable, shownTable } from "../support/reportPage.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const name = "农村公路建设任务进度表";
const old = /马龙|530304|通泉|鸡头村|马过河|马鸣/;
const list = "城关镇\t539999100\n石桥街道\t539999001\t街道\t石桥镇\n白云彝族乡";

it("is pasted, previewed, put in place for a reason; nothing then names the old county, and it can be taken back", async () => {
  using folder = temporaryFolder();
  const workbook = folder.path("农路01.xlsx");
  await using bureau = await launchApp({ data: folder.path("data") });
  const { page } = bureau;
  const main = page.getByRole("main");
  const navigation = page.getByRole("navigation", { name: "主导航" });
  await page.getByText("马龙区交通运输局").waitFor();
  await navigation.getByRole("link", { name: "设置", exact: true }).click();
  await main.getByRole("tab", { name: "更换县区" }).click();
  await main.getByRole("textbox", { name: "县（市、区）" }).fill("青河县");
  await main.getByRole("textbox", { name: "县级代码" }).fill("539999");
  await main.getByRole("textbox", { name: "乡（镇）街道名单" }).fill(`${list}\n开发区`);
  await main.getByRole("button", { name: "预览" }).click();
  await main.getByText("看不出是街道、镇还是乡").waitFor();
  await main.getByRole("textbox", { name: "乡（镇）街道名单" }).fill(list);
  await main.getByRole("button", { name: "预览" }).click();
  await main.getByText("新增 3 个，保留 0 个，移出 10 个。").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await main.getByRole("button", { name: "更换县区" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "原因" }).fill("本单位使用");
  await page.getByRole("dialog").getByRole("button", { name: "更换", exact: true }).click();
  await page.getByText("青河县交通运输局").first().waitFor();
  await main.getByRole("tab", { name: "单位与签章" }).click();
  await main.getByRole("textbox", { name: "填表人" }).fill("李四");
  await main.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存。").first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await main.getByRole("tab", { name: "选项", exact: true }).click();
  await main.getByText("本单位加入的选项").waitFor();
  expect(await axeViolations(page)).toEqual([]);

  const nothingOld = async () =>
    expect(await page.evaluate(() => `${document.title} ${document.body.innerText}`)).not.toMatch(old);
  await navigation.getByRole("link", { name: "首页" }).click();
  await page.getByRole("heading", { level: 1, name: "首页" }).waitFor();
  await nothingOld();
  await openTable(page, name);
  expect((await shownTable(page, name)).rows.map(([label]) => label)).toEqual([
    "合计",
    "城关镇",
    "石桥街道",
    "白云彝族乡",
  ]);
  await nothingOld();
  await bureau.answerDialogs({ save: [workbook] });
  await main.getByRole("button", { name: "导出 Excel" }).click();
  await page
    .getByText(/农路01\.xlsx/)
    .first()
    .waitFor();
  const book = read(readFileSync(workbook));
  const text = book.SheetNames.map((sheet) => utils.sheet_to_csv(book.Sheets[sheet] ?? {})).join("\n");
  expect(text).toContain("青河县交通运输局");
  expect(text).toContain("填表人：李四");
  expect(text).not.toMatch(old);

  await navigation.getByRole("link", { name: "导入记录" }).click();
  await main.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "原因" }).fill("换错了");
  await page.getByRole("dialog").getByRole("button", { name: /撤销/ }).click();
  await page.getByText("马龙区交通运输局").first().waitFor();
});
