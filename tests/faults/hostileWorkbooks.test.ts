import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { FileRefused } from "../../electron/files/FileRefused.ts";
import { createFileWorker } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";
import { readWorkbook } from "../../electron/files/readWorkbook.ts";
import { within } from "../long/within.ts";
import { compoundFile, workbookStream } from "../support/encryptWorkbook.ts";
import { workerEntry } from "../support/pooledWorker.ts";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";
import { sheetPackage, sheetParts } from "../support/sheetPackage.ts";
import { zipFile } from "../support/zipFile.ts";

const files = useFixtureReader();
const oneCell = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
const oneSheet = (xml: string, more: Partial<Parameters<typeof sheetPackage>[0]> = {}): Buffer =>
  sheetPackage({ sheets: [{ name: "表", xml }], ...more });
const smallXls = write(
  utils.book_new(
    utils.aoa_to_sheet([
      ["甲", 1],
      ["乙", 2],
    ]),
    "表",
  ),
  { type: "buffer", bookType: "biff8" },
) as Buffer;

describe("files that are no workbook", () => {
  const cases: [string, Buffer | string, string][] = [
    ["empty", "", "file-empty"],
    ["white space", " \r\n\t\n", "file-empty"],
    ["zero bytes", Buffer.alloc(5000), "file-empty"],
    ["random bytes", randomBytes(20_000), "file-not-workbook"],
    ["PDF", "%PDF-1.7\n1 0 obj", "file-not-workbook"],
    ["RTF", "{\\rtf1\\ansi hello}", "file-not-workbook"],
    ["picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "file-not-workbook"],
    ["plain archive", zipFile([{ name: "readme.txt", content: "hello" }]), "file-not-workbook"],
    [
      "Word document (.docx)",
      zipFile([
        {
          name: "[Content_Types].xml",
          content:
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        },
      ]),
      "file-not-workbook",
    ],
    ["Word document (.doc)", compoundFile({ "/WordDocument": Buffer.alloc(5000, 1) }), "file-not-workbook"],
    [
      "XML spreadsheet 2003 without a sheet",
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      "file-damaged",
    ],
    ["XML of another kind", '<?xml version="1.0"?><invoice><row/></invoice>', "file-not-workbook"],
    ["page without a table", "<html><body><p>无</p></body></html>", "file-not-workbook"],
    [
      "web archive (MHTML)",
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<table><tr><td>1</td></tr></table>',
      "file-active-content",
    ],
    [
      "page with a script",
      "<html><table><tr><td>1</td></tr></table><script>alert(1)</script></html>",
      "file-active-content",
    ],
    ["page with a handler", '<table onclick="go()"><tr><td>1</td></tr></table>', "file-active-content"],
    [
      "page with a frame",
      '<table><tr><td>1</td></tr></table><iframe src="http://example.invalid/"></iframe>',
      "file-active-content",
    ],
  ];
  for (const [name, bytes, code] of cases) {
    it(`${name} → ${code}`, async () => expect(await files.outcome("文件.xls", bytes)).toBe(code));
  }

  it("a file that is not there, and a folder → file-missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "missing-"));
    mkdirSync(join(folder, "a.xlsx"));
    const worker = createFileWorker(spawnNodeWorker(workerEntry));
    for (const name of ["a.xlsx", "b.xlsx"]) {
      await expect(readWorkbook(worker, join(folder, name))).rejects.toMatchObject({ code: "file-missing" });
    }
    worker.dispose();
    rmSync(folder, { recursive: true });
  });
});

describe("packages that are damaged or lie", () => {
  const sound = oneSheet(oneCell);

  it("the sound one reads", async () => expect(await files.outcome("a.xlsx", sound)).toBe("read"));

  const sheetPart = sheetParts({ sheets: [{ name: "表", xml: oneCell }] });
  const withSheet = (change: { content?: string; declaredBytes?: number; checksum?: number }): Buffer =>
    zipFile(sheetPart.map((part) => (part.name.endsWith("sheet1.xml") ? { ...part, ...change } : part)));
  const cases: [string, Buffer, string][] = [
    ["half of the file", sound.subarray(0, sound.length / 2), "file-damaged"],
    ["wrong checksum", withSheet({ checksum: 1 }), "file-damaged"],
    ["declared size too small", withSheet({ declaredBytes: 20 }), "file-damaged"],
    ["declared size of 400 MB", withSheet({ declaredBytes: 400 * 1024 * 1024 }), "file-too-complex"],
    [
      "200:1 above 10 MB",
      withSheet({ content: `<worksheet>${" ".repeat(12 * 1024 * 1024)}</worksheet>` }),
      "file-too-complex",
    ],
    [
      "2,001 entries",
      zipFile([...sheetPart, ...Array.from({ length: 2000 }, (_, index) => ({ name: `x/${index}`, content: "" }))]),
      "file-too-complex",
    ],
    ["two parts of one name", zipFile([...sheetPart, ...sheetPart.slice(-1)]), "file-damaged"],
    ["a sheet cut off", oneSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row>'), "file-damaged"],
    ["a sheet whose cells do not end", oneSheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row>'), "file-damaged"],
    ["a sheet that is missing", zipFile(sheetPart.slice(0, -1)), "file-damaged"],
    [
      "a text that is not in the table",
      oneSheet('<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>'),
      "file-damaged",
    ],
    [
      "shared texts cut off",
      oneSheet(oneCell, { parts: [{ name: "xl/sharedStrings.xml", content: "<sst><si><t>甲</t></si><si><t>" }] }),
      "file-damaged",
    ],
    // Two values in one place: the file is read, and the cell refused (cellErrors).
    [
      "one place filled twice",
      oneSheet('<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="A1"><v>8</v></c></row></sheetData>'),
      "read",
    ],
    [
      "one row number twice",
      oneSheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="1"><c r="A1"><v>8</v></c></row></sheetData>'),
      "file-damaged",
    ],
    [
      "row 4,000,000,000",
      oneSheet('<sheetData><row r="4000000000"><c r="A4000000000"><v>7</v></c></row></sheetData>'),
      "file-damaged",
    ],
    ["column ZZZZ", oneSheet('<sheetData><row r="1"><c r="ZZZZ1"><v>7</v></c></row></sheetData>'), "file-damaged"],
    ["half of an .xls", smallXls.subarray(0, smallXls.length / 2), "file-damaged"],
    [
      "an .xls stream cut off",
      compoundFile({ "/Workbook": workbookStream(smallXls).subarray(0, -60) }),
      "file-damaged",
    ],
  ];
  for (const [name, bytes, code] of cases) {
    it(`${name} → ${code}`, async () => expect(await files.outcome("a.xlsx", bytes)).toBe(code));
  }
});

describe("small files that cost much elsewhere", () => {
  it("a dimension, a link and a conditional format over the full sheet cost nothing", async () => {
    const area = "A1:XFD1048576";
    const bytes = oneSheet(
      `<dimension ref="${area}"/><cols><col min="1" max="16384" width="9"/></cols>${oneCell}<conditionalFormatting sqref="${area}"/><hyperlinks><hyperlink ref="${area}" location="a"/></hyperlinks>`,
    );
    const from = performance.now();
    const grid = await files.read("a.xlsx", bytes);
    expect(grid.sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
    expect(performance.now() - from).toBeLessThan(within(5000));
  });

  it("a cell at XFD1048576 is kept at its place", async () => {
    const grid = await files.read(
      "a.xlsx",
      oneSheet(
        '<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576"><v>8</v></c></row></sheetData>',
      ),
    );
    const sheet = grid.sheets[0];
    expect(sheet).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
    expect(sheet?.values).toEqual(Float64Array.of(7, 8));
    expect(sheet?.columns).toEqual(Uint16Array.of(0, 16_383));
  });

  it("hundreds of thousands of merges → file-too-complex; merges beyond the cells are dropped", async () => {
    const merges = (count: number): string =>
      Array.from({ length: count }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join("");
    expect(await files.outcome("a.xlsx", oneSheet(`${oneCell}<mergeCells>${merges(300_000)}</mergeCells>`))).toBe(
      "file-too-complex",
    );
    const grid = await files.read("a.xlsx", oneSheet(`${oneCell}<mergeCells>${merges(1000)}</mergeCells>`));
    expect(grid.sheets[0]?.merges).toEqual([]);
  });

  it("5,000 sheets → file-too-complex, as .xlsx and as .xls", async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ name: `表${index}`, xml: oneCell }));
    expect(await files.outcome("a.xlsx", sheetPackage({ sheets: many }))).toBe("file-too-complex");
    const one = sheetParts({ sheets: [{ name: "表", xml: oneCell }] });
    const workbook = `<workbook xmlns:r="r"><sheets>${many.map(({ name }, index) => `<sheet name="${name}" sheetId="${index}" r:id="rId1"/>`).join("")}</sheets></workbook>`;
    expect(
      await files.outcome(
        "a.xlsx",
        zipFile(one.map((part) => (part.name === "xl/workbook.xml" ? { ...part, content: workbook } : part))),
      ),
    ).toBe("file-too-complex");
    const boundSheet = Buffer.from([0x85, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0x41]);
    const plain = workbookStream(smallXls);
    const at = plain.indexOf(Buffer.from([0x85, 0x00]));
    const stream = Buffer.concat([
      plain.subarray(0, at),
      ...new Array<Buffer>(5000).fill(boundSheet),
      plain.subarray(at),
    ]);
    expect(await files.outcome("a.xls", compoundFile({ "/Workbook": stream }))).toBe("file-too-complex");
  });

  it("sheets named like properties of every object", async () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const grid = await files.read(
      "a.xlsx",
      sheetPackage({ sheets: names.map((name, index) => ({ name, xml: oneCell.replace("7", String(index)) })) }),
    );
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(names);
    expect(grid.sheets.map((sheet) => plainRows(grid, sheet))).toEqual(names.map((_, index) => [[index]]));
    const bytes = write(utils.book_new(utils.aoa_to_sheet([["甲"]]), "XXproto__"), {
      type: "buffer",
      bookType: "biff8",
    }) as Buffer;
    const stream = Buffer.from(
      workbookStream(bytes)
        .toString("latin1")
        .replaceAll("XXproto__", "__proto__")
        .replaceAll("X\0X\0p\0", "_\0_\0p\0"),
      "latin1",
    );
    const old = await files.read("a.xls", compoundFile({ "/Workbook": stream }));
    expect([old.sheets[0]?.name, plainRows(old, old.sheets[0])]).toEqual(["__proto__", [["甲"]]]);
  });

  it("a workbook with macros is read without them", async () => {
    const contentTypes =
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
    const grid = await files.read(
      "a.xlsm",
      oneSheet(oneCell, { contentTypes, parts: [{ name: "xl/vbaProject.bin", content: randomBytes(5000) }] }),
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([[7]]);
  });
});

describe("text files that cost much elsewhere", () => {
  it("one line of 50 MB → file-too-complex, in seconds", async () => {
    const from = performance.now();
    expect(await files.outcome("a.csv", Buffer.alloc(50 * 1024 * 1024, "1,"))).toBe("file-too-complex");
    expect(await files.outcome("a.csv", Buffer.alloc(50 * 1024 * 1024, "a"))).toBe("file-too-complex");
    expect(performance.now() - from).toBeLessThan(within(15_000));
  });

  it("a quote that is not closed → file-damaged, with its row", async () => {
    const error = await files
      .read("a.csv", `名称,里程\n甲,"12\n${"乙,13\n".repeat(200_000)}`)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileRefused);
    expect(error).toMatchObject({ code: "file-damaged", detail: { reason: "第 2 行起引号没有成对" } });
  });

  it("spans of a billion and 50,000 merged cells in HTML", async () => {
    const grid = await files.read(
      "a.xls",
      '<table><tr><td colspan="1000000000" rowspan="999999999">甲</td></tr></table>',
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([["甲"]]);
    expect(await files.outcome("a.xls", `<table>${'<tr><td colspan="2">甲</td></tr>'.repeat(60_000)}</table>`)).toBe(
      "file-too-complex",
    );
    expect(await files.outcome("a.xls", "<table>".repeat(5000))).toBe("file-too-complex");
  });

  it("a file of more than 100 MB → file-too-large, unread", async () => {
    expect(await files.outcome("a.csv", Buffer.alloc(101 * 1024 * 1024, "1,2\n"))).toBe("file-too-large");
  });
});

it("the worker lives on after all of these", async () => {
  expect(await files.outcome("a.xlsx", oneSheet(oneCell))).toBe("read");
});
