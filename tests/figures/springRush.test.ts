import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

const rush = { 年度: "2021", 起始日期: "2021-01-28", 结束日期: "2021-03-08" };

describe("春运", () => {
  it("is unknown without the year's record, whatever other years have", () => {
    const all = figureDatabase();
    const other = { ...rush, 投入客车: "160", 发送班次: "3000", 运送旅客: "50000", 安全检查: "12" };
    all.add("spring-rush", { ...other, 年度: "2020", 起始日期: "2020-01-10", 结束日期: "2020-02-18" });
    all.remove("spring-rush", all.add("spring-rush", other));
    for (const name of ["天数", "投入客车", "发送班次", "运送旅客", "安全检查次数"])
      expect([name, evaluateIn(all, `安全.春运${name}`)]).toMatchObject([name, { value: null, text: "—", records: 0 }]);
    expect(evaluateIn(all, "安全.春运起止")).toMatchObject({ items: [], records: 0 });
    expect(evaluateIn(all, "安全.春运投入客车", "2020-10").value).toBe("160");
  });

  it("has its numbers, those that are blank unknown, and 0 where 0 was written", () => {
    const all = figureDatabase();
    all.add("spring-rush", { ...rush, 投入客车: "165", 发送班次: "0", 运送旅客: "56899" });
    expect(evaluateIn(all, "安全.春运投入客车")).toMatchObject({ value: "165", text: "165", records: 1 });
    expect(evaluateIn(all, "安全.春运发送班次").value).toBe("0");
    expect(evaluateIn(all, "安全.春运运送旅客").value).toBe("56899");
    expect(evaluateIn(all, "安全.春运安全检查次数")).toMatchObject({ value: null, text: "—", records: 1 });
    expect(evaluateIn(all, "安全.春运起止").items).toEqual([{ 起始日期: "2021-01-28", 结束日期: "2021-03-08" }]);
  });

  it.each([
    ["2021-01-28", "2021-03-08", "40"],
    ["2024-01-26", "2024-03-05", "40"],
    ["2021-12-31", "2022-01-01", "2"],
    ["2021-02-01", "2021-02-01", "1"],
  ])("from %s to %s lasts %s days, the first and the last among them", (起始日期, 结束日期, days) => {
    const all = figureDatabase();
    all.add("spring-rush", { 年度: "2021", 起始日期, 结束日期 });
    expect(evaluateIn(all, "安全.春运天数").value).toBe(days);
  });
});

describe("疫情防控人次", () => {
  it("adds up everything that was done in the period, for whomever", () => {
    const all = figureDatabase();
    const shot = { 日期: "2021-10-31", 事项: "疫苗接种", 对象: "机关职工", 人数: "35" };
    expect(evaluateIn(all, "安全.疫情防控人次")).toMatchObject({ value: "0", records: 0 });
    all.add("epidemic", shot);
    all.add("epidemic", { ...shot, 事项: "核酸检测", 对象: "网约车驾驶员", 人数: "5" });
    all.add("epidemic", { ...shot, 日期: "2021-11-01" });
    all.add("epidemic", { ...shot, 日期: "2020-12-31" });
    all.remove("epidemic", all.add("epidemic", shot));
    expect(evaluateIn(all, "安全.疫情防控人次")).toMatchObject({ value: "40", records: 2 });
  });
});
