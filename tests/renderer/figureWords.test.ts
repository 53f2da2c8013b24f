import { describe, expect, it } from "vitest";
import { differenceText, exactText, figureName, withUnit } from "../../renderer/figures/figureWords.ts";

describe("the words of an explanation", () => {
  it("name a figure with its group, and a number with its unit where there is one", () => {
    expect(figureName("农村路.建设任务里程")).toBe("农村路 · 建设任务里程");
    expect(withUnit("3.5", "公里")).toBe("3.5公里");
    expect(withUnit("—", "公里")).toBe("—");
    expect(withUnit("未报", "公里")).toBe("未报");
    expect(withUnit("-0.5", "亿元")).toBe("-0.5亿元");
    expect(withUnit("甲、乙", null)).toBe("甲、乙");
  });

  it("cut an exact value that never ends, and say so; all others stay whole", () => {
    expect(exactText("12.345678")).toBe("12.345678");
    expect(exactText("33.333333333333333333333333")).toBe("33.33333333…");
    expect(exactText("-0.5")).toBe("-0.5");
  });

  it("say a change by its sign, rates in 百分点", () => {
    expect(differenceText("0.5", "公里")).toBe("增加 0.5公里");
    expect(differenceText("-3", "座")).toBe("减少 3座");
    expect(differenceText("0", "座")).toBe("没有变化");
    expect(differenceText("-1.2499999999", "％")).toBe("减少 1.2个百分点");
    expect(differenceText("0.04", "％")).toBe("没有变化");
  });
});
