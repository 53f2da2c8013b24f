import { expect, it } from "vitest";
import { inPeriod } from "../../db/figures/index.ts";
import { EVERYWHERE, tally } from "../../db/figures/tally.ts";
import { figureDatabase } from "./figureDatabase.ts";

it("refuses an amount that is no integer instead of taking it for nothing", () => {
  const all = figureDatabase();
  all.add("inspections", { 日期: "2021-05-05", 类别: "企业检查", 被检单位: "甲", 发现隐患: "3" });
  const request = (amount: string) => ({ scope: inPeriod("inspections", "日期"), asOf: "2021-10", amount });
  expect(() => tally(all.database, [request("发现隐患 * 1.5")], null)).toThrow("4.5");
  const counted = tally(all.database, [request("发现隐患 * 2")], null).get(EVERYWHERE);
  expect(counted?.(request("发现隐患 * 2"))).toEqual({ records: 1n, filled: 1n, sum: 6n });
});
