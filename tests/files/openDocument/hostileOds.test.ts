/** .ods that repeat without end, lie, or are something else: refused in words or read within limits, never expanded blindly. */
import { describe, expect, it } from "vitest";
import {
  openDocumentContent,
  openDocumentPackage,
  openNumber,
  openRow,
  openTable,
  openText,
} from "../../support/openDocumentPackage.ts";
import { plainRows, useFixtureReader } from "../../support/readFixture.ts";

const files = useFixtureReader();
const row = (cells: string, repeated = 1): string => openRow(cells, `table:number-rows-repeated="${repeated}"`);
const packed = (tables: string): Buffer => openDocumentPackage(openDocumentContent(tables));
const empty = (count: number): string => `<table:table-cell table:number-columns-repeated="${count}"/>`;

describe("repetitions", () => {
  it("of nothing cost nothing, however many", async () => {
    const grid = await files.read(
      "空.ods",
      packed(
        openTable(
          `${row(openText("甲") + empty(16_383))}${row(empty(16_384), 1_048_570)}${row(openText("乙") + empty(999_999_999))}${row(openText("", 'table:number-columns-repeated="16384"'), 1_000_000)}`,
        ),
      ),
    );
    expect([grid.sheets[0]?.rowCount, grid.sheets[0]?.columnCount]).toEqual([1_048_572, 1]);
    expect(grid.sheets[0]?.columns.length).toBe(2);
  });

  it("of a value are that value, in its own places", async () => {
    const grid = await files.read(
      "值.ods",
      packed(openTable(row(openNumber(5, 'table:number-columns-repeated="3"') + empty(2) + openText("甲"), 2))),
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([
      [5, 5, 5, null, null, "甲"],
      [5, 5, 5, null, null, "甲"],
    ]);
  });

  it.each<[string, string]>([
    ["of a value across too many columns", row(openNumber(5, 'table:number-columns-repeated="16385"'))],
    ["of a value down too many rows", row(openNumber(5), 1_048_577)],
    ["of more cells than there may be", row(openNumber(5, 'table:number-columns-repeated="1000"'), 1_000_000)],
    ["of a value across a number of ten digits", row(openNumber(5, 'table:number-columns-repeated="9999999999"'))],
    ["of nothing, ten digits of it, before a value", row(empty(9_999_999_999) + openNumber(5))],
    ["of merged cells", row(openText("甲", 'table:number-columns-spanned="2"'), 100_000)],
  ])("%s are refused", async (_, rows) => {
    expect(await files.outcome("大.ods", packed(openTable(rows)))).toBe("file-too-complex");
  });
});

describe("what stands where it cannot", () => {
  it.each<[string, string]>([
    ["a negative number of columns", row(openNumber(5, 'table:number-columns-repeated="-2"'))],
    ["a number of rows that is none", row(openNumber(5)).replace('repeated="1"', 'repeated="两"')],
    ["a row in a row", row(openNumber(1) + row(openNumber(2)) + openNumber(3))],
    ["a cell outside its row", openNumber(1) + row(openNumber(2))],
    ["a sheet in a sheet", row(openNumber(1)) + openTable(row(openNumber(2)), "内")],
  ])("%s is damage", async (_, rows) => {
    expect(await files.outcome("乱.ods", packed(openTable(rows)))).toBe("file-damaged");
  });
});

describe("files that are not read", () => {
  const sound = openDocumentContent(openTable(row(openNumber(1))));
  const cases: [string, Buffer | string, string][] = [
    ["the sound one", openDocumentPackage(sound), "read"],
    [
      "with a password",
      openDocumentPackage(sound, [
        {
          name: "META-INF/manifest.xml",
          content:
            '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        },
      ]),
      "file-password",
    ],
    [
      "a text document",
      openDocumentPackage(sound, [{ name: "mimetype", content: "application/vnd.oasis.opendocument.text" }]),
      "file-not-workbook",
    ],
    [
      "types of its own",
      openDocumentPackage(sound.replace("?>", '?><!DOCTYPE x [<!ENTITY a "aaaa">]>')),
      "file-active-content",
    ],
    ["cut off", openDocumentPackage(sound.slice(0, -40)), "file-damaged"],
    ["no content", openDocumentPackage(sound, [{ name: "content.xml", content: "" }]), "file-damaged"],
    ["no sheet", openDocumentPackage(openDocumentContent("")), "file-damaged"],
    ["two sheets of a name", packed(openTable(row(openNumber(1))) + openTable(row(openNumber(2)))), "file-damaged"],
    [
      "not in UTF-8",
      openDocumentPackage(sound, [
        {
          name: "content.xml",
          content: Buffer.concat([Buffer.from(sound.slice(0, 60)), Buffer.from([0xcd, 0xa8, 0xc8])]),
        },
      ]),
      "file-damaged",
    ],
    [
      "packed too tight",
      openDocumentPackage(openDocumentContent(openTable(row(`${" ".repeat(12 * 1024 * 1024)}`)))),
      "file-too-complex",
    ],
    [
      "levels without end",
      packed(
        openTable(
          row(`<table:table-cell>${"<text:span>".repeat(100)}${"</text:span>".repeat(100)}</table:table-cell>`),
        ),
      ),
      "file-too-complex",
    ],
    ["a flat one", openDocumentContent(openTable(row(openNumber(1))), "", "document"), "read"],
    ["a flat text", openDocumentContent("", "", "document").replaceAll("spreadsheet", "text"), "file-not-workbook"],
    [
      "a flat one with entities",
      openDocumentContent(openTable(row(openNumber(1))), "", "document").replace("?>", "?><!DOCTYPE office:document>"),
      "file-active-content",
    ],
  ];
  it.each(cases)("%s", async (_, bytes, code) => {
    expect(await files.outcome("文件.ods", bytes)).toBe(code);
  });

  it("macros are left out, never run", async () => {
    const grid = await files.read(
      "宏.ods",
      openDocumentPackage(sound, [
        { name: "Basic/Standard/Module1.xml", content: "<script:module>Shell</script:module>" },
        { name: "Scripts/python/a.py", content: "import os" },
      ]),
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([[1]]);
  });
});
