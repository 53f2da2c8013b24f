import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import packageFile from "../../package.json" with { type: "json" };
import { built, listOf, openBureau, road, roadEntry } from "./openBureau.ts";

const townships = defaultCounty.townships.map(({ 名称 }) => 名称);

describe("app.state", () => {
  it("says what the window needs first", async () => {
    await using bureau = await openBureau();
    expect(await bureau.ask("app.state", {})).toEqual({
      version: packageFile.version,
      bureau: "马龙区交通运输局",
      county: "马龙区",
      townships,
      refused: null,
      readonly: false,
      addedOptions: {},
      latestMonth: null,
      firstReport: null,
    });
    await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1) }));
    expect((await bureau.ask("app.state", {})).latestMonth).toBe("2021-09");
  });

  it("says why the store is not open; every other call is refused with the same code, and nothing is touched", async () => {
    const folder = mkdtempSync(join(tmpdir(), "taizhang-refused-"));
    mkdirSync(join(folder, "data"));
    const file = join(folder, "data", "jiaotong.sqlite");
    const content = "no database at all ".repeat(500);
    writeFileSync(file, content);
    try {
      await using bureau = await openBureau({ folder });
      const { refused } = await bureau.ask("app.state", {});
      expect(refused?.code).toMatch(/^store-(?:damaged|foreign)$/);
      expect(JSON.stringify(refused)).not.toContain(folder);
      for (const failure of [
        await bureau.refused("records.list", listOf("road-works")),
        await bureau.refused("records.save", roadEntry()),
        await bureau.refused("imports.choose", {}),
        await bureau.refused("app.home", { asOf: "2021-10" }),
      ]) {
        expect(failure).toEqual(refused);
      }
      expect(await bureau.ask("tasks.cancel", { task: "t" })).toEqual({});
      expect(bureau.logged).toHaveLength(1);
      expect(readFileSync(file, "utf8")).toBe(content);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("says that another program has the store, and leaves it to that one", async () => {
    await using first = await openBureau();
    await using second = await openBureau({ folder: first.folder });
    expect((await second.ask("app.state", {})).refused?.code).toBe("store-locked");
    await first.ask("records.save", roadEntry());
  });
});

describe("app.home", () => {
  it("shows every work area with target, done, rate and pace, what is late and who has not reported", async () => {
    await using bureau = await openBureau();
    expect(await bureau.ask("app.home", { asOf: "2021-10" })).toMatchObject({
      empty: true,
      lastImport: null,
    });
    const { id, revision } = await bureau.ask(
      "records.save",
      roadEntry({ values: { ...road, 计划完工: "2021-09" }, month: "2021-09", progress: built(1250) }),
    );
    await bureau.ask("records.save", roadEntry({ values: { ...road, 乡镇: "大庄乡", 计划完工: "2021-10" } }));
    const home = await bureau.ask("app.home", { asOf: "2021-10" });
    expect(home).toMatchObject({ asOf: "2021-10", calendar: "83.3", empty: false });
    const rural = home.areas.find(({ area }) => area === "rural");
    expect(rural?.late).toBe(1);
    expect(rural?.lines[0]).toMatchObject({
      target: { figure: "农村路.建设任务里程", text: "5", unit: "公里" },
      done: { text: "1.25" },
      rate: { text: "25.0" },
      pace: { points: "58.3", word: "滞后" },
    });
    expect(home.townships.map(({ township }) => township)).toEqual(townships);
    expect(home.townships[0]).toMatchObject({
      planned: { value: "2.5" },
      done: { value: "1.25" },
      rate: { text: "50.0" },
    });
    expect(home.townships[1]).toMatchObject({ planned: { value: "0" }, rate: { value: null, text: "—" } });
    expect(home.investment.months.map(({ month }) => month)).toHaveLength(10);
    // September was reported by one of two, October by nobody; only the work due before October is late.
    const owing = async (asOf: string) =>
      (await bureau.ask("owed.list", { asOf })).reports
        .filter(({ ledger, settled }) => ledger === "road-works" && !settled)
        .map(({ unit }) => unit);
    expect(await owing("2021-10")).toEqual(["通泉街道", "大庄乡"]);
    expect(await owing("2021-09")).toEqual(["大庄乡"]);
    expect(home.late).toMatchObject({ total: 1, works: [{ ledger: "road-works", id, due: "2021-09" }] });
    expect((await bureau.ask("app.home", { asOf: "2021-09" })).late.total).toBe(0);
    const finished = { ...built(2500), 状态: "完工" };
    await bureau.ask(
      "records.save",
      roadEntry({ id, revision, values: { ...road, 计划完工: "2021-09" }, month: "2021-10", progress: finished }),
    );
    expect((await bureau.ask("app.home", { asOf: "2021-10" })).late.total).toBe(0);
  });
});

describe("checks.late", () => {
  it("gives all that is late, or of one work area, page by page", async () => {
    await using bureau = await openBureau();
    const entry = (ledger: string, values: Record<string, string | number>) => ({ ...roadEntry(), ledger, values });
    for (const name of ["甲桥", "乙桥", "丙桥"]) {
      await bureau.ask(
        "records.save",
        entry("bridges", { 年度: 2021, 桥梁名称: name, 乡镇: "大庄乡", 计划完工: "2021-06" }),
      );
    }
    const inspection = {
      日期: "2021-02-01",
      类别: "企业检查",
      被检单位: "客运公司",
      发现隐患: 3,
      整改期限: "2021-02-20",
    };
    await bureau.ask("records.save", entry("inspections", inspection));
    const late = (area: string | null, page: number) =>
      bureau.ask("checks.late", { asOf: "2021-10", area, page, pageSize: 2 });
    expect((await late(null, 1)).works.map(({ label }) => label)).toEqual([
      "2021-02-01 企业检查 客运公司",
      "2021 甲桥",
    ]);
    expect(await late("rural", 2)).toMatchObject({ total: 3, works: [{ label: "2021 丙桥" }] });
    expect(await late("service", 1)).toEqual({ total: 0, works: [] });
  });
});
