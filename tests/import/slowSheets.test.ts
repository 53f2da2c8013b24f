import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import { findTables } from "../../electron/import/meaning/findTables.ts";
import { matchTables } from "../../electron/import/meaning/matchTables.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { within } from "../long/within.ts";
import { gridOf } from "../support/gridOf.ts";
import { slowSheets } from "../support/slowSheets.ts";

const townships = townshipBook(
  defaultCounty.townships.map(({ 名称, 别名 }) => ({ name: 名称, aliases: 别名 ? [别名] : [] })),
  ["马龙区"],
);

describe("no sheet makes finding and matching slow", () => {
  for (const [name, sheet] of Object.entries(slowSheets)) {
    it(name, () => {
      const book = gridOf([sheet()]);
      const from = performance.now();
      const { tables, loose } = findTables(book, townships);
      matchTables(book, tables, townships, {});
      expect(performance.now() - from).toBeLessThan(within(10_000));
      // Whatever was too much is named.
      expect(tables.length + loose.length).toBeGreaterThan(0);
    }, 60_000);
  }

  it("and what is more than anybody keeps by hand is named with its place", () => {
    const { tables, loose } = findTables(
      gridOf([slowSheets["20,000 headers, each with a record"]?.() ?? { rows: [] }]),
      townships,
    );
    expect(tables).toHaveLength(300);
    expect(loose).toMatchObject([{ firstRow: 600, lastRow: 39_999 }]);
    const wide = findTables(gridOf([slowSheets["16,384 equal headers"]?.() ?? { rows: [] }]), townships);
    expect(wide.loose).toMatchObject([{ firstRow: 0, lastRow: 2, why: expect.stringContaining("16384 列") }]);
  });
});
