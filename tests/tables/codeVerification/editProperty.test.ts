import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableModel } from "../../../electron/contract/tableModel.ts";
import { columnLetter } from "../../../electron/files/grid/columnLetters.ts";
import type { WorkbookGrid } from "../../../electron/files/grid/workbookGrid.ts";
import { closableAreas, closeMonth } from "../../../electron/tables/closing/index.ts";
import { verifyWorkbook } from "../../../electron/tables/codeVerification/index.ts";
import { labelPlace } from "../../../electron/tables/model/labelPlace.ts";
import { runs } from "../../long/runs.ts";
import type { SheetCell } from "../../support/gridOf.ts";
import { checkedBureau, firstRow, MONTH, named, tableCheck } from "./checkedBureau.ts";
import { bookOf, edited } from "./editedBook.ts";

const TABLES = ["农路01", "农路02", "农路04", "农路08", "交统04", "安监02", "党建02", "服务02", "综合01", "廉政01"];
const bureau = checkedBureau();
const { store } = bureau;
const written = new Map<string, { readonly model: TableModel; readonly book: WorkbookGrid }>();
beforeAll(async () => {
  for (const area of closableAreas()) await closeMonth(store, area, MONTH);
  for (const table of TABLES) {
    const model = bureau.model(table);
    written.set(table, { model, book: await bureau.read(await bureau.write(`${table}.xlsx`, [model])) });
  }
});
afterAll(() => bureau[Symbol.dispose]());

const places = fc.record({
  table: fc.constantFrom(...TABLES),
  cells: fc.uniqueArray(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 6 }),
  deleted: fc.option(fc.nat(200)),
  inserted: fc.option(fc.nat(200)),
  swapped: fc.option(fc.tuple(fc.nat(200), fc.nat(200))),
});

/** Something else than stands there, and than stands anywhere. */
function changed(cell: SheetCell, mark: number): SheetCell {
  if (typeof cell === "object" && cell !== null && "number" in cell)
    return { ...cell, number: cell.number + mark + 0.01 };
  return mark % 2 === 0 ? `改动${mark}` : 77_000.5 + mark;
}

describe("whatever is edited in a sheet", () => {
  it("exactly those cells are named, and rows that came, went or changed places as such", async () => {
    await fc.assert(
      fc.asyncProperty(places, async ({ table, cells, deleted, inserted, swapped }) => {
        const { model, book } = written.get(table) ?? expect.fail(table);
        const [sheet] = edited(book);
        if (!sheet) throw new Error(table);
        const first = firstRow(model);
        const rowAt = (place: number): SheetCell[] => sheet.rows[first - 1 + (place % model.rows.length)] ?? [];
        const touched = new Set<SheetCell[]>();
        const take = (place: number): SheetCell[] | undefined => {
          const row = rowAt(place);
          if (touched.has(row)) return undefined;
          touched.add(row);
          return row;
        };
        const gone = deleted === null ? undefined : take(deleted);
        const [one, other] = swapped === null ? [] : [take(swapped[0]), take(swapped[1])];
        const marked: { row: SheetCell[]; column: number }[] = [];
        for (const [mark, [place, at]] of cells.entries()) {
          // 序号 says nothing of a line, and nobody looks at it.
          const label = labelPlace(model.columns);
          const column = label + (at % (model.columns.length - label));
          // A row that lost its name beside one that is gone, both of nothing but zeros, may be either of the two.
          if (gone && column === label) continue;
          const row = take(place);
          if (!row) continue;
          row[column] = changed(row[column] ?? null, mark + 1);
          marked.push({ row, column });
        }
        const numberOf = (row: SheetCell[]): number => sheet.rows.indexOf(row) + 1;
        if (one && other) sheet.swapRows(numberOf(one), numberOf(other));
        if (gone) sheet.deleteRow(numberOf(gone));
        const added = model.columns.map(
          (_, column): SheetCell => (column === labelPlace(model.columns) ? "新来的一行" : 900_000.25 + column),
        );
        if (inserted !== null) sheet.insertRow(first + (inserted % model.rows.length), added);

        const check = tableCheck((await verifyWorkbook(store, bookOf([sheet]))).sheets[0]);
        const wanted = marked
          .toSorted((a, b) => numberOf(a.row) - numberOf(b.row))
          .map(({ row, column }) => `${columnLetter(column + 1)}${numberOf(row)}`);
        const result = named(check);
        expect([table, result.cells, result.columns]).toEqual([table, wanted, []]);
        expect(check.rowsAdded.map(({ place }) => place)).toEqual(inserted === null ? [] : [String(numberOf(added))]);
        expect(check.rowsMissing).toHaveLength(gone ? 1 : 0);
        const swappedRows = one && other ? [numberOf(one), numberOf(other)].toSorted((a, b) => a - b) : [];
        expect(check.rowsMoved.map(({ place }) => Number(place))).toEqual(swappedRows);
        expect(check.snapshot?.agrees).toBe(wanted.length === 0 && !gone && inserted === null);
      }),
      { numRuns: runs(200) },
    );
  });
});
