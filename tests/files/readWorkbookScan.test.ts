import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanNumber } from "../../electron/files/reading/scanNumber.ts";
import { runs } from "../long/runs.ts";
import { useFixtureReader } from "../support/readFixture.ts";
import { sheetPackage } from "../support/sheetPackage.ts";

const files = useFixtureReader();

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const sharedTexts = ["通泉街道", " 甲 ", "a<b", ""];
const text = fc.string({ unit: fc.constantFrom("甲", "乙", "1", "<", "&", " ", "𠮷"), maxLength: 6 });
const cellXml = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ({ type: "", body: `<v>${number}</v>` })),
  fc.nat(3).map((index) => ({ type: ' t="s"', body: `<v>${index}</v>` })),
  text.map((value) => ({ type: ' t="inlineStr"', body: `<is><t xml:space="preserve">${escaped(value)}</t></is>` })),
  text.map((value) => ({ type: ' t="str"', body: `<f>A1</f><v>${escaped(value)}</v>` })),
  fc.boolean().map((value) => ({ type: ' t="b"', body: `<v>${value ? 1 : 0}</v>` })),
  fc.constantFrom("#REF!", "#N/A", "#DIV/0!").map((error) => ({ type: ' t="e"', body: `<v>${error}</v>` })),
  fc.constant({ type: "", body: "" }),
);
const sheetXml = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(2), cellXml), { maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((rows) => {
    let row = 0;
    return rows.map(([rowStep, cells]) => {
      row += rowStep;
      let column = -1;
      const xml = cells.map(([columnStep, style, { type, body }]) => {
        column += columnStep;
        const letters =
          column < 26
            ? String.fromCharCode(65 + column)
            : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
        return `<c r="${letters}${row}" s="${style}"${type}>${body}</c>`;
      });
      return `<row r="${row}">${xml.join("")}</row>`;
    });
  });

describe("the quick scanner of cells", () => {
  it("reads what the general parser reads", { timeout: 60_000 }, async () => {
    const read = (data: string) =>
      files.read(
        "a.xlsx",
        sheetPackage({
          sheets: [{ name: "表", xml: `<sheetData>${data}</sheetData>` }],
          sharedStrings: sharedTexts.map((value) => `<si><t xml:space="preserve">${escaped(value)}</t></si>`).join(""),
          styles: '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs>',
        }),
      );
    await fc.assert(
      fc.asyncProperty(sheetXml, async (rows) => {
        // A comment is markup that spreadsheet programs do not write: the general parser takes over.
        expect(await read(rows.join(""))).toEqual(await read(`<!-- -->${rows.join("")}`));
      }),
      { numRuns: runs(150) },
    );
  });

  it("reads every decimal number as Number() does", () => {
    const decimals = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(18))
      .map(([isNegative, digits, places]) => {
        const padded = digits.toString().padStart(places + 1, "0");
        return `${isNegative ? "-" : ""}${padded.slice(0, padded.length - places)}${places > 0 ? `.${padded.slice(-places)}` : ""}`;
      });
    fc.assert(
      fc.property(fc.oneof(decimals, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)), (written) => {
        const bytes = Buffer.from(`<v>${written}</v>`);
        expect(scanNumber(bytes, 3, bytes.length - 4)).toBe(Number(written));
      }),
      { numRuns: 5000 },
    );
    for (const written of ["", "-", ".", "abc", "0x10", "1e999", "1 2"]) {
      const bytes = Buffer.from(written);
      expect(scanNumber(bytes, 0, bytes.length)).toBeNaN();
    }
  });

  it("knows the dates that a Chinese Excel formats by number alone", async () => {
    const grid = await files.read(
      "a.xlsx",
      sheetPackage({
        sheets: [{ name: "表", xml: '<sheetData><row r="1"><c r="A1" s="1"><v>44336</v></c></row></sheetData>' }],
        styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs>',
      }),
    );
    expect(grid.numberFormats).toEqual(["", 'yyyy"年"m"月"d"日"']);
  });

  it("keeps a text that speaks of markup as it is", async () => {
    const grid = await files.read(
      "a.xlsx",
      sheetPackage({
        sheets: [
          {
            name: "表",
            xml: '<sheetData><row r="1"><c r="A1" t="str"><v>a &amp;lt; b_x000A_</v></c></row></sheetData>',
          },
        ],
      }),
    );
    expect(grid.texts).toEqual(["a &lt; b\n"]);
  });
});
