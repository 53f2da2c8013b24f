import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  figureValue,
  type ImportDocument,
  roadHeader,
  roadRow,
  roadSheet,
  runCli,
  runJson,
  runProcess,
  temporaryFolder,
  writeSheet,
} from "./runCli.ts";

const KILOMETRES = "农村路.建设任务里程";
const good = [roadRow(1, "通泉街道", "松坡—柏林公路"), roadRow(2, "大庄乡", "梨园—桃源公路", "1.345")];
const bad = roadRow(3, "大庄乡", "竹湾—云岭公路", "三公里");

describe("import", () => {
  it("writes a file and says so in the documented JSON", async () => {
    using folder = temporaryFolder();
    const file = roadSheet(folder.file("上报.xlsx"), good);
    const { code, json, error } = await runJson<ImportDocument>(
      "import",
      file,
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
    );
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(Object.keys(json)).toEqual(["files"]);
    const [written] = json.files;
    expect(written?.file).toBe("上报.xlsx");
    expect(written?.batch).toMatch(/^[0-9a-f-]{36}$/);
    const [sheet] = written?.sheets ?? [];
    const [table] = sheet?.tables ?? [];
    expect(Object.keys(table ?? {}).toSorted()).toEqual(
      ["asOf", "columns", "headerRows", "ledger", "rows", "skipped", "totals", "township", "warnings"].toSorted(),
    );
    expect(table).toMatchObject({ ledger: "road-works", headerRows: [2], asOf: "2021-10", township: null });
    expect(table?.columns.find(({ column }) => column === "F")).toEqual({
      column: "F",
      header: "计划里程（公里）",
      field: "计划里程",
      unit: "公里",
      suggested: [],
    });
    expect(table?.rows.map(({ row, action }) => [row, action])).toEqual([
      [3, "add"],
      [4, "add"],
    ]);
    expect(table?.rows[1]?.values).toMatchObject({ 年度: "2021", 乡镇: "大庄乡", 计划里程: "1.345", 计划投资: "200" });
    expect(table?.rows[1]?.progress).toEqual({ 完成里程: "1.25", 完成投资: "100", 状态: "在建" });
    expect(await figureValue(folder.file("data"), KILOMETRES)).toBe("3.845");
  });

  it("says in its text what is to be looked at though it is written, the same words once", async () => {
    using folder = temporaryFolder();
    const rows = [roadRow(1, "大庄镇", "松坡—柏林公路"), roadRow(2, "大庄镇", "梨园—桃源公路")];
    const file = roadSheet(folder.file("上报.xlsx"), rows);
    const { code, out } = await runCli("import", file, "--data", folder.file("data"), "--as-of", "2021-10");
    expect(code).toBe(0);
    const said = out.split("\n").filter((line) => line.includes("提示："));
    expect(said).toEqual([
      expect.stringMatching(/^ {4}提示：乡镇 名单中没有“大庄镇”，已按“大庄乡”读取，请核对（[A-Z]3 等 2 处）$/),
    ]);
  });

  it("writes nothing of a file with a bad row, names the cell and ends with 1", async () => {
    using folder = temporaryFolder();
    const file = roadSheet(folder.file("上报.xlsx"), [...good, bad]);
    const words = ["import", file, "--data", folder.file("data"), "--as-of", "2021-10", "--json"];
    const { code, out, error } = await runProcess(...words);
    const json = JSON.parse(out) as ImportDocument;
    expect(code).toBe(1);
    expect(error).toMatch(/^上报\.xlsx：有 1 行不能写入，整个文件未写入任何数据。[^\n]+\n$/);
    expect(json.files[0]?.batch).toBeNull();
    const refused = json.files[0]?.sheets[0]?.tables[0]?.rows.at(-1);
    expect(refused?.action).toBe("refuse");
    expect(refused?.problems).toMatchObject([{ field: "计划里程", cell: "F5", raw: "三公里", level: "error" }]);
    expect(await figureValue(folder.file("data"), KILOMETRES)).toBe("0");
  });

  it("writes the good rows with --on-error skip, and still ends with 1", async () => {
    using folder = temporaryFolder();
    const file = roadSheet(folder.file("上报.xlsx"), [...good, bad]);
    const { code, json } = await runJson<ImportDocument>(
      "import",
      file,
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
      "--on-error",
      "skip",
    );
    expect(code).toBe(1);
    expect(json.files[0]?.batch).not.toBeNull();
    expect(await figureValue(folder.file("data"), KILOMETRES)).toBe("3.845");
  });

  it("writes nothing with --dry-run, and says the same as the import then does", async () => {
    using folder = temporaryFolder();
    const words = [
      "import",
      roadSheet(folder.file("上报.xlsx"), good),
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
    ];
    const dry = await runJson<ImportDocument>(...words, "--dry-run");
    expect(dry.code).toBe(0);
    expect(dry.json.files[0]?.batch).toBeNull();
    expect(await figureValue(folder.file("data"), KILOMETRES)).toBe("0");
    const wet = await runJson<ImportDocument>(...words);
    expect(dry.json.files[0]?.sheets).toEqual(wet.json.files[0]?.sheets);
  });

  it("says 1 for a dry run with a bad row too", async () => {
    using folder = temporaryFolder();
    const file = roadSheet(folder.file("上报.xlsx"), [bad]);
    const { code, out } = await runCli(
      "import",
      file,
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
      "--dry-run",
    );
    expect(code).toBe(1);
    expect(out).toContain("第3行 计划里程 F3：");
    expect(out).toContain("三公里");
    expect(out).toContain("未写入任何数据");
  });

  it("brings nothing and makes no batch the second time", async () => {
    using folder = temporaryFolder();
    const words = [
      "import",
      roadSheet(folder.file("上报.xlsx"), good),
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
    ];
    await runCli(...words);
    const { code, json } = await runJson<ImportDocument>(...words);
    expect(code).toBe(0);
    expect(json.files[0]?.batch).toBeNull();
    expect(json.files[0]?.sheets[0]?.tables[0]?.rows.map(({ action }) => action)).toEqual(["unchanged", "unchanged"]);
  });

  it("takes several files, each as a batch of its own, the later planned after the earlier", async () => {
    using folder = temporaryFolder();
    const first = roadSheet(folder.file("一.xlsx"), good);
    const second = roadSheet(folder.file("二.xlsx"), [
      roadRow(1, "通泉街道", "松坡—柏林公路", 3),
      roadRow(2, "月望乡", "平石—永安公路", 1),
    ]);
    const { code, json } = await runJson<ImportDocument>(
      "import",
      first,
      second,
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
    );
    expect(code).toBe(0);
    expect(new Set(json.files.map(({ batch }) => batch)).size).toBe(2);
    expect(json.files[1]?.sheets[0]?.tables[0]?.rows.map(({ action }) => action)).toEqual(["update", "add"]);
    expect(await figureValue(folder.file("data"), KILOMETRES)).toBe("5.345");
  });

  it("writes nothing at all when one of several files cannot be read", async () => {
    using folder = temporaryFolder();
    const first = roadSheet(folder.file("一.xlsx"), good);
    writeFileSync(folder.file("坏.xlsx"), "PK\u0003\u0004 not a workbook");
    const { code, out, error } = await runCli(
      "import",
      first,
      folder.file("坏.xlsx"),
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
      "--json",
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toMatch(/^文件“坏\.xlsx”已损坏，未写入任何数据。[^\n]*\n$/);
    expect(await figureValue(folder.file("data"), KILOMETRES)).toBe("0");
  });

  it("takes the township from --township by any of its names, where the sheet names none", async () => {
    using folder = temporaryFolder();
    const file = writeSheet(folder.file("a.xlsx"), [
      ["2021年农村公路建设任务进度表"],
      roadHeader.filter((header) => header !== "乡镇"),
      roadRow(1, "", "松坡—柏林公路").toSpliced(1, 1),
    ]);
    const words = ["import", file, "--data", folder.file("data"), "--as-of", "2021-10"];
    expect((await runCli(...words)).code).toBe(1);
    const { code, json } = await runJson<ImportDocument>(...words, "--township", "通泉");
    expect(code).toBe(0);
    expect(json.files[0]?.sheets[0]?.tables[0]?.rows[0]?.values.乡镇).toBe("通泉街道");
  });

  it("ends with 1 for a workbook in which no table is known", async () => {
    using folder = temporaryFolder();
    const file = writeSheet(folder.file("a.xlsx"), [["会议通知"], ["请各乡镇参加"]]);
    const { code, json } = await runJson<ImportDocument>(
      "import",
      file,
      "--data",
      folder.file("data"),
      "--as-of",
      "2021-10",
    );
    expect(code).toBe(1);
    expect(json.files[0]?.batch).toBeNull();
    expect(json.files[0]?.sheets[0]?.tables).toEqual([]);
    expect(json.files[0]?.sheets[0]?.unrecognised).not.toEqual([]);
  });
});

describe("import refuses", () => {
  const cases: [string, string[], RegExp][] = [
    ["a file that is not there", ["missing.xlsx", "--as-of", "2021-10"], /找不到文件“missing\.xlsx”/],
    ["a month that is none", ["a.xlsx", "--as-of", "2021-13"], /“2021-13”不是年月/],
    ["a ledger that is none", ["a.xlsx", "--ledger", "no-such"], /没有“no-such”这个台账/],
    ["a township that is none", ["a.xlsx", "--township", "火星镇"], /“火星镇”不在乡（镇）街道名单中/],
    ["another word for --on-error", ["a.xlsx", "--on-error", "maybe"], /--on-error 只能是 refuse 或 skip/],
    ["an option that is none", ["a.xlsx", "--as-off", "2021-10"], /不认识选项 --as-off/],
    ["no file", [], /参数不够/],
  ];
  it.each(cases)("%s: one line, exit 2, nothing on standard output", async (_, words, line) => {
    using folder = temporaryFolder();
    roadSheet(folder.file("a.xlsx"), good);
    const paths = words.map((word) => (word.endsWith(".xlsx") ? folder.file(word) : word));
    const { code, out, error } = await runCli("import", ...paths, "--data", folder.file("data"), "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toMatch(line);
    expect(error.trimEnd().split("\n")).toHaveLength(1);
    expect(error).not.toContain("    at ");
  });

  it("to work without a data folder", async () => {
    const { code, error } = await runCli("import", "a.xlsx");
    expect(code).toBe(2);
    expect(error).toContain("缺少 --data");
  });
});
