import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, utils, write } from "xlsx";
import { roadRow, roadSheet } from "../cli/runCli.ts";

/** The README's recipes, step by step, on a copy of the tree: what they name is all that is touched. */
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "taizhang-recipe-"));
const copy = join(folder, "tree");
const data = join(folder, "data");
// Programs are started one after another; on a busy machine each takes seconds.
const patient = { timeout: 180_000 };

function run(script: string, ...words: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(copy, script), ...words],
    { cwd: copy, encoding: "utf8" },
  );
  return { code: status, out: stdout, error: stderr };
}

/** A command of the copy's command line, its JSON where it has one. */
function cli(...words: string[]): { code: number | null; error: string; json: unknown } {
  const { code, out, error } = run("electron/cli.ts", ...words);
  return { code, error, json: words.includes("--json") ? JSON.parse(out) : null };
}

function walk(values: Record<string, unknown> = {}): unknown {
  const { out, error } = run("tests/build/programs/walkLedger.ts", data, "road-signs", JSON.stringify(values));
  return error === "" ? JSON.parse(out) : error;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), "utf8");
  expect(text, file).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

/** The rows of an import's JSON: what becomes of them. */
function actions(json: unknown): string[] {
  const document = json as { files: { sheets: { tables: { rows: { action: string }[] }[] }[] }[] };
  return document.files.flatMap(({ sheets }) =>
    sheets.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ action }) => action))),
  );
}

/** Puts rows under the header of an empty sheet for townships, as a clerk fills it in; returns the new file. */
function filled(template: string, rows: (string | number)[][]): string {
  const book = read(readFileSync(template));
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error("no sheet");
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true });
  const header = lines.findIndex((line) => line.some((cell) => String(cell).startsWith("名称")));
  const places = ["名称", "乡镇", "数量"].map((name) =>
    (lines[header] ?? []).findIndex((cell) => String(cell).startsWith(name)),
  );
  for (const [down, row] of rows.entries())
    for (const [across, value] of row.entries())
      utils.sheet_add_aoa(sheet, [[value]], { origin: { r: header + 1 + down, c: places[across] ?? -1 } });
  const path = join(folder, "填好.xlsx");
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }));
  return path;
}

beforeAll(() => {
  for (const part of ["db", "electron", "build", "tests/build/programs"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const file of ["package.json", "tsconfig.json", ".biome.json"]) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  // A book of the version before, with a record in it.
  const sheet = roadSheet(join(folder, "任务.xlsx"), [roadRow(1, "大庄乡", "海子路")]);
  expect(cli("import", sheet, "--data", data, "--as-of", "2021-10")).toMatchObject({ code: 0, error: "" });
}, patient.timeout);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a ledger by the recipe", patient, () => {
  it("refuses what cannot be one, and leaves the tree as it was", () => {
    for (const words of [
      ["nowhere", "road-signs", "交通标志"],
      ["safety", "RoadSigns", "交通标志"],
      ["safety", "road-works", "交通标志"],
      ["safety", "road-signs", "投诉举报"],
      ["safety", "road-signs", "signs"],
    ]) {
      expect(run("build/newLedger.ts", ...words)).toMatchObject({ code: 2, out: "" });
    }
    expect(readFileSync(join(copy, "db/ledgers/index.ts"), "utf8")).toBe(
      readFileSync(join(root, "db/ledgers/index.ts"), "utf8"),
    );
  });

  it("is declared, made and filled: the older book opens, form, list, template, import, export", () => {
    expect(run("build/newLedger.ts", "safety", "road-signs", "交通标志")).toMatchObject({ code: 0, error: "" });
    edit(
      "db/ledgers/safety/roadSigns.ts",
      "    备注:",
      `    乡镇: { kind: "township", required: true, listed: true, aliases: sharedAliases.township },
    数量: { kind: "count", unit: "块", listed: true },
    备注:`,
    );
    expect(run("build/newMigration.ts", "road-signs")).toMatchObject({ code: 0, error: "" });
    expect(walk({ 名称: "限高牌", 乡镇: "大庄乡", 数量: 3 })).toMatchObject({
      before: [],
      problems: [],
      sections: [{ fields: [{ name: "名称" }, { name: "乡镇" }, { name: "数量" }, { name: "备注" }] }],
      columns: ["名称", "乡镇", "数量"],
      rows: [{ 名称: "限高牌", 乡镇: "大庄乡", 数量: 3, 备注: null }],
      sums: { 数量: "3" },
      history: ["add"],
      found: [],
      others: 1,
    });
    const template = join(folder, "空表.xlsx");
    expect(cli("template", "road-signs", "--out", template, "--data", data)).toMatchObject({ code: 0, error: "" });
    const sheet = filled(template, [
      ["让行牌", "月望乡", 5],
      ["限高牌", "大庄乡", 4],
    ]);
    const first = cli("import", sheet, "--data", data, "--json");
    expect(first).toMatchObject({ code: 0, error: "" });
    expect(actions(first.json)).toEqual(["add", "update"]);
    const exported = join(folder, "台账.xlsx");
    expect(cli("export", "road-signs", "--out", exported, "--data", data)).toMatchObject({ code: 0, error: "" });
    const again = cli("import", exported, "--data", data, "--json");
    expect(again).toMatchObject({ code: 0, error: "" });
    expect(actions(again.json)).toEqual(["unchanged", "unchanged"]);
  });
});

describe("a field by the recipe", patient, () => {
  it("comes into a filled book, which keeps what it has", () => {
    edit("db/ledgers/safety/roadSigns.ts", "    备注:", `    材料: { kind: "text", listed: true },\n    备注:`);
    expect(run("build/newMigration.ts", "sign-material")).toMatchObject({ code: 0, error: "" });
    expect(walk({ 名称: "指路牌", 乡镇: "马鸣乡", 数量: 1, 材料: "铝板" })).toMatchObject({
      before: [
        { 名称: "限高牌", 乡镇: "大庄乡", 数量: 4, 材料: null },
        { 名称: "让行牌", 乡镇: "月望乡", 数量: 5, 材料: null },
      ],
      found: [],
      others: 1,
    });
  });
});

describe("a figure with a column by the recipe", patient, () => {
  it("is counted, and stands in its table", () => {
    edit("db/figures/scenicRoads.ts", "import { ofYear }", "import { ofAnyYear, ofYear }");
    edit(
      "db/figures/scenicRoads.ts",
      "  乡镇数:",
      `  交通标志数: sum("块", "交通标志的数量之和。", ofAnyYear("road-signs"), "数量"),
  乡镇数:`,
    );
    edit(
      "electron/tables/definitions/scenicRoadWork.ts",
      `    figure("里程"`,
      `    figure("标志", "美丽公路.交通标志数"),\n    figure("里程"`,
    );
    const figures = cli("figures", "美丽公路.交通标志数", "--as-of", "2021-10", "--data", data, "--json");
    expect(figures.json).toMatchObject({ figures: { "美丽公路.交通标志数": { value: "10", records: 3 } } });
    const out = join(folder, "报表");
    expect(cli("tables", "农路07", "--as-of", "2021-10", "--out", out, "--data", data)).toMatchObject({ code: 0 });
    const name = readdirSync(out).find((file) => file.includes("美丽公路")) ?? "";
    const book = read(readFileSync(join(out, name)));
    const cells = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 }).flat();
    expect(cells).toEqual(expect.arrayContaining(["标志", 10]));
  });
});
