import { describe, expect, it } from "vitest";
import { compareExact } from "../../db/exact/compareExact.ts";
import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { divideDecimals } from "../../db/exact/divideDecimals.ts";
import { parseDecimal } from "../../db/exact/parseDecimal.ts";
import { roundHalfUp } from "../../db/exact/roundHalfUp.ts";
import { scaleToInteger } from "../../db/exact/scaleToInteger.ts";

function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed.kind !== "value") throw new Error(text);
  return parsed.value;
}

describe("exact numbers", () => {
  it.each([
    ["0.5", 0, "1"],
    ["0.49", 0, "0"],
    ["-0.5", 0, "-1"],
    ["-0.49", 0, "0"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["1.0049999", 2, "1"],
    ["1.005", 2, "1.01"],
    ["-1.005", 2, "-1.01"],
  ])("%s to %d places is %s, half away from zero", (text, places, rounded) => {
    expect(decimalText(roundHalfUp(decimal(text), places))).toBe(rounded);
  });

  it.each([
    ["1", "3", 3, "0.333"],
    ["2", "3", 3, "0.667"],
    ["-2", "3", 3, "-0.667"],
    ["2", "-3", 3, "-0.667"],
    ["-2", "-3", 3, "0.667"],
    ["1", "8", 2, "0.13"],
    ["-1", "8", 2, "-0.13"],
    ["1.5", "0.05", 2, "30"],
  ])("%s ÷ %s to %d places is %s", (first, second, places, quotient) => {
    const divided = divideDecimals(decimal(first), decimal(second), places);
    expect(divided && decimalText(divided)).toBe(quotient);
  });

  it("has no quotient without a base", () => {
    expect(divideDecimals(decimal("1"), decimal("0.00"))).toBeNull();
  });

  it.each([
    ["9.5", "12", -1],
    ["12", "9.5", 1],
    ["3.90", "3.9", 0],
    ["-9.5", "-12", 1],
    ["-1", "0.001", -1],
  ])("%s against %s is %d, however many places either has", (first, second, order) => {
    expect(compareExact(decimal(first), decimal(second))).toBe(order);
  });

  it("stores up to what a double holds exactly, on both sides of zero, and refuses the next", () => {
    const most = "9007199254740.991";
    const stored = (text: string) => scaleToInteger(decimal(text), 1000, "米");
    expect(stored(most)).toEqual({ kind: "value", value: Number.MAX_SAFE_INTEGER });
    expect(stored(`-${most}`)).toEqual({ kind: "value", value: -Number.MAX_SAFE_INTEGER });
    expect(stored("9007199254740.992")).toEqual({ kind: "wrong", why: "数字过大" });
    expect(stored("-9007199254740.992")).toEqual({ kind: "wrong", why: "数字过大" });
    expect(stored("3.9455")).toMatchObject({ kind: "value", value: 3946, note: expect.stringContaining("四舍五入") });
  });
});
