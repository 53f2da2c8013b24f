import fc from "fast-check";
import { expect, it } from "vitest";
import { read } from "xlsx";
import { FileRefused } from "../../../electron/files/FileRefused.ts";
import { fillOwnTemplate } from "../../../electron/tables/ownTables/index.ts";
import { figureDatabase } from "../../figures/figureDatabase.ts";
import { runs } from "../../long/runs.ts";
import { zipFile } from "../../support/zipFile.ts";
import { partsOf, templateOf, workerHere } from "./filling.ts";

const { database } = figureDatabase();

it("a template with any part of it garbled is refused in words, or filled into a workbook that opens", async () => {
  const template = await templateOf((sheet) => {
    sheet.addRow(["{单位名称}{年度}", { richText: [{ text: "{期" }, { text: "}甲", font: { bold: true } }] }]);
    sheet.addRow(["{行:乡镇}{序号}", "{乡镇}", "{农村路.建设任务里程}", { formula: "C2*2" }]);
    sheet.addRow(["合计", null, { formula: "SUM(C2:C2)" }]);
    sheet.mergeCells("A3:B3");
    sheet.autoFilter = "A1:C2";
  });
  const parts = [...partsOf(template)].map(([name, content]) => ({ name, content: Buffer.from(content, "base64") }));
  const cases = fc.record({
    // Mostly where the cells and their words are.
    part: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...parts.flatMap(({ name }, index) => (/sheet1|sharedStrings/.test(name) ? [index] : [])),
        ),
      },
      { weight: 1, arbitrary: fc.nat(parts.length - 1) },
    ),
    at: fc.integer({ min: 0, max: 9999 }),
    put: fc.oneof(
      fc.constantFrom("{", "}", "{行:乡镇}", "{甲}"),
      fc.constantFrom(
        "<",
        ">",
        '"',
        "/",
        "&",
        "\0",
        "</row>",
        "<row>",
        '<c r="A1"/>',
        "{",
        "}",
        "9999999",
        "A",
        "-1",
        "r:id",
        "{行:乡镇}",
        "<f>A2</f>",
        "甲".repeat(200),
      ),
    ),
    cut: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
    // Into the text behind a tag, or into an attribute's value: what is still well-formed goes further.
    behind: fc.constantFrom("", ">", '"'),
  });
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(cases, async ({ part, at, put, cut, behind }) => {
      const garbled = parts.map(({ name, content }, index) => {
        const place = content.indexOf(behind, Math.floor((at * content.length) / 10_000)) + behind.length;
        const changed = Buffer.concat([content.subarray(0, place), Buffer.from(put), content.subarray(place + cut)]);
        return { name, content: index === part ? changed : content };
      });
      let outcome: string;
      try {
        const filled = await fillOwnTemplate(
          async (work) => work({ database }),
          workerHere,
          new Uint8Array(zipFile(garbled)),
          "2021-10",
          "2021-11-03",
        );
        outcome = "workbook" in filled ? "filled" : "problems";
        if ("workbook" in filled) expect(read(filled.workbook).SheetNames.length).toBeGreaterThan(0);
        else expect(filled.problems.every(({ message }) => message !== "")).toBe(true);
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        outcome = error.code;
      }
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }),
    { numRuns: runs(600), seed: 20211031 },
  );
  for (const outcome of ["filled", "problems", "file-damaged"])
    expect(outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(0);
}, 120_000);
