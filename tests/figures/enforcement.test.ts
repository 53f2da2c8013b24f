import { describe, expect, it } from "vitest";
import { evaluateFiguresBy, MONTH, namedFigure } from "../../db/figures/index.ts";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

describe("打非治违", () => {
  const action = { 日期: "2021-10-31", 类别: "非法营运", 查处违法: "1" };
  const figures = ["安全.打非治违执法人次", "安全.打非治违执法车次", "安全.打非治违检查车辆", "安全.打非治违罚款"];

  it("adds up what is filled in of the period; 0 without a record, unknown where nobody counted", () => {
    const all = figureDatabase();
    for (const id of figures) expect(evaluateIn(all, id)).toMatchObject({ value: "0", records: 0 });
    all.add("enforcement", action);
    for (const id of figures) expect(evaluateIn(all, id)).toMatchObject({ value: null, text: "—", records: 1 });
    const counted = { 出动执法人员: "6", 出动执法车辆: "2", 检查车辆: "40", 罚款: "0.255555" };
    all.add("enforcement", { ...action, ...counted });
    all.add("enforcement", { ...action, 日期: "2021-01-01", 出动执法人员: "4" });
    all.add("enforcement", { ...action, ...counted, 日期: "2020-12-31" });
    all.add("enforcement", { ...action, ...counted, 日期: "2021-11-01" });
    all.remove("enforcement", all.add("enforcement", { ...action, ...counted }));
    expect(figures.map((id) => evaluateIn(all, id).value)).toEqual(["10", "2", "40", "0.255555"]);
  });
});

describe("责任事故", () => {
  it("counts whom the accidents harmed that were somebody's fault, and no others", () => {
    const all = figureDatabase();
    const accident = { 日期: "2021-10-31", 类别: "道路运输", 地点: "甲地", 责任事故: "是", 死亡: "1", 受伤: "3" };
    all.add("accidents", accident);
    all.add("accidents", { ...accident, 死亡: "", 受伤: "2" });
    all.add("accidents", { ...accident, 责任事故: "否" });
    all.add("accidents", { ...accident, 日期: "2021-11-01" });
    all.remove("accidents", all.add("accidents", accident));
    expect(evaluateIn(all, "安全.责任事故死亡人数")).toMatchObject({ value: "1", records: 2 });
    expect(evaluateIn(all, "安全.责任事故受伤人数")).toMatchObject({ value: "5", records: 2 });
    expect(evaluateIn(all, "安全.责任事故受伤人数", "2021-09")).toMatchObject({ value: "0", records: 0 });
  });
});

describe("安全检查次数", () => {
  it("counts the checks of the period, and tells them by month", () => {
    const all = figureDatabase();
    const inspection = { 类别: "企业检查", 被检单位: "甲", 发现隐患: "0" };
    for (const 日期 of ["2020-12-31", "2021-01-01", "2021-03-05", "2021-03-31", "2021-10-31", "2021-11-01"])
      all.add("inspections", { ...inspection, 日期 });
    all.remove("inspections", all.add("inspections", { ...inspection, 日期: "2021-03-06" }));
    expect(evaluateIn(all, "安全.安全检查次数")).toMatchObject({ value: "4", records: 4 });
    const months = evaluateFiguresBy(all.database, [namedFigure("安全.安全检查次数")], "2021-10", MONTH);
    expect([...months].map(([month, results]) => [month, results.get("安全.安全检查次数")?.value])).toEqual([
      ["01", "1"],
      ["03", "2"],
      ["10", "1"],
    ]);
  });
});
