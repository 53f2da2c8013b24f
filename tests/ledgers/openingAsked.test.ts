import { describe, expect, it } from "vitest";
import { checkValues } from "../../db/ledgers/derive/checkValues.ts";
import { projects } from "../../db/ledgers/investment/projects.ts";
import { openingAsked } from "../../db/ledgers/openingAsked.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { expressways } from "../../db/ledgers/works/expressways.ts";

describe("期初", () => {
  it("is asked for where the project was entered, or the work begun, before the book's first report", () => {
    expect(openingAsked(projects, { 入库日期: "2020-12-31" }, "2021-01")).toMatchObject({
      level: "warning",
      field: "期初累计完成投资",
      message: expect.stringContaining("入库日期 2020-12-31 早于首个投资月报 2021-01"),
    });
    expect(openingAsked(expressways, { 开工日期: "2020-12" }, "2021-01")?.message).toContain(
      "已在项目库填写的不必再填",
    );
  });

  it.each([
    ["entered in that month", projects, { 入库日期: "2021-01-01" }, "2021-01"],
    ["entered in that month, the day unknown", projects, { 入库日期: "2021-01" }, "2021-01"],
    ["without a date", projects, {}, "2021-01"],
    ["in a book without reports", projects, { 入库日期: "2018-01-01" }, null],
    ["where it is given", projects, { 入库日期: "2018-01-01", 期初累计完成投资: 0, 期初截至月: "2020-12" }, "2021-01"],
    [
      "where half of it is given, which is told already",
      projects,
      { 入库日期: "2018-01-01", 期初截至月: "2020-12" },
      "2021-01",
    ],
    ["of a ledger that has none", roadWorks, { 开工日期: "2018-01-01" }, "2021-01"],
  ])("is not asked for %s", (_, ledger, values, first) => {
    expect(openingAsked(ledger, values, first)).toBeNull();
  });

  it("is told to be half where one of the two is missing, and stops nothing", () => {
    const given = { 项目名称: "老路", 项目类别: "农村公路", 总投资: 1, 入库状态: "储备" };
    const said = (values: object) =>
      checkValues(projects, { ...given, ...values }, null).map(({ level, field }) => [level, field]);
    expect(said({ 期初累计完成投资: 0 })).toEqual([["warning", "期初截至月"]]);
    expect(said({ 期初截至月: "2020-12" })).toEqual([["warning", "期初累计完成投资"]]);
    expect(said({ 期初累计完成投资: 0, 期初截至月: "2020-12" })).toEqual([]);
  });
});
