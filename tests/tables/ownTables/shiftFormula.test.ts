import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaTokens } from "../../../electron/files/templates/formulaTokens.ts";
import { offsetFormula } from "../../../electron/files/templates/offsetFormula.ts";
import { createRowShift } from "../../../electron/files/templates/rowShift.ts";
import { shiftFormula } from "../../../electron/files/templates/shiftFormula.ts";

/** Row 5 stands ten times, row 8 three times. */
const shifts = new Map([
  [
    "报表",
    createRowShift([
      { row: 5, count: 10 },
      { row: 8, count: 3 },
    ]),
  ],
]);
const outside = (formula: string, sheet = "报表") => shiftFormula(formula, { sheet, shifts, own: null });
const inside = (formula: string, copy: number) =>
  shiftFormula(formula, { sheet: "报表", shifts, own: { row: 5, copy } }).formula;

describe("a formula after rows were repeated", () => {
  it.each([
    ["A4+A6+A9", "A4+A15+A20"],
    ["SUM(E5:E5)", "SUM(E5:E14)"],
    ["SUM(E5)", "SUM(E5:E14)"],
    ["SUM(A1,$E$5)", "SUM(A1,$E$5:$E$14)"],
    ["SUM(E4:E6)", "SUM(E4:E15)"],
    ["SUM(E8:E8)", "SUM(E17:E19)"],
    ["SUM(5:5)/COUNT($5:$9)", "SUM(5:14)/COUNT($5:$20)"],
    ["SUM(A:C)", "SUM(A:C)"],
    ["SUM(报表!E5:E5)", "SUM(报表!E5:E14)"],
    ["SUM('报表'!E5:F6)", "SUM('报表'!E5:F15)"],
    ["别的表!E9+'别 的 表'!E9", "别的表!E9+'别 的 表'!E9"],
    ['IF(A9="A9","SUM(E5)",LOG10(A9))', 'IF(A20="A9","SUM(E5)",LOG10(A20))'],
    ["表1[[#本行],[A9]]+A9", "表1[[#本行],[A9]]+A20"],
    ["ABC1999999+ZZZ9+XFD9", "ABC1999999+ZZZ9+XFD20"],
    ["DATE2021+X_9+AB12C", "DATE2021+X_9+AB12C"],
    ["1E9+A9", "1E9+A20"],
    ["$A$9&A$9&$A9", "$A$20&A$20&$A20"],
    ["_xlfn.XLOOKUP(A9,B5:B9,C5:C9)", "_xlfn.XLOOKUP(A20,B5:B20,C5:C20)"],
  ])("%s → %s", (formula, expected) => expect(outside(formula)).toEqual({ formula: expected, single: false }));

  it("in another sheet speaks of the rows of the one it names", () => {
    expect(outside("报表!A9+A9", "汇总").formula).toBe("报表!A20+A9");
  });

  it("in the repeated row means its own copy, and with a fixed row the first or, at the end of a block, the last", () => {
    expect(inside("C5*D5", 3)).toBe("C8*D8");
    expect(inside("C5/SUM(C$5:C$5)", 2)).toBe("C7/SUM(C$5:C$14)");
    expect(inside("SUM(C$5:C5)", 4)).toBe("SUM(C$5:C9)");
    expect(inside("C5/$C$9+C4", 9)).toBe("C14/$C$20+C4");
    expect(inside("SUM(C5:F5)", 1)).toBe("SUM(C6:F6)");
    expect(inside("SUM(C8:C8)", 1)).toBe("SUM(C17:C19)");
  });

  it.each(["E5", "E5*2", "IF(E5>0,1,0)", "ROUND(E5,2)", "SUM(E5*2)", "SUM(表一:表三!E5)"])(
    "does not say which copy is meant: %s",
    (formula) => expect(outside(formula).single).toBe(true),
  );

  it("loses nothing of what is written, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."AZ19$:!'\"()[],.+-*/ 中_{}E".split("")), maxLength: 40 }),
        (text) => {
          expect(
            formulaTokens(text)
              .map((token) => token.text)
              .join(""),
          ).toBe(text);
          const still = new Map([["报表", createRowShift([{ row: 5, count: 1 }])]]);
          const { formula } = shiftFormula(text, { sheet: "报表", shifts: still, own: null });
          expect(formula).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("moves every single cell as its row moves", () => {
    const row = fc.integer({ min: 1, max: 60 });
    const loops = fc.uniqueArray(fc.record({ row, count: fc.integer({ min: 1, max: 50 }) }), {
      selector: (loop) => loop.row,
      maxLength: 4,
    });
    fc.assert(
      fc.property(loops, row, (each, at) => {
        const shift = createRowShift(each);
        const place = { sheet: "甲", shifts: new Map([["甲", shift]]), own: null };
        // Row by row, as if every copy were laid out by hand.
        const laidOut = Array.from({ length: 60 }, (_, index) => index + 1).flatMap((one) =>
          Array.from({ length: each.find((loop) => loop.row === one)?.count ?? 1 }, () => one),
        );
        expect([shift.first(at), shift.last(at)]).toEqual([laidOut.indexOf(at) + 1, laidOut.lastIndexOf(at) + 1]);
        const [first, last] = [laidOut.indexOf(at) + 1, laidOut.lastIndexOf(at) + 1];
        expect(shiftFormula(`SUM(B${at}:B${at})`, place).formula).toBe(`SUM(B${first}:B${last})`);
      }),
    );
  });
});

describe("a shared formula spelt out", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 2, 3, "D3+$A3+D$1+$A$1"],
    ["SUM(A1:B2)*甲!C3", 1, 0, "SUM(A2:B3)*甲!C4"],
    ['"A1"&Z1', 0, 1, '"A1"&AA1'],
    ["SUM(A:A,1:1)", 1, 1, "SUM(B:B,2:2)"],
  ])("%s moved by %i rows and %i columns", (formula, rows, columns, expected) => {
    expect(offsetFormula(formula, rows, columns)).toBe(expected);
  });
});
