import { describe, expect, it } from "vitest";
import type { Decimal } from "../../db/exact/Decimal.ts";
import { parseDecimal } from "../../db/exact/parseDecimal.ts";
import { figureText } from "../../db/figures/index.ts";

function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed.kind !== "value") throw new Error(text);
  return parsed.value;
}

describe("figureText", () => {
  it.each([
    ["12.5", "亿元", "12.50"],
    ["13.533306", "亿元", "13.53"],
    ["12.005", "亿元", "12.01"],
    ["366.880001", "万元", "366.88"],
    ["100.50", "万元", "100.5"],
    ["0.005", "万元", "0.01"],
    ["-0.005", "万元", "-0.01"],
    ["-0.004", "万元", "0"],
    ["1234567.5", "万元", "1234567.5"],
    ["3.9450", "公里", "3.945"],
    ["12", "公里", "12"],
    ["60.85916349", "％", "60.9"],
    ["50", "％", "50.0"],
    ["100", "％", "100"],
    ["99.96", "％", "100.0"],
    ["0", "％", "0.0"],
    ["12", "条", "12"],
  ])("shows %s %s as %s", (value, unit, text) => {
    expect(figureText(decimal(value), unit)).toBe(text);
  });

  it("shows what cannot be computed as a dash", () => {
    expect(figureText(null, "％")).toBe("—");
  });
});
