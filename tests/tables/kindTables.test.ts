import { describe, expect, it } from "vitest";
import { buildTable } from "../../electron/tables/index.ts";
import { bureauDatabase } from "./bureauDatabase.ts";

const { database } = bureauDatabase();

/** The shown texts of all rows of a table. */
function texts(id: string): string[][] {
  return buildTable({ database }, id, "2021-10").rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe("安监02", () => {
  it("counts by kind what came in, what is closed and how content people are", () => {
    // The one who is not content said so of a case that was closed after the month.
    expect(texts("安监02").slice(0, 4)).toEqual([
      ["合计", "4", "2", "50.0", "1", "1", "2", "0", "2", "2", "100"],
      ["出租车", "3", "2", "66.7", "1", "1", "2", "0", "2", "1", "100"],
      ["公交车", "1", "0", "0.0", "0", "0", "0", "0", "0", "1", "—"],
      ["客运班车", "0", "0", "—", "0", "0", "0", "0", "0", "0", "—"],
    ]);
  });
});

describe("安监03", () => {
  it("has cases and money by kind, which add up though each is rounded", () => {
    // 1.755 + 0.255 = 2.01: one of the halves is rounded up, the other down.
    expect(texts("安监03")).toEqual([
      ["合计", "4", "2", "50.0", "2.01", "0.30"],
      ["损坏路产", "2", "1", "50.0", "1.76", "—"],
      ["违法占用", "0", "0", "—", "0", "0"],
      ["超限运输", "1", "1", "100", "0.25", "0.20"],
      ["违法建筑", "0", "0", "—", "0", "0"],
      ["抛洒滴漏", "1", "0", "0.0", "—", "0.10"],
    ]);
  });
});
