import { expect, it } from "vitest";
import { columnText } from "../../renderer/records/list/columnText.ts";

it("fills a column's decimals up so that the points stand under each other, and cuts nothing", () => {
  expect(columnText(2350, { kind: "length", unit: "公里" })).toBe("2.350");
  expect(columnText(571_000_000, { kind: "money", unit: "万元" })).toBe("571.00");
  expect(columnText(571_001_234, { kind: "money", unit: "万元" })).toBe("571.001234");
  expect(columnText(1_234_567_000_000, { kind: "money", unit: "万元" })).toBe("1,234,567.00");
  expect(columnText(null, { kind: "length", unit: "公里" })).toBe("");
  expect(columnText(12, { kind: "count", unit: "户" })).toBe("12");
});
