import { expect, it } from "vitest";
import { investmentMonthly } from "../../db/ledgers/investment/investmentMonthly.ts";
import { projects } from "../../db/ledgers/investment/projects.ts";
import { openStore } from "../../db/store/index.ts";
import { temporaryFolder } from "../store/withStore.ts";
import { runCli } from "./runCli.ts";

const byHand = { kind: "form" } as const;
const MONTH = "2021-03";

/** A data folder with a project that reports investment and was never entered, and turnover of that month. */
function unentered(): string {
  const data = temporaryFolder();
  const store = openStore({ folder: data });
  const project = { 项目名称: "客运站", 项目类别: "客货站场", 总投资: 10_000_000, 入库状态: "储备" };
  store.records.add(projects, { values: project }, byHand);
  const report = { 项目: "客运站", 月份: MONTH, 本月完成投资: 50_000 };
  store.records.add(investmentMonthly, { values: report }, byHand);
  store.close();
  return data;
}

it("refuses to close an area in which an 错误 is open, names it and writes nothing; with a reason it is passed and closed", async () => {
  const data = unentered();
  const close = (...words: string[]) => runCli("close", ...words, "--as-of", MONTH, "--data", data);
  const refused = await close("固定资产投资");
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("错误〔A01 先入库、后有数〕");
  // The month's turnover is owed by the area that is being 上报, and only here an 错误.
  expect(refused.out).toContain("错误〔B10 应报未报〕公路运输周转量月报：3月未报");
  expect(refused.error).toMatch(/^审核还有 2 项错误没有处理（先入库、后有数：.+没有上报，未写入任何数据。.+\n$/);
  let store = openStore({ folder: data });
  expect([store.closings.open(), store.audit.settled(MONTH)]).toEqual([[], []]);
  store.close();

  const closed = await close("investment", "--reason", "市局已同意补报", "--json");
  expect(closed.code).toBe(0);
  const told = JSON.parse(closed.out) as { issue: number; reason: string; passed: { id: string }[] };
  expect([told.issue, told.reason, told.passed.map(({ id }) => id)]).toEqual([1, "市局已同意补报", ["A01", "B10"]]);
  store = openStore({ folder: data });
  expect(store.closings.current("investment", MONTH)).toMatchObject({ issue: 1, reason: "市局已同意补报" });
  expect(store.audit.settled(MONTH)).toMatchObject([
    { rule: "A01", kind: "passed", reason: "市局已同意补报" },
    { rule: "B10", kind: "passed", reason: "市局已同意补报" },
  ]);
  store.close();
  // Closed twice is refused as in the window; another area is not held up by it.
  expect(await close("investment", "--reason", "再报")).toMatchObject({ code: 2 });
  expect(await close("safety")).toMatchObject({ code: 0, error: "" });
});

it("opens a closed month again for a reason; what was passed stays passed while its values do", async () => {
  const data = unentered();
  const run = (...words: string[]) => runCli(...words, "--as-of", MONTH, "--data", data);
  expect(await run("reopen", "investment", "--reason", "更正")).toMatchObject({ code: 2, out: "" });
  expect((await run("close", "investment", "--reason", "补报")).code).toBe(0);
  expect(await run("reopen", "investment")).toMatchObject({ code: 2, error: expect.stringContaining("--reason") });
  expect(await run("reopen", "固定资产投资", "--reason", "更正")).toEqual({
    code: 0,
    out: "固定资产投资2021年1－3月的报表（第1次上报）已重新开放。\n",
    error: "",
  });
  expect(await run("close", "investment")).toMatchObject({ code: 0 });
  expect(await run("close", "不存在的领域")).toMatchObject({
    code: 2,
    error: expect.stringContaining("没有“不存在的领域”这个工作领域"),
  });
});

it("tables and summary are written all the same, and end with 1 naming what is open", async () => {
  const data = unentered();
  const out = temporaryFolder();
  const tables = await runCli("tables", "交统01", "--as-of", MONTH, "--out", out, "--data", data);
  expect(tables.code).toBe(1);
  expect(tables.out).toContain("交统01");
  expect(tables.error).toContain("错误〔A01 先入库、后有数〕");
  const summary = await runCli("summary", "--as-of", MONTH, "--out", `${out}/总结.docx`, "--data", data);
  expect(summary.code).toBe(1);
  expect(summary.out).toContain("错误〔先入库、后有数〕客运站 2021-03");
});
