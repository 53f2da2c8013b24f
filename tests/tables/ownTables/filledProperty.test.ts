import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { fillTemplate } from "../../../electron/files/templates/fillTemplate.ts";
import type { SheetValues, TagValues } from "../../../electron/files/templates/templateTypes.ts";
import { convertAllBySoffice, convertBySoffice } from "../soffice.ts";
import { bookOf, partsOf, textOfPart } from "./filling.ts";

/**
 * Random templates: rows of numbers, sums over blocks of rows above or below, and repeated rows; merges that a repetition can carry.
 * What must come out is laid out by hand, row by row, and held against the file, as SheetJS and LibreOffice read it.
 */
type Line =
  | { readonly kind: "numbers"; readonly numbers: readonly number[] }
  | { readonly kind: "loop"; readonly copies: readonly (readonly number[])[] }
  | { readonly kind: "sum"; readonly from: number; readonly to: number };

interface Layout {
  readonly lines: readonly Line[];
  /** Rows whose columns E and F are one cell, and blocks of rows of column H that are */
  readonly across: readonly number[];
  readonly down: readonly [number, number][];
  readonly looks: readonly number[];
}

const COLUMNS = ["A", "B", "C"] as const;
const number = fc.integer({ min: -99_999, max: 99_999 }).map((digits) => digits / 100);
const numbers = fc.tuple(number, number, number);
const LINES = 12;
const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 3, arbitrary: numbers.map((each): Line => ({ kind: "numbers", numbers: each })) },
  { weight: 2, arbitrary: fc.array(numbers, { maxLength: 7 }).map((copies): Line => ({ kind: "loop", copies })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: LINES }), fc.integer({ min: 1, max: LINES }))
      .map(([one, other]): Line => ({ kind: "sum", from: Math.min(one, other), to: Math.max(one, other) })),
  },
);
const layout: fc.Arbitrary<Layout> = fc.record({
  lines: fc.array(line, { minLength: LINES, maxLength: LINES }).map(withoutCircles),
  across: fc.uniqueArray(fc.integer({ min: 1, max: LINES }), { maxLength: 5 }),
  down: fc
    .tuple(fc.integer({ min: 1, max: LINES - 1 }), fc.integer({ min: 1, max: 4 }))
    .map(([from, more]): [number, number][] => [[from, Math.min(LINES, from + more)]]),
  looks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: LINES, maxLength: LINES }),
});

/** A sum over a block that holds a sum could hold itself: such a line becomes numbers. */
function withoutCircles(lines: readonly Line[]): Line[] {
  return lines.map((each) => {
    const holds = each.kind === "sum" && lines.slice(each.from - 1, each.to).some(({ kind }) => kind === "sum");
    return holds ? { kind: "numbers", numbers: [1, 2, 3] } : each;
  });
}

const FORMATS = ["General", "0.00", "#,##0.0", "0"];

async function templateOf({ lines, across, down, looks }: Layout): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表");
  book.addWorksheet("旁").getCell("A1").value = { formula: `SUM(表!A1:A${LINES})` };
  for (const [index, each] of lines.entries()) {
    const row = sheet.getRow(index + 1);
    row.height = 20 + index;
    for (const [place, column] of COLUMNS.entries()) {
      const cell = row.getCell(place + 1);
      if (each.kind === "numbers") cell.value = each.numbers[place] ?? 0;
      if (each.kind === "loop") cell.value = `${place === 0 ? "{行:甲}" : ""}{${column}}`;
      if (each.kind === "sum") cell.value = { formula: `SUM(${column}${each.from}:${column}${each.to})` };
      cell.numFmt = FORMATS[looks[index] ?? 0] ?? "General";
    }
    row.getCell(4).value = { formula: `A${index + 1}+B${index + 1}` };
    row.getCell(5).value = `第${index + 1}行`;
  }
  for (const row of across) sheet.mergeCells(row, 5, row, 6);
  // A merge that begins on a repeated row cannot be repeated; it is refused elsewhere.
  for (const [from, to] of down) if (lines[from - 1]?.kind !== "loop") sheet.mergeCells(from, 8, to, 8);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function valuesOf({ lines }: Layout): Map<number, SheetValues> {
  const loops = new Map<number, TagValues[]>();
  for (const [index, each] of lines.entries()) {
    if (each.kind !== "loop") continue;
    const repeated = each.copies.map(
      (copy): TagValues =>
        new Map(
          COLUMNS.map((column, place) => {
            const text = String(copy[place]);
            return [column, { text, number: text, percent: false, date: null }];
          }),
        ),
    );
    loops.set(index + 1, repeated);
  }
  return new Map([[0, { cells: new Map(), loops }]]);
}

/** The filled sheet by hand: for every row the line of the template it comes from, and its numbers. */
function expectedRows({ lines }: Layout): { line: number; numbers: (number | null)[] }[] {
  const rows = lines.flatMap((each, index): { line: number; numbers: (number | null)[] }[] => {
    if (each.kind === "numbers") return [{ line: index + 1, numbers: [...each.numbers] }];
    if (each.kind === "sum") return [{ line: index + 1, numbers: [] }];
    if (each.copies.length === 0) return [{ line: index + 1, numbers: [null, null, null] }];
    return each.copies.map((copy) => ({ line: index + 1, numbers: [...copy] }));
  });
  const under = (from: number, to: number, place: number): number =>
    rows.filter((row) => row.line >= from && row.line <= to).reduce((sum, row) => sum + (row.numbers[place] ?? 0), 0);
  return rows.map((row) => {
    const each = lines[row.line - 1];
    return each?.kind === "sum"
      ? { ...row, numbers: COLUMNS.map((_, place) => under(each.from, each.to, place)) }
      : row;
  });
}

const folder = mkdtempSync(join(tmpdir(), "own-tables-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(
  sheet: Record<string, { v?: unknown; t?: string; f?: string } | undefined>,
  each: Layout,
  computed: boolean,
): void {
  for (const [index, { line: from, numbers: expected }] of expectedRows(each).entries()) {
    for (const [place, column] of COLUMNS.entries()) {
      const cell = sheet[`${column}${index + 1}`];
      const wanted = expected[place] ?? null;
      if (each.lines[from - 1]?.kind === "sum" && !computed) expect(cell?.f).toMatch(/^SUM\(/);
      else if (wanted === null) expect(cell?.v).toBeUndefined();
      else expect(Number(cell?.v)).toBeCloseTo(wanted, 6);
    }
    if (computed && expected[0] !== null) {
      expect(Number(sheet[`D${index + 1}`]?.v)).toBeCloseTo((expected[0] ?? 0) + (expected[1] ?? 0), 6);
    }
    expect(sheet[`E${index + 1}`]?.v).toBe(`第${from}行`);
  }
}

describe("any template", () => {
  it("comes out filled, moved and grown, in the looks of its rows, everything else untouched", async () => {
    await fc.assert(
      fc.asyncProperty(layout, async (each) => {
        const template = await templateOf(each);
        const bytes = await fillTemplate({ workbook: template, sheets: valuesOf(each) });
        const book = bookOf(bytes);
        check(book.Sheets.表 ?? {}, each, false);
        const rows = expectedRows(each);
        const [old, now] = [template, bytes].map((one) => textOfPart(one, "xl/worksheets/sheet1.xml"));
        const looks = (xml: string | undefined, row: number): unknown => {
          const [, attributes = "", cells = ""] =
            new RegExp(`<row r="${row}"([^>]*)>(.*?)</row>`, "s").exec(xml ?? "") ?? [];
          return [
            attributes,
            [...cells.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)\/?>/g)].map(([, column, more]) => [
              column,
              /s="\d+"/.exec(more ?? "")?.[0],
            ]),
          ];
        };
        for (const [index, { line: from }] of rows.entries()) expect(looks(now, index + 1)).toEqual(looks(old, from));
        const merged = (book.Sheets.表?.["!merges"] ?? []).map(({ s, e }) => `${s.r + 1} ${s.c} ${e.r + 1} ${e.c}`);
        const place = (from: number): number => rows.findIndex((row) => row.line === from) + 1;
        const end = (from: number): number => rows.findLastIndex((row) => row.line === from) + 1;
        const expected = [
          ...rows.flatMap((row, index) => (each.across.includes(row.line) ? [`${index + 1} 4 ${index + 1} 5`] : [])),
          ...each.down.flatMap(([from, to]) =>
            each.lines[from - 1]?.kind === "loop" ? [] : [`${place(from)} 7 ${end(to)} 7`],
          ),
        ];
        expect(merged.sort()).toEqual(expected.sort());
        expect(book.Sheets.旁?.A1.f).toBe(`SUM(表!A1:A${rows.length})`);
        const [before, after] = [partsOf(template), partsOf(bytes)];
        for (const [name, content] of before) {
          if (!/workbook\.xml$|sheet[12]\.xml$/.test(name)) expect(after.get(name), name).toBe(content);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is computed by LibreOffice to what stands there by hand", async () => {
    const each = fc.sample(layout, { numRuns: 4, seed: 20211031 });
    const files = each.map((_, index) => join(folder, `报表${index}.xlsx`));
    for (const [index, one] of each.entries())
      writeFileSync(files[index] ?? "", await fillTemplate({ workbook: await templateOf(one), sheets: valuesOf(one) }));
    const computed = await convertAllBySoffice(files, folder, "xlsx");
    for (const [index, one] of each.entries()) {
      const book = bookOf(readFileSync(computed[index] ?? ""));
      check(book.Sheets.表 ?? {}, one, true);
      const total = expectedRows(one).reduce((sum, { numbers: row }) => sum + (row[0] ?? 0), 0);
      expect(Number(book.Sheets.旁?.A1.v)).toBeCloseTo(total, 6);
    }
  }, 120_000);

  it("may come from LibreOffice as well as from Excel", async () => {
    const [each] = fc.sample(layout, { numRuns: 1, seed: 20211130 });
    if (!each) throw new Error("no sample");
    const file = join(folder, "模板.xlsx");
    // Numbers and tags only: what LibreOffice makes of the formulas of a template is its own affair.
    const values = {
      ...each,
      lines: each.lines.map((one): Line => (one.kind === "sum" ? { kind: "numbers", numbers: [1, 2, 3] } : one)),
    };
    writeFileSync(file, await templateOf(values));
    const saved = new Uint8Array(readFileSync(await convertBySoffice(file, folder, "xlsx")));
    const book = bookOf(await fillTemplate({ workbook: saved, sheets: valuesOf(values) }));
    check(book.Sheets.表 ?? {}, values, false);
  }, 60_000);
});
