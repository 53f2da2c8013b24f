import { expect, it } from "vitest";
import { monthsText } from "../../db/exact/index.ts";

it("joins months of a year that follow one another", () => {
  const said = (...months: number[]) => monthsText(months.map((month) => `2021-${String(month).padStart(2, "0")}`));
  expect(said()).toBe("");
  expect(said(8)).toBe("8月");
  expect(said(8, 9)).toBe("8、9月");
  expect(said(1, 2, 3, 8, 11, 12)).toBe("1－3、8、11、12月");
});
