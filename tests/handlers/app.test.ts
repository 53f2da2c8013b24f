import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../db/ledgers/defaultCounty.ts";
import { ledgers } from "../../db/ledgers/index.ts";
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
      latestMonth: null,
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
  it("shows figures, ledgers, progress by township, who has not reported and what is overdue", async () => {
    await using bureau = await openBureau();
    const { id, revision } = await bureau.ask(
      "records.save",
      roadEntry({ values: { ...road, 计划完工: "2021-09" }, month: "2021-09", progress: built(1250) }),
    );
    await bureau.ask("records.save", roadEntry({ values: { ...road, 乡镇: "大庄乡", 计划完工: "2021-10" } }));
    const home = await bureau.ask("app.home", { asOf: "2021-10" });
    expect(home.figures.find(({ id: figure }) => figure === "农村路.建设任务里程")).toMatchObject({
      text: "5",
      unit: "公里",
    });
    expect(home.figures.every(({ name, definition }) => name !== "" && definition !== "")).toBe(true);
    expect(home.ledgers).toHaveLength(ledgers.length);
    expect(home.ledgers.find(({ ledger }) => ledger === "road-works")).toMatchObject({ records: 2 });
    expect(home.ledgers.find(({ ledger }) => ledger === "bridges")).toEqual({
      ledger: "bridges",
      records: 0,
      updatedAt: null,
    });
    expect(home.townships.map(({ township }) => township)).toEqual(townships);
    expect(home.townships[0]).toEqual({ township: "通泉街道", planned: "2.5", done: "1.25", rate: "50.0" });
    expect(home.townships[1]).toEqual({ township: "鸡头村街道", planned: "0", done: "0", rate: null });
    // September was reported, October by nobody; only the work due before October is overdue.
    expect(home.missing).toEqual(townships);
    expect((await bureau.ask("app.home", { asOf: "2021-09" })).missing).toEqual(townships.slice(1));
    expect(home.overdue).toBe(1);
    expect((await bureau.ask("app.home", { asOf: "2021-09" })).overdue).toBe(0);
    const finished = { ...built(2500), 状态: "完工" };
    await bureau.ask(
      "records.save",
      roadEntry({ id, revision, values: { ...road, 计划完工: "2021-09" }, month: "2021-10", progress: finished }),
    );
    expect((await bureau.ask("app.home", { asOf: "2021-10" })).overdue).toBe(0);
  });

  it("counts overdue works of the four ledgers that have a date to keep, and no removed ones", async () => {
    await using bureau = await openBureau();
    const entry = (ledger: string, values: Record<string, string | number>) => ({
      ...roadEntry(),
      ledger,
      values: { ...values, 计划完工: "2021-06" },
    });
    await bureau.ask("records.save", entry("bridges", { 年度: 2021, 桥梁名称: "清水桥", 乡镇: "大庄乡" }));
    await bureau.ask(
      "records.save",
      entry("safety-works", { 年度: 2021, 项目名称: "一号", 乡镇: "大庄乡", 处治里程: 1000 }),
    );
    const upgrade = entry("upgrades", { 项目名称: "二号", 里程: 1000 });
    await bureau.ask("records.save", { ...upgrade, month: "2021-05", progress: { 阶段: "招标" } });
    const { id, revision } = await bureau.ask("records.save", roadEntry({ values: { ...road, 计划完工: "2021-06" } }));
    expect((await bureau.ask("app.home", { asOf: "2021-10" })).overdue).toBe(4);
    await bureau.ask("records.remove", { ledger: "road-works", id, revision, reason: null });
    expect((await bureau.ask("app.home", { asOf: "2021-10" })).overdue).toBe(3);
  });
});
