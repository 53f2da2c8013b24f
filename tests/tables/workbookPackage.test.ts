import { beforeAll, describe, expect, it } from "vitest";
import { CFB } from "xlsx";
import { buildTable, tableWorkbook } from "../../electron/tables/index.ts";
import { checkWorkbookPackage } from "../support/workbookPackage/index.ts";
import { zipFile } from "../support/zipFile.ts";
import { bureauDatabase } from "./bureauDatabase.ts";

const SHEET = "xl/worksheets/sheet2.xml";
const BOOK = "xl/workbook.xml";
let sound: ReadonlyMap<string, string>;
beforeAll(async () => {
  const { database } = bureauDatabase();
  const models = ["综合01", "农路01"].map((id) => buildTable({ database }, id, "2021-10"));
  const box = CFB.read(Buffer.from(await tableWorkbook(models, { contents: true })), { type: "buffer" });
  sound = new Map(
    box.FullPaths.flatMap((path: string, index: number): [string, string][] => {
      const entry = box.FileIndex[index];
      const name = path.replace("Root Entry/", "");
      // CFB puts a file of its own beside those of the package.
      return entry?.type === 2 && !name.startsWith("\u0001")
        ? [[name, Buffer.from(entry.content as Uint8Array).toString("utf8")]]
        : [];
    }),
  );
});

function packed(parts: ReadonlyMap<string, string>): Buffer {
  return zipFile([...parts].map(([name, content]) => ({ name, content })));
}

/** The workbook with one part changed; a change that changes nothing is a mistake of the test. */
function broken(part: string, from: string | RegExp, to: string): Buffer {
  const text = sound.get(part) ?? "";
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${part} has no ${from}`);
  return packed(new Map([...sound, [part, changed]]));
}

describe("the check of a workbook's package", () => {
  it("finds nothing wrong with a sound one", () => {
    expect(checkWorkbookPackage(packed(sound))).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, RegExp]>([
    ["is not well-formed", SHEET, "</sheetData>", "", /not well-formed/],
    ["has a control character", SHEET, "<v>", "<v>\u0001", /a character that XML does not have/],
    ["merges overlapping ranges", SHEET, /<mergeCell ref="[^"]+"\/>/, '$&<mergeCell ref="A1:B2"/>', /overlaps another/],
    ["merges a single cell", SHEET, "</mergeCells>", '<mergeCell ref="XX99"/></mergeCells>', /is a single cell/],
    [
      "has an empty list of merges",
      SHEET,
      /<mergeCells.*<\/mergeCells>/,
      '<mergeCells count="0"/>',
      /an empty <mergeCells>/,
    ],
    ["miscounts its merges", SHEET, /<mergeCells count="\d+"/, '<mergeCells count="99"', /<mergeCells> says 99/],
    [
      "has elements out of order",
      SHEET,
      /(<printOptions[^>]*>)(<pageMargins[^>]*>)/,
      "$2$1",
      /<printOptions> comes too late/,
    ],
    ["has an element twice", SHEET, /<pageMargins[^>]*>/, "$&$&", /<pageMargins> stands twice/],
    ["has an element nobody knows", SHEET, "<pageMargins", "<pageDreams/><pageMargins", /<pageDreams> is no element/],
    ["has rows out of order", SHEET, '<row r="4"', '<row r="2"', /row 2 after row 3/],
    ["has a cell in another row", SHEET, 'r="A4"', 'r="A5"', /cell A5 stands in row 4/],
    ["has cells out of order", SHEET, 'r="C4"', 'r="A4"', /cell A4 comes too late/],
    ["has a look that is not there", SHEET, /(<c r="B6") s="\d+"/, '$1 s="999"', /has look 999/],
    ["has a text that is not there", SHEET, /t="s"><v>\d+/, 't="s"><v>9999', /has text 9999/],
    ["holds words as a number", SHEET, /(<c r="[A-Z]+\d+" s="\d+">)<v>[^<]+/, "$1<v>十二", /as a number/],
    ["has a formula with =", SHEET, "<f>", "<f>=", /has the formula/],
    ["has a formula behind its value", SHEET, /(<f>[^<]*<\/f>)(<v>[^<]*<\/v>)/, "$2$1", /formula behind its value/],
    ["has a row that is too high", SHEET, / ht="\d+"/, ' ht="500"', /500 high/],
    ["has a column that is too wide", SHEET, /width="[\d.]+"/, 'width="300"', /300 wide/],
    ["has columns that overlap", SHEET, '<col min="2"', '<col min="1"', /out of order/],
    ["splits its pane elsewhere", SHEET, /topLeftCell="[A-Z]+\d+"/, 'topLeftCell="A1"', /pane does not begin/],
    ["names another pane active", SHEET, 'activePane="bottomRight"', 'activePane="bottomLeft"', /active pane/],
    [
      "has two formats of one priority",
      SHEET,
      /<conditionalFormatting.*<\/conditionalFormatting>/,
      "$&$&",
      /priority 1 twice/,
    ],
    ["has a bar without ends", SHEET, /<cfvo[^>]*>/, "", /data bar without/],
    [
      "has a bar that points nowhere",
      SHEET,
      "</dataBar>",
      '</dataBar><extLst><ext uri="{B}"/></extLst>',
      /extension that is missing/,
    ],
    ["has a footer that is too long", SHEET, "&amp;P", "长".repeat(300), /longer than 255/],
    [
      "has a sheet name that is too long",
      BOOK,
      /name="综合01[^"]*"/,
      `name="${"长".repeat(32)}"`,
      /a name of 32 characters/,
    ],
    [
      "has a sheet name with a sign",
      BOOK,
      /name="综合01[^"]*"/,
      'name="综合/01"',
      /a sign that no sheet name may have/,
    ],
    ["has two sheets of one name", BOOK, /name="综合01[^"]*"/, 'name="目录"', /two sheets of one name/],
    ["has a sheet without worksheet", BOOK, /r:id="[^"]+"/, 'r:id="rId99"', /leads to no worksheet/],
    [
      "names a sheet that is not there",
      BOOK,
      /'综合01[^']*'!|&apos;综合01.*?&apos;!/,
      "'没有'!",
      /of a sheet that is not there/,
    ],
    ["names the same twice", BOOK, /<definedName .*?<\/definedName>/, "$&$&", /defined twice/],
    ["names no range", BOOK, /\$4:\$6/, "$5:$3", /is no range/],
    ["has a look without its font", "xl/styles.xml", /fontId="1"/, 'fontId="99"', /fontId 99/],
    ["has a look without its format", "xl/styles.xml", /<xf numFmtId="16\d"/, '<xf numFmtId="199"', /numFmtId 199/],
    ["miscounts its looks", "xl/styles.xml", /<cellXfs count="\d+"/, '<cellXfs count="1"', /<cellXfs> says 1/],
    [
      "declares what is not there",
      "[Content_Types].xml",
      "</Types>",
      '<Override PartName="/xl/a.xml" ContentType="b"/></Types>',
      /a\.xml is declared and missing/,
    ],
    [
      "leads nowhere",
      "xl/_rels/workbook.xml.rels",
      'Target="styles.xml"',
      'Target="style.xml"',
      /leads to xl\/style\.xml/,
    ],
    [
      "leads out of the file",
      "xl/_rels/workbook.xml.rels",
      'Target="styles.xml"',
      'Target="http://x/" TargetMode="External"',
      /leads out of the file/,
    ],
  ])("says so when it %s", (_what, part, from, to, problem) => {
    expect(checkWorkbookPackage(broken(part, from, to)).join("\n")).toMatch(problem);
  });

  it("says so when a part is missing, or of no declared type", () => {
    const without = new Map(sound);
    without.delete("xl/theme/theme1.xml");
    expect(checkWorkbookPackage(packed(without)).join("\n")).toMatch(/theme1\.xml is declared and missing/);
    expect(checkWorkbookPackage(packed(new Map([...sound, ["xl/notes.txt", "x"]]))).join("\n")).toMatch(
      /no declared type/,
    );
  });
});
