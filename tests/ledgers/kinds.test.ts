import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";
import { isSummed } from "../../db/ledgers/isSummed.ts";

/** Kinds whose names nothing else in the program has; two of them in one list are a list of kinds. */
const names = Object.keys(fieldKinds).filter(
  (name) => !["text", "list", "date", "month", "year", "count"].includes(name),
);
const word = `"(?:${names.join("|")})"`;
const several = new RegExp(
  `[[(][^\\])\\n]*${word},\\s*(?:"[a-z]+",\\s*)*${word}|case ${word}:\\s*case ${word}|${word}[^\\n]*(?:\\|\\||&&)[^\\n]*kind [!=]== ${word}`,
  "i",
);

describe("kinds of fields", () => {
  it("stand in no list, switch or chain outside their declaration", () => {
    const files = globSync(["db/**/*.ts", "electron/**/*.ts", "renderer/**/*.{ts,tsx}"]).filter(
      (file) => !file.startsWith("db/ledgers/kinds/"),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => several.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("are found by that search where they do stand together", () => {
    expect(several.test('new Set(["money", "length"])')).toBe(true);
    expect(several.test('case "money":\n    case "metre":')).toBe(true);
    expect(several.test('field.kind === "money" || field.kind === "length"')).toBe(true);
  });

  it("add up where the kind does and the field does not say otherwise", () => {
    expect(isSummed({ kind: "metre", unit: "米" })).toBe(true);
    expect(isSummed({ kind: "metre", unit: "米", summed: false })).toBe(false);
    expect(isSummed({ kind: "percent", unit: "％" })).toBe(false);
  });
});
