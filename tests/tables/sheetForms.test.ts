import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLetter } from "../../electron/files/grid/columnLetters.ts";
import { displayWidth, wrappedLines } from "../../electron/files/writing/displayWidth.ts";
import { sheetName } from "../../electron/files/writing/sheetName.ts";
import { cssString } from "../../electron/tables/printing/cssString.ts";
import { infoBlocks } from "../../electron/tables/workbook/infoBlocks.ts";
import { tableFormula } from "../../electron/tables/workbook/tableFormula.ts";

describe("columnLetter", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [702, "ZZ"],
    [703, "AAA"],
    [16384, "XFD"],
  ])("%i is %s", (column, letters) => {
    expect(columnLetter(column)).toBe(letters);
  });
});

describe("sheetName", () => {
  it("is legal and not taken, whatever is wanted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.array(fc.string()), (wanted, others) => {
        const first = sheetName(wanted, others);
        const second = sheetName(wanted, [...others, first]);
        for (const name of [first, second]) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\']/);
          expect(name.isWellFormed()).toBe(true);
        }
        expect(second.toLowerCase()).not.toBe(first.toLowerCase());
      }),
    );
  });

  it("numbers a name that is taken", () => {
    expect(sheetName("农路01 农村公路建设任务进度表", ["农路01 农村公路建设任务进度表"])).toBe(
      "农路01 农村公路建设任务进度表(2)",
    );
    expect(sheetName("a/b:c", [])).toBe("abc");
  });
});

describe("tableFormula", () => {
  const sheetRow = (row: number): number => row + 6;

  it("sums ranges where rows stand together", () => {
    expect(tableFormula({ kind: "sum", rows: [1, 2, 3] }, 1, 6, sheetRow, false)).toBe("SUM(B7:B9)");
    expect(tableFormula({ kind: "sum", rows: [3, 1, 2, 5] }, 2, 6, sheetRow, false)).toBe("SUM(C7:C9,C11)");
    expect(tableFormula({ kind: "sum", rows: [1, 2] }, 1, 6, sheetRow, true)).toBe('IF(COUNT(B7:B8)=0,"—",SUM(B7:B8))');
  });

  it("divides only where there is a base", () => {
    expect(tableFormula({ kind: "ratio", numerator: 10, denominator: 2 }, 11, 8, sheetRow, false)).toBe(
      'IF(OR(COUNT(K8,C8)<2,N(C8)=0),"—",K8/C8*100)',
    );
  });
});

describe("infoBlocks", () => {
  it("gives each of the three texts its columns, and the middle one the rest", () => {
    expect(infoBlocks([16, 10, 10, 10, 10, 10, 10], [26, 14, 18])).toEqual([
      { from: 0, to: 1, texts: [0] },
      { from: 2, to: 4, texts: [1] },
      { from: 5, to: 6, texts: [2] },
    ]);
  });

  it("puts them under each other where a table is too narrow", () => {
    expect(infoBlocks([16, 10], [26, 14, 18])).toEqual([{ from: 0, to: 1, texts: [0, 1, 2] }]);
  });
});

describe("widths", () => {
  it("count Chinese characters and full-width signs twice", () => {
    expect(displayWidth("里程（％）12.5—")).toBe(16);
    expect(wrappedLines("里程完成率（％）", 10)).toBe(2);
    expect(wrappedLines("里程\n（％）", 10)).toBe(2);
    expect(wrappedLines("", 10)).toBe(1);
  });
});

describe("cssString", () => {
  it("can end neither its string nor the style element", () => {
    expect(cssString('表"</style><script>\\')).toBe('"表\\22 \\3c /style\\3e \\3c script\\3e \\5c "');
  });
});
