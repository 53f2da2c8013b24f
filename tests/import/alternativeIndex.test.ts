import { describe, expect, it } from "vitest";
import { AlternativeIndex } from "../../electron/import/planning/AlternativeIndex.ts";
import { within } from "../long/within.ts";

describe("records found by the first key field that both give", () => {
  const index = new AlternativeIndex<string>();
  index.add(["A1", "甲"], "coded");
  index.add(["", "甲"], "named");
  index.add(["B2", "乙"], "other");

  it("a code means its record, and the one of its name that has none", () => {
    expect(index.meant(["A1", ""])).toEqual({ count: 1, first: "coded" });
    expect(index.meant(["C3", "甲"])).toEqual({ count: 1, first: "named" });
    expect(index.meant(["A1", "甲"]).count).toBe(2);
    expect(index.meant(["C3", "乙"])).toEqual({ count: 0, first: undefined });
  });

  it("a name alone means all of that name", () => {
    expect(index.meant(["", "甲"]).count).toBe(2);
    expect(index.meant(["", "乙"])).toEqual({ count: 1, first: "other" });
    expect(index.meant(["", ""]).count).toBe(0);
  });

  it("costs the same however many have one name", () => {
    const many = new AlternativeIndex<number>();
    const from = performance.now();
    for (let one = 0; one < 50_000; one += 1) {
      many.add([`${one}`, "同名"], one);
      expect(many.meant(["", "同名"]).count === one + 1).toBe(true);
    }
    for (let one = 0; one < 50_000; one += 1) many.remove([`${one}`, "同名"], one);
    expect(many.meant(["", "同名"]).count).toBe(0);
    expect(performance.now() - from).toBeLessThan(within(10_000));
  });
});
