import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

describe("出租公交投诉", () => {
  const complaint = { 受理日期: "2021-05-05", 对象类别: "出租车" };

  it("is closed by the end of the period, or still open", () => {
    const all = figureDatabase();
    all.add("complaints", { ...complaint, 办结日期: "2021-10-31" });
    all.add("complaints", { ...complaint, 办结日期: "2021-11-01" });
    all.add("complaints", complaint);
    all.add("complaints", { ...complaint, 受理日期: "2020-12-31", 办结日期: "2021-01-05" });
    expect(evaluateIn(all, "安全.出租公交投诉数")).toMatchObject({ value: "3", records: 3 });
    expect(evaluateIn(all, "安全.出租公交投诉办结数")).toMatchObject({ value: "1", records: 1 });
    expect(evaluateIn(all, "安全.出租公交投诉办结数", "2021-11").value).toBe("2");
  });

  it("is held content over those who judged, closed or not", () => {
    const all = figureDatabase();
    for (const 满意度 of ["满意", "基本满意", "不满意", "未评价", ""]) all.add("complaints", { ...complaint, 满意度 });
    all.add("complaints", { ...complaint, 对象类别: "货运", 满意度: "不满意" });
    expect(evaluateIn(all, "安全.出租公交投诉满意率")).toMatchObject({
      value: `66.${"6".repeat(23)}7`,
      text: "66.7",
      records: 3,
    });
  });

  it("has no rate where nobody judged", () => {
    const all = figureDatabase();
    all.add("complaints", { ...complaint, 满意度: "未评价" });
    expect(evaluateIn(all, "安全.出租公交投诉满意率")).toEqual({
      value: null,
      text: "—",
      items: null,
      records: 0,
      note: null,
    });
  });
});

describe("春运责任事故数", () => {
  const accident = { 类别: "道路运输", 地点: "甲地", 责任事故: "是" };

  it("is unknown without the year's spring rush, then counts its days, both ends included", () => {
    const all = figureDatabase();
    for (const 日期 of ["2021-01-27", "2021-01-28", "2021-03-08", "2021-03-09"])
      all.add("accidents", { ...accident, 日期 });
    all.add("accidents", { ...accident, 日期: "2021-02-01", 责任事故: "否" });
    all.remove("accidents", all.add("accidents", { ...accident, 日期: "2021-02-01" }));
    all.add("spring-rush", { 年度: "2020", 起始日期: "2020-01-10", 结束日期: "2020-02-18" });
    expect(evaluateIn(all, "安全.春运责任事故数")).toMatchObject({
      value: null,
      text: "—",
      note: "没有2021年的春运记录。",
    });
    expect(evaluateIn(all, "安全.春运责任事故数", "2020-10")).toMatchObject({ value: "0", text: "0", note: null });
    const rush = all.add("spring-rush", { 年度: "2021", 起始日期: "2021-01-28", 结束日期: "2021-03-08" });
    expect(evaluateIn(all, "安全.春运责任事故数")).toMatchObject({ value: "2", records: 2, note: null });
    expect(evaluateIn(all, "安全.春运责任事故数", "2021-02")).toMatchObject({ value: "1", records: 1 });
    expect(evaluateIn(all, "安全.责任事故数").value).toBe("4");
    all.remove("spring-rush", rush);
    expect(evaluateIn(all, "安全.春运责任事故数").value).toBeNull();
  });
});

describe("隐患整改率", () => {
  const inspection = { 日期: "2021-05-05", 类别: "企业检查", 被检单位: "甲", 发现隐患: "3" };

  it("is of all found, blanks adding nothing", () => {
    const all = figureDatabase();
    all.add("inspections", { ...inspection, 已整改: "2" });
    all.add("inspections", inspection);
    expect(evaluateIn(all, "安全.隐患整改率")).toMatchObject({
      value: `33.${"3".repeat(24)}`,
      text: "33.3",
      records: 2,
    });
  });

  it("is unknown where nobody said what was put right, or nothing was found", () => {
    const all = figureDatabase();
    expect(evaluateIn(all, "安全.隐患整改率").value).toBeNull();
    all.add("inspections", inspection);
    expect(evaluateIn(all, "安全.隐患整改率").value).toBeNull();
    const none = figureDatabase();
    none.add("inspections", { ...inspection, 发现隐患: "0", 已整改: "0" });
    expect(evaluateIn(none, "安全.隐患整改率")).toMatchObject({ value: null, text: "—", records: 1 });
  });
});

describe("路政案件结案数", () => {
  it("counts cases of the period closed by its end", () => {
    const all = figureDatabase();
    const roadCase = { 类别: "损坏路产", 立案日期: "2021-10-01" };
    all.add("road-cases", { ...roadCase, 结案日期: "2021-10-31" });
    all.add("road-cases", { ...roadCase, 结案日期: "2021-11-01" });
    all.add("road-cases", roadCase);
    all.add("road-cases", { ...roadCase, 立案日期: "2020-12-31", 结案日期: "2021-02-02" });
    expect(evaluateIn(all, "安全.路政案件结案数")).toMatchObject({ value: "1", records: 1 });
    expect(evaluateIn(all, "安全.路政案件结案数", "2021-12").value).toBe("2");
  });
});
