import { expect, it } from "vitest";
import { monthsUpTo } from "../../db/figures/index.ts";
import { investmentMonthly } from "../../db/ledgers/investment/investmentMonthly.ts";
import { projects } from "../../db/ledgers/investment/projects.ts";
import { turnoverMonthly } from "../../db/ledgers/investment/turnoverMonthly.ts";
import { bridges } from "../../db/ledgers/rural/bridges.ts";
import { openStore } from "../../db/store/index.ts";
import { temporaryFolder } from "../store/withStore.ts";
import { runCli } from "./runCli.ts";

it("ends with 0 while there is nothing but things to look at, with 1 once a rule is broken, and names both", async () => {
  const data = temporaryFolder();
  const check = (...more: string[]) => runCli("check", "--as-of", "2021-10", "--data", data, ...more);
  // A ledger of months owes each month, from the first day of the book.
  const owed = ["固定资产投资月报", "公路运输周转量月报"].map((name) => `提示〔B10 应报未报〕${name}：1－10月未报\n`);
  expect(await check()).toEqual({ code: 0, out: `${owed.join("")}错误 0 项，提示 2 项。\n`, error: "" });

  const byHand = { kind: "form" } as const;
  let store = openStore({ folder: data });
  for (const ledger of [investmentMonthly, turnoverMonthly])
    for (const month of monthsUpTo("2021-10")) store.marks.put(ledger, month, { kind: "ledger", subject: "" }, byHand);
  store.close();
  expect(await check()).toEqual({ code: 0, out: "核对通过，没有错误和提示。\n", error: "" });

  store = openStore({ folder: data });
  store.records.add(
    bridges,
    { values: { 年度: 2021, 桥梁名称: "清水桥", 乡镇: "大庄乡", 计划完工: "2021-06" } },
    byHand,
  );
  store.close();
  expect(await check()).toEqual({
    code: 0,
    out: "提示〔B10 应报未报〕危桥改造：大庄乡10月未报（应报1项，已报0项）\n提示〔B11 逾期〕危桥改造 2021 清水桥：计划完工 2021-06，截至 2021-10 未完成\n错误 0 项，提示 2 项。\n",
    error: "",
  });

  store = openStore({ folder: data });
  store.records.add(
    projects,
    { values: { 项目名称: "客运站", 项目类别: "客货站场", 总投资: 100, 入库状态: "储备" } },
    byHand,
  );
  store.records.add(investmentMonthly, { values: { 项目: "客运站", 月份: "2021-03", 本月完成投资: 100 } }, byHand);
  store.close();
  const { code, out } = await check("--json");
  expect(code).toBe(1);
  const { findings, lowered, ...counts } = JSON.parse(out) as { findings: Record<string, unknown>[]; lowered: unknown };
  // A project below the threshold of the office, and the year's targets that are not there.
  expect(lowered).toEqual([]);
  expect(counts).toMatchObject({ asOf: "2021-10", errors: 1, settled: 0 });
  expect(findings[0]).toMatchObject({
    level: "error",
    rule: "先入库、后有数",
    ledger: "investment-monthly",
    label: "客运站 2021-03",
    message: "2021-03 本月完成投资 0.0001万元，但项目没有入库日期",
    id: "A01",
    count: 1,
    settled: null,
  });

  store = openStore({ folder: data });
  store.audit.settle([
    {
      ...{ rule: "A01", month: "2021-10", finding: String(findings[0]?.key), kind: "passed", said: "" },
      reason: "项目已报市局",
    },
  ]);
  store.audit.lower("B11", "off", "工期已顺延");
  store.close();
  const passed = await check();
  expect(passed.code).toBe(0);
  expect(passed.out).toContain("但项目没有入库日期（已通过：项目已报市局）\n");
  expect(passed.out).not.toContain("未完成");
  expect(passed.out).toMatch(/规则〔B11 逾期〕已停用：工期已顺延\n错误 0 项，提示 \d+ 项，已通过或勾销 1 项。\n$/);
});

it("asks for the month, and says which one it cannot read", async () => {
  const data = temporaryFolder();
  expect(await runCli("check", "--data", data)).toMatchObject({ code: 2, out: "" });
  expect(await runCli("check", "--as-of", "2021-13", "--data", data)).toMatchObject({
    code: 2,
    error: expect.stringContaining("2021-13"),
  });
});
