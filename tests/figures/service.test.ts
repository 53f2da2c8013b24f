import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

function overdue(values: Readonly<Record<string, string>>, asOf = "2021-10") {
  const all = figureDatabase();
  all.add("approvals", { 事项: "许可", ...values });
  return evaluateIn(all, "服务.超时数", asOf);
}

describe("服务.超时数", () => {
  it.each([
    // Thursday 30 September 2021 to Saturday 9 October, which is worked: 2 working days (the 8th and the 9th).
    ["2021-09-30", "2021-10-09", "2", "0"],
    ["2021-09-30", "2021-10-09", "1", "1"],
    ["2021-09-30", "2021-10-07", "0", "0"],
    // The day of acceptance itself does not count.
    ["2021-05-20", "2021-05-20", "0", "0"],
    ["2021-05-20", "2021-05-21", "0", "1"],
    // Still open on 31 October: 25 to 29 October are 5 working days after Friday the 22nd.
    ["2021-10-22", "", "5", "0"],
    ["2021-10-22", "", "4", "1"],
    // Closed after the end of the period: still open at its end.
    ["2021-10-22", "2021-12-31", "5", "0"],
    ["2021-10-22", "2021-12-31", "4", "1"],
    // Accepted on the last day, or after it.
    ["2021-10-31", "", "0", "0"],
    ["2021-11-01", "", "0", "0"],
    ["2020-12-31", "2021-06-30", "1", "0"],
  ])("accepted %s, closed %s, promised in %s working days: %s overdue", (受理日期, 办结日期, 承诺时限, value) => {
    expect(overdue({ 受理日期, 办结日期, 承诺时限 })).toMatchObject({ value, note: null });
  });

  it("says that it is approximate where the year's holidays are not known", () => {
    // 2 January 2199 is a Wednesday; the 7th the Monday after.
    const approval = { 受理日期: "2199-01-02", 办结日期: "2199-01-07", 承诺时限: "2" };
    expect(overdue(approval, "2199-01")).toMatchObject({
      value: "1",
      text: "1",
      note: "2199年节假日安排未知，按周末推算。",
    });
    expect(overdue({ ...approval, 承诺时限: "3" }, "2199-01")).toMatchObject({
      value: "0",
      note: "2199年节假日安排未知，按周末推算。",
    });
    expect(overdue(approval, "2199-12").note).toBe("2199年节假日安排未知，按周末推算。");
    expect(overdue(approval, "2198-12")).toMatchObject({ value: "0", note: null });
  });
});

describe("服务.制度文件", () => {
  it("lists the documents of the period as entered", () => {
    const all = figureDatabase();
    const document = { 文件名称: "甲办法", 文号: "马交发〔2021〕1号" };
    for (const [name, day] of [
      ["丙", "2021-10-31"],
      ["甲", "2021-01-01"],
      ["乙", "2021-11-01"],
      ["丁", "2020-12-31"],
    ])
      all.add("documents", { ...document, 文件名称: name ?? "", 印发日期: day ?? "" });
    all.remove("documents", all.add("documents", { ...document, 印发日期: "2021-02-02" }));
    expect(evaluateIn(all, "服务.制度文件")).toMatchObject({
      value: null,
      text: "丙、甲",
      items: [
        { ...document, 文件名称: "丙", 印发日期: "2021-10-31" },
        { ...document, 文件名称: "甲", 印发日期: "2021-01-01" },
      ],
      records: 2,
      note: null,
    });
  });
});

describe("distinct counts", () => {
  it("count a township, a branch and a person once", () => {
    const all = figureDatabase();
    for (const 乡镇 of ["马鸣乡", "大庄乡", "马鸣乡"])
      all.add("liaisons", { 年度: "2021", 班子成员: "甲", 科室: "乙", 乡镇 });
    for (const 支部 of ["机关支部", "运政支部", "机关支部"])
      all.add("pledges", { 年度: "2021", 层级: "局与支部", 支部, 份数: "1" });
    for (const 日期 of ["2021-01-01", "2021-10-31", "2021-11-01"])
      all.add("rotations", { 日期, 姓名: "王某", 新岗位: "乙" });
    expect(evaluateIn(all, "服务.包保乡镇数")).toMatchObject({ value: "2", records: 3 });
    expect(evaluateIn(all, "服务.走访次数")).toMatchObject({ value: null, text: "—", records: 3 });
    expect(evaluateIn(all, "廉政.局支部责任书支部数")).toMatchObject({ value: "2", records: 3 });
    expect(evaluateIn(all, "廉政.岗位调整人数")).toMatchObject({ value: "1", records: 2 });
    expect(evaluateIn(all, "廉政.岗位调整人数", "2020-10")).toMatchObject({ value: "0", records: 0 });
  });
});

describe("办结的办件", () => {
  const approval = { 受理日期: "2021-10-22", 事项: "许可", 承诺时限: "5" };

  it("is closed by the end of the period, in time by its own promise, and took working days", () => {
    const all = figureDatabase();
    expect(evaluateIn(all, "服务.平均用时")).toMatchObject({ value: null, text: "—", records: 0 });
    // Friday 22 October to Friday 29 October: 5 working days; to Saturday the 30th no more.
    all.add("approvals", { ...approval, 办结日期: "2021-10-29" });
    all.add("approvals", { ...approval, 办结日期: "2021-10-30", 承诺时限: "4" });
    all.add("approvals", { ...approval, 办结日期: "2021-10-25" });
    // Open at the end of the period, whatever came later.
    all.add("approvals", { ...approval, 办结日期: "2021-11-01" });
    all.add("approvals", approval);
    all.add("approvals", { ...approval, 受理日期: "2020-12-31", 办结日期: "2021-01-04" });
    all.remove("approvals", all.add("approvals", { ...approval, 办结日期: "2021-10-29" }));
    expect(evaluateIn(all, "服务.办结数")).toMatchObject({ value: "3", records: 3 });
    expect(evaluateIn(all, "服务.按时办结数")).toMatchObject({ value: "2", records: 2 });
    expect(evaluateIn(all, "服务.办结用时")).toMatchObject({ value: "11", text: "11", records: 3 });
    expect(evaluateIn(all, "服务.平均用时")).toMatchObject({ value: `3.${"6".repeat(23)}7`, text: "3.7", records: 3 });
    expect(evaluateIn(all, "服务.办结用时", "2021-11").value).toBe("17");
  });

  it("says that its time is approximate where the year's holidays are not known", () => {
    const all = figureDatabase();
    all.add("approvals", { ...approval, 受理日期: "2199-01-02", 办结日期: "2199-01-07" });
    for (const id of ["服务.按时办结数", "服务.办结用时", "服务.平均用时"])
      expect(evaluateIn(all, id, "2199-12").note).toBe("2199年节假日安排未知，按周末推算。");
    expect(evaluateIn(all, "服务.办结数", "2199-12").note).toBeNull();
  });
});
