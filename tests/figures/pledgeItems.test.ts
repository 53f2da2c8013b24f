import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

const item = { 年度: "2021", 主体类别: "党员个人", 责任人: "甲", 事项: "修路灯", 状态: "已完成" };
const states = ["清单数", "完成数", "推进数", "未启动数"];

describe("办实事清单", () => {
  it("is in one state at the end of the period: what was done after it was still under way", () => {
    const all = figureDatabase();
    all.add("pledge-items", item);
    all.add("pledge-items", { ...item, 完成日期: "2021-10-31" });
    all.add("pledge-items", { ...item, 完成日期: "2021-11-01" });
    all.add("pledge-items", { ...item, 主体类别: "局机关", 状态: "推进中" });
    all.add("pledge-items", { ...item, 主体类别: "班子成员", 状态: "未启动" });
    all.add("pledge-items", { ...item, 年度: "2020" });
    all.remove("pledge-items", all.add("pledge-items", item));
    const values = (asOf?: string) => states.map((name) => evaluateIn(all, `党建.办实事${name}`, asOf).value);
    expect(values()).toEqual(["5", "2", "2", "1"]);
    expect(values("2021-11")).toEqual(["5", "3", "1", "1"]);
    expect(values("2019-12")).toEqual(["0", "0", "0", "0"]);
    expect(evaluateIn(all, "党建.办实事完成率")).toMatchObject({ value: "40", text: "40.0", records: 5 });
    expect(evaluateIn(all, "党建.办实事完成率", "2019-12")).toMatchObject({ value: null, text: "—" });
    expect(evaluateIn(all, "党建.办实事清单").items?.map((one) => [one.完成日期, one.状态, one.推进中数])).toEqual([
      [null, "已完成", "0"],
      ["2021-10-31", "已完成", "0"],
      [null, "推进中", "1"],
      [null, "推进中", "1"],
      [null, "未启动", "0"],
    ]);
  });
});
