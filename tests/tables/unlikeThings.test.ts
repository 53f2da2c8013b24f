import { expect, it } from "vitest";
import { addsUnlike, namedFigure } from "../../db/figures/index.ts";
import { buildTable, tableList } from "../../electron/tables/index.ts";
import { bureauDatabase } from "./bureauDatabase.ts";

it("adds up nothing that is unlike: no total over several units, or over values of the field that tells them apart", () => {
  const { database, add } = bureauDatabase();
  add("epidemic", { 日期: "2021-03-01", 事项: "疫苗接种", 对象: "机关职工", 人数: "35" });
  add("epidemic", { 日期: "2021-03-02", 事项: "场站消杀", 对象: "场站人员", 人数: "4" });
  const people = namedFigure("安全.疫情防控人次");
  expect(addsUnlike(people, null)).toBe(true);
  expect(addsUnlike(people, { by: "事项+对象", of: "疫苗接种\u001f机关职工" })).toBe(false);
  expect(addsUnlike(namedFigure("安全.疫苗接种人次"), null)).toBe(false);
  for (const { id } of tableList()) {
    const { rows, columns } = buildTable({ database }, id, "2021-10");
    for (const { cells } of rows) {
      for (const [column, cell] of cells.entries()) {
        if (cell.source && addsUnlike(namedFigure(cell.source.figure), cell.source.within))
          expect([id, column, cell.text]).toEqual([id, column, ""]);
        if (cell.formula?.kind !== "sum") continue;
        const units = cell.formula.rows.flatMap((row) => {
          const part = rows[row]?.cells[column];
          return part?.value == null ? [] : [part.measure?.unit ?? columns[column]?.unit];
        });
        expect(new Set(units).size, `${id} ${column}`).toBeLessThanOrEqual(1);
      }
    }
  }
});
