import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isSummed } from "../../db/ledgers/isSummed.ts";
import { kindsTogether } from "./kindsTogether.ts";

/** Where words that are kinds of fields stand together all the same, with what they are there. */
const others: readonly { readonly why: string; readonly places: readonly string[] }[] = [
  {
    why: "kinds of a table's columns, of which there are others: number, rate",
    places: [
      "electron/contract/tableModel.ts array: count date percent text",
      "electron/summary/annexes/AnnexTable.ts kind: date text",
      "electron/tables/filling/planRecords.ts kind: date text",
      "electron/tables/filling/shownAs.ts kind: date text",
      "electron/tables/ownTables/sortRows.ts model.columns[column]?.kind: date text",
      "electron/tables/printing/printHtml.ts column?.kind: date text",
      "electron/tables/workbook/tableStyles.ts column: date text",
      "electron/tables/workbook/writeBody.ts kind: date text",
      "electron/tables/workbook/writeBody.ts look.kind: date text",
      "renderer/tables/paper/PaperRow.tsx kind: date text",
    ],
  },
  {
    why: "what a tag speaks of, to which each kind belongs by its traits (shapeOf)",
    places: [
      "electron/summary/printTag.ts shape: date list",
      "electron/tables/ownTables/tagValue.ts switch: date list",
      "electron/tags/filters.ts array: date list text",
      "electron/tags/filters.ts object: date list text",
      "electron/tags/shapeOf.ts union: date list text",
    ],
  },
  {
    why: "what a cell of a template is formatted as, and what is put into it",
    places: [
      "electron/files/reading/openDocument/dataFormat.ts switch: month text year",
      "electron/files/templates/cellFormats.ts union: date percent",
      "electron/files/templates/fillSheet.ts format: date percent",
      "electron/tables/ownTables/tagValue.ts object: date percent text",
    ],
  },
  {
    why: "what the import asks and tells of a whole table",
    places: [
      "electron/contract/answerQuestion.ts switch: month township year",
      "electron/contract/planQuestion.ts array: month township year",
      "electron/import/meaning/rowContext.ts object: month township year",
      "electron/import/meaning/rowContext.ts union: township year",
      "electron/import/meaning/tableContext.ts union: township year",
    ],
  },
  {
    why: "a business area, its month, its township",
    places: ["db/checks/lateWorks.ts union: area township", "electron/router/failureOf.ts object: area month"],
  },
  {
    why: "kinds indeed, of which one thing is known that is no trait: how long a road and how dear a work can be",
    places: ["electron/import/meaning/unitSlip.ts field?.kind: length money"],
  },
  {
    why: "kinds indeed: a mask leaves a number its ends, and nothing of a note",
    places: ["db/ledgers/maskPersonal.ts field.kind: note phone"],
  },
];

describe("kinds of fields", () => {
  it("stand together nowhere but in their declaration", () => {
    const files = globSync(["db/**/*.ts", "electron/**/*.ts", "renderer/**/*.{ts,tsx}"]).filter(
      // The lexicon's concepts (what a header's words say) have names like kinds, and are none.
      (file) => !file.startsWith("db/ledgers/kinds/") && !file.startsWith("electron/import/meaning/words/"),
    );
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) =>
      kindsTogether(file, readFileSync(file, "utf8")).map((one) => `${file} ${one}`),
    );
    expect([...new Set(found)].sort()).toEqual(others.flatMap(({ places }) => places).sort());
  });

  it.each([
    ['const sums = new Set(["money", "length"]);', ["array: length money"]],
    ['const sizes = new Map([["money", 2], ["length", 3]]);', ["array: length money"]],
    ["const sizes = { money: 2, length: 3, other: 0 };", ["object: length money"]],
    ['type Size = "money" | "metre" | "other";', ["union: metre money"]],
    ['switch (kind) { case "money": break; case "metre": break; }', ["switch: metre money"]],
    ['const is = field.kind === "money" || field.unit === "元" || field.kind === "area";', ["field.kind: area money"]],
    ['if (field.kind !== "date") run(); else if ("month" === field.kind) stop();', ["field.kind: date month"]],
    ['const one = ["money"]; const is = kind === "money" || other === "area";', []],
    ["const record = { year, township, name, label };", []],
  ])("are found where they do: %s", (source, found) => {
    expect(kindsTogether("a.ts", source)).toEqual(found);
  });

  it("add up where the kind does and the field does not say otherwise", () => {
    expect(isSummed({ kind: "metre", unit: "米" })).toBe(true);
    expect(isSummed({ kind: "metre", unit: "米", summed: false })).toBe(false);
    expect(isSummed({ kind: "percent", unit: "％" })).toBe(false);
  });
});
