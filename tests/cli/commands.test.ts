import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, utils, write } from "xlsx";
import { ledgers } from "../../db/ledgers/index.ts";
import { annualTargets } from "../../db/ledgers/investment/annualTargets.ts";
import { addRoads, seedStore } from "../support/seedStore.ts";
import {
  type FiguresDocument,
  figureValue,
  type ImportDocument,
  roadRow,
  roadSheet,
  runCli,
  runJson,
  runProcess,
  runUnread,
  temporaryFolder,
} from "./runCli.ts";

const KILOMETRES = "农村路.建设任务里程";
const roadLine = {
  township: "大庄乡",
  village: "甲",
  road: "甲",
  type: "窄路加宽",
  money: 1,
  spent: 0,
  state: "在建",
} as const;

describe("the command line", () => {
  it.each([
    [[], "缺少命令"],
    [["nothing"], "没有“nothing”这个命令"],
    [["summary", "--as-of", "2021-10", "--data", "x"], "缺少 --out"],
    [["__proto__"], "没有“__proto__”这个命令"],
    [["undo", "--data", "x"], "参数不够"],
    [["figures", "--data", "x"], "缺少 --as-of"],
    [["tables", "--as-of", "2021-10", "--data", "x"], "缺少 --out"],
    [["template", "no-such", "--out", "a.xlsx", "--data", "x"], "没有“no-such”这个台账"],
  ])("%j is bad usage: one line, exit 2, no data folder made", async (words, text) => {
    const { code, out, error } = await runProcess(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(text);
    expect(error.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync("x")).toBe(false);
  });

  it("ends quietly when nobody reads what it prints", async () => {
    using folder = temporaryFolder();
    const { code, error } = await runUnread("figures", "--as-of", "2021-10", "--data", folder.file("data"), "--json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("lists every command with --help", async () => {
    const { code, out } = await runCli("--help");
    expect(code).toBe(0);
    for (const name of [
      "import",
      "undo",
      "batches",
      "figures",
      "tables",
      "summary",
      "recheck",
      "template",
      "export",
      "backup",
      "verify",
      "sample",
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    }
  });

  it("says what is wrong with a data folder, and leaves it as it is", async () => {
    using folder = temporaryFolder();
    const data = folder.file("data");
    mkdirSync(data);
    writeFileSync(join(data, "jiaotong.sqlite"), "this is no database, but long enough to be read as one".repeat(100));
    const before = readdirSync(data);
    const { code, error } = await runCli("verify", "--data", data);
    expect(code).toBe(2);
    expect(error).toMatch(/数据库/);
    expect(readdirSync(data)).toEqual(before);
  });
});

describe("with a target of the year", () => {
  it("figures tells it with what is done, with all figures or where the list is asked for", async () => {
    using folder = temporaryFolder();
    const data = folder.file("data");
    seedStore(data, (store) => {
      const values = { 年度: 2021, 指标: "农村公路建设里程", 目标值: 5 * 10_000, 单位: "公里" };
      store.records.add(annualTargets, { values }, { kind: "form" });
      addRoads(store, [{ ...roadLine, planned: 6_000, done: 2_500 }], "2021-10");
    });
    const told = {
      指标: "农村公路建设里程",
      口径: null,
      单位: "公里",
      目标值: "5",
      完成: "2.5",
      完成率: "50",
      超额: "-2.5",
    };
    for (const words of [["目标.任务"], []]) {
      const { json } = await runJson<FiguresDocument>("figures", ...words, "--data", data, "--as-of", "2021-10");
      expect(json.figures["目标.任务"]).toMatchObject({ items: [told], records: 1, value: null });
    }
  });
});

describe("with one imported file", () => {
  const folder = temporaryFolder();
  const data = folder.file("data");
  let batch = "";
  beforeAll(async () => {
    const rows = [roadRow(1, "通泉街道", "松坡—柏林公路"), roadRow(2, "大庄乡", "梨园—桃源公路", "1.345")];
    const { json } = await runJson<ImportDocument>(
      "import",
      roadSheet(folder.file("上报.xlsx"), rows),
      "--data",
      data,
      "--as-of",
      "2021-10",
    );
    batch = json.files[0]?.batch ?? "";
  });
  afterAll(() => folder[Symbol.dispose]());

  it("figures gives all of them, or those asked for, in the documented JSON", async () => {
    const { code, json } = await runJson<FiguresDocument>("figures", "--data", data, "--as-of", "2021-10");
    expect(code).toBe(0);
    expect(json.asOf).toBe("2021-10");
    expect(json.figures[KILOMETRES]).toEqual({
      unit: "公里",
      value: "3.845",
      text: "3.845",
      records: 2,
      items: null,
      note: null,
    });
    expect(json.figures["农村路.建设任务乡镇"]?.items).toEqual([{ 乡镇: "通泉街道" }, { 乡镇: "大庄乡" }]);
    expect(Object.keys(json.figures).length).toBeGreaterThan(20);
    const one = await runJson<FiguresDocument>("figures", KILOMETRES, "--data", data, "--as-of", "2021-10");
    expect(Object.keys(one.json.figures)).toEqual([KILOMETRES]);
  });

  it("figures of the month before have no progress yet", async () => {
    expect(await figureValue(data, "农村路.建设完成里程", "2021-09")).toBe("0");
    expect(await figureValue(data, "农村路.建设完成里程", "2021-10")).toBe("2.5");
  });

  it("figures refuses one that is not defined", async () => {
    const { code, error } = await runCli("figures", "农村路.没有", "--data", data, "--as-of", "2021-10");
    expect(code).toBe(2);
    expect(error).toContain("没有“农村路.没有”这个指标");
  });

  it("batches lists it", async () => {
    const { json } = await runJson<{ batches: { batch: string; file: string; status: string; counts: unknown }[] }>(
      "batches",
      "--data",
      data,
    );
    expect(json.batches).toMatchObject([
      {
        batch,
        file: "上报.xlsx",
        status: "committed",
        asOf: "2021-10",
        counts: { add: 2, refuse: 0 },
        ledgers: ["road-works"],
      },
    ]);
  });

  it("tables writes one workbook per table and one with all", async () => {
    const out = folder.file("报表");
    const { code, json } = await runJson<{ files: string[] }>(
      "tables",
      "农路01",
      "--data",
      data,
      "--as-of",
      "2021-10",
      "--out",
      out,
    );
    expect(code).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(
      ["马龙区交通运输局_农路01农村公路建设任务进度表_2021年1-10月.xlsx", "全部报表.xlsx"].toSorted(),
    );
    expect(json.files.toSorted()).toEqual(
      readdirSync(out)
        .map((name) => join(out, name))
        .toSorted(),
    );
    expect(read(readFileSync(join(out, "全部报表.xlsx"))).SheetNames).toEqual([
      "目录",
      "农路01 农村公路建设任务进度表",
    ]);
    const unknown = await runCli("tables", "农路99", "--data", data, "--as-of", "2021-10", "--out", out);
    expect(unknown).toMatchObject({ code: 2, error: expect.stringContaining("没有“农路99”这张报表") });
  });

  it("export, imported again, changes nothing", async () => {
    const file = folder.file("台账.xlsx");
    expect((await runCli("export", "road-works", "--out", file, "--data", data)).code).toBe(0);
    const { code, json } = await runJson<ImportDocument>("import", file, "--data", data);
    expect(code).toBe(0);
    const [table] = json.files[0]?.sheets[0]?.tables ?? [];
    expect(table?.ledger).toBe("road-works");
    expect(table?.rows.map(({ action }) => action)).toEqual(["unchanged", "unchanged"]);
    expect(json.files[0]?.batch).toBeNull();
  });

  it("template, filled in, is understood without a question", async () => {
    const file = folder.file("空表.xlsx");
    expect((await runCli("template", "safety-works", "--out", file, "--data", data)).code).toBe(0);
    const book = read(readFileSync(file));
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    if (!sheet) throw new Error("the template has no sheet");
    const rows = utils.sheet_to_json<(string | null)[]>(sheet, { header: 1, defval: null });
    const header = rows.findIndex((row) => row.includes("项目名称"));
    const put = (name: string, value: string | number): void => {
      const column = rows[header]?.findIndex((text) => text?.replace(/[（(].*/, "") === name) ?? -1;
      expect(column, name).toBeGreaterThanOrEqual(0);
      utils.sheet_add_aoa(sheet, [[value]], { origin: { r: header + 1, c: column } });
    };
    for (const [name, value] of Object.entries({
      年度: 2021,
      项目名称: "松坡路安防工程",
      乡镇: "月望乡",
      处治里程: 2.345,
      计划投资: 30,
      完成里程: 1.2,
      状态: "在建",
    })) {
      put(name, value);
    }
    writeFileSync(folder.file("填好.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }));
    const { code, json } = await runJson<ImportDocument>(
      "import",
      folder.file("填好.xlsx"),
      "--data",
      data,
      "--as-of",
      "2021-10",
    );
    expect(code).toBe(0);
    const [row] = json.files[0]?.sheets[0]?.tables[0]?.rows ?? [];
    expect(row).toMatchObject({
      action: "add",
      values: { 项目名称: "松坡路安防工程", 乡镇: "月望乡", 处治里程: "2.345", 计划投资: "30" },
      progress: { 完成里程: "1.2", 状态: "在建" },
    });
  });

  it("has a template for every ledger", async () => {
    for (const { id } of ledgers) {
      const file = folder.file(`${id}.xlsx`);
      expect(await runCli("template", id, "--out", file, "--data", data)).toEqual({
        code: 0,
        out: `${file}\n`,
        error: "",
      });
      expect(read(readFileSync(file)).SheetNames.length).toBeGreaterThan(0);
    }
  });

  it("backup writes a copy that opens as a store", async () => {
    const out = folder.file("备份");
    const { code, json } = await runJson<{ file: string }>("backup", "--data", data, "--out", out);
    expect(code).toBe(0);
    expect(existsSync(json.file)).toBe(true);
  });

  it("verify finds nothing", async () => {
    expect((await runJson<{ findings: string[] }>("verify", "--data", data)).json).toEqual({ findings: [] });
  });

  it("undo takes it back, once", async () => {
    expect((await runCli("undo", batch, "--data", data)).code).toBe(0);
    expect(await figureValue(data, KILOMETRES)).toBe("0");
    expect(await runCli("undo", batch, "--data", data)).toMatchObject({
      code: 2,
      error: expect.stringContaining("已经撤销过"),
    });
    expect(await runCli("undo", "no-such", "--data", data)).toMatchObject({
      code: 2,
      error: expect.stringContaining("没有这个导入批次"),
    });
    expect((await runCli("verify", "--data", data)).code).toBe(0);
  });
});
