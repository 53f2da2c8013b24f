import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { runs } from "../long/runs.ts";
import { compoundFile, encryptXlsRc4, workbookStream } from "../support/encryptWorkbook.ts";
import { useFixtureReader } from "../support/readFixture.ts";
import { sheetParts } from "../support/sheetPackage.ts";
import { zipFile } from "../support/zipFile.ts";

const files = useFixtureReader();
const rows = Array.from({ length: 30 }, (_, index) => ["通泉街道", index / 4, index % 2 === 0, null, `备注${index}`]);
const book = utils.book_new(utils.aoa_to_sheet(rows), "表");
const xlsx = write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
const xls = write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
const csv = Buffer.from(rows.map((row) => row.join(",")).join("\n"));
const html = Buffer.from(
  `<html><table>${rows.map((row) => `<tr>${row.map((value) => `<td>${value}</td>`).join("")}</tr>`).join("")}</table></html>`,
);

const codes =
  /^(read|file-(empty|too-large|not-workbook|damaged|password|active-content|too-complex|timeout|out-of-memory))$/;

/** Some bytes overwritten, a piece cut out, the rest kept. */
const mutation = fc.record({
  writes: fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.nat(255) }),
    { maxLength: 12 },
  ),
  cut: fc.option(fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), length: fc.nat(400) })),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Buffer, { writes, cut }: Mutation): Buffer {
  const changed = Buffer.from(bytes);
  for (const { at, byte } of writes) changed[Math.floor(at * changed.length)] = byte;
  if (cut === null) return changed;
  const from = Math.floor(cut.at * changed.length);
  return Buffer.concat([changed.subarray(0, from), changed.subarray(from + cut.length)]);
}

describe("whatever the bytes, the answer is a grid or a refusal", () => {
  const timeout = 120_000;
  it("random bytes, with and without a known beginning", { timeout }, async () => {
    const magics = [
      "",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "\t\b\u0010\u0000\u0000\u0006\u0005\u0000",
      "<table>",
      "\u00ef\u00bb\u00bf",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 3000 }), async (magic, bytes) => {
        expect(await files.outcome("a.xls", Buffer.concat([Buffer.from(magic, "latin1"), bytes]))).toMatch(codes);
      }),
      { numRuns: runs(150) },
    );
  });

  const mutated: [string, Buffer, (bytes: Buffer) => Buffer][] = [
    ["an .xlsx file", xlsx, (bytes) => bytes],
    ["an .xls file", xls, (bytes) => bytes],
    ["an encrypted .xls file", encryptXlsRc4(xls, "VelvetSweatshop"), (bytes) => bytes],
    ["a .csv file", csv, (bytes) => bytes],
    ["an .html file", html, (bytes) => bytes],
    // Beneath the checksums and sectors, so that the parser itself meets the damage.
    ["the stream of an .xls", workbookStream(xls), (bytes) => compoundFile({ "/Workbook": bytes })],
    [
      "the sheet of an .xlsx",
      Buffer.from(
        `<worksheet>${'<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'}</worksheet>`,
      ),
      (bytes) =>
        zipFile(
          sheetParts({ sharedStrings: "<si><t>乙</t></si>", sheets: [{ name: "表", xml: "" }] }).map((part) =>
            part.name.endsWith("sheet1.xml") ? { ...part, content: bytes } : part,
          ),
        ),
    ],
  ];
  for (const [name, bytes, wrap] of mutated) {
    it(`mutations of ${name}`, { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(mutation, async (change) => {
          expect(await files.outcome("a.xls", wrap(mutate(bytes, change)))).toMatch(codes);
        }),
        { numRuns: runs(120) },
      );
    });
  }
});
