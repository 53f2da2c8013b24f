import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

const meeting = { 日期: "2021-10-31", 支部: "机关支部", 类型: "党课" };
const kinds = ["支部党员大会", "支部委员会", "党小组会", "党课", "主题党日", "谈心谈话", "组织生活会", "民主生活会"];

describe("组织生活", () => {
  it("is counted kind by kind, the first four of them together too", () => {
    const all = figureDatabase();
    for (const [index, 类型] of kinds.entries())
      for (let count = 0; count <= index; count += 1) all.add("party-life", { ...meeting, 类型 });
    all.add("party-life", { ...meeting, 日期: "2021-11-01" });
    all.add("party-life", { ...meeting, 日期: "2020-12-31" });
    all.remove("party-life", all.add("party-life", meeting));
    expect(kinds.map((kind) => evaluateIn(all, `党建.${kind}次数`).value)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
    ]);
    expect(evaluateIn(all, "党建.三会一课次数")).toMatchObject({ value: "10", records: 10 });
    expect(evaluateIn(all, "党建.组织生活次数")).toMatchObject({ value: "36", records: 36 });
  });

  it("takes into the rate only where both who should and who did come are known, and says what it left out", () => {
    const all = figureDatabase();
    expect(evaluateIn(all, "党建.组织生活参加率")).toMatchObject({ value: null, text: "—", note: null });
    all.add("party-life", { ...meeting, 应到: "20" });
    all.add("party-life", { ...meeting, 实到: "9" });
    expect(evaluateIn(all, "党建.组织生活应到")).toMatchObject({ value: null, text: "—", records: 0 });
    expect(evaluateIn(all, "党建.组织生活参加率")).toMatchObject({
      value: null,
      note: "有2次组织生活的应到或实到未填，未计入应到、实到和参加率。",
    });
    all.add("party-life", { ...meeting, 应到: "20", 实到: "18" });
    all.add("party-life", { ...meeting, 应到: "5", 实到: "0" });
    expect(evaluateIn(all, "党建.组织生活应到")).toMatchObject({ value: "25", records: 2 });
    expect(evaluateIn(all, "党建.组织生活实到")).toMatchObject({ value: "18", records: 2 });
    expect(evaluateIn(all, "党建.组织生活参加率")).toMatchObject({ value: "72", text: "72.0" });
  });
});
