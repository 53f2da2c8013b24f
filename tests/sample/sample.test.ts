import { readFileSync } from "node:fs";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../build/sample/createRandom.ts";
import { createHandwriting } from "../../build/sample/handwriting.ts";
import { writeSample } from "../../build/sample/index.ts";
import { makeSampleYear } from "../../build/sample/makeSampleYear.ts";
import { expectedFigures } from "../../build/sampleData/expectedFigures.ts";
import { isDate } from "../../db/exact/isDate.ts";
import { parseDate } from "../../db/exact/parseDate.ts";
import { serialToDate } from "../../db/exact/serialToDate.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { fillSummary } from "../../electron/summary/index.ts";
import { type FiguresDocument, type ImportDocument, runJson, temporaryFolder } from "../cli/runCli.ts";
import { summaryText } from "../summary/summaryText.ts";
import { expectNothingFalls, expectNothingLater, expectTenMonths } from "./periodsTold.ts";

const year = makeSampleYear();

describe("the fictional year", () => {
  it("is the same every time, to the byte of its files", () => {
    expect(makeSampleYear()).toEqual(year);
    using first = temporaryFolder();
    using second = temporaryFolder();
    const [one, two] = [writeSample(first.path), writeSample(second.path)];
    for (const [place, { path }] of one.files.entries()) {
      const other = two.files[place]?.path ?? "";
      expect(readFileSync(path).equals(readFileSync(other)), path).toBe(true);
    }
  });

  it("has something of each work in every township", () => {
    expect(year.townships).toHaveLength(10);
    for (const works of [year.roadWorks, year.maintenance, year.bridges, year.safetyWorks, year.scenicRoads]) {
      expect(new Set(works.map(({ township }) => township))).toEqual(new Set(year.townships));
    }
  });

  it("agrees with itself: never more done than planned, dates in order, states that fit", () => {
    for (const work of [...year.roadWorks, ...year.bridges, ...year.safetyWorks]) {
      expect(work.doneMoney).toBeLessThanOrEqual(work.plannedMoney);
      if (work.state === "未开工") expect([work.doneMoney, work.started, work.finished]).toEqual([0, null, null]);
      if (work.state === "完工") {
        expect(work.doneMoney).toBe(work.plannedMoney);
        expect(isDate(work.finished ?? "")).toBe(true);
        expect((work.started ?? "") < (work.finished ?? "")).toBe(true);
      } else {
        expect(work.finished).toBeNull();
      }
    }
    for (const work of [...year.roadWorks, ...year.safetyWorks]) {
      expect(work.doneLength).toBeLessThanOrEqual(work.plannedLength);
      if (work.state === "完工") expect(work.doneLength).toBe(work.plannedLength);
      if (work.state === "未开工") expect(work.doneLength).toBe(0);
    }
    for (const { from, to, plannedLength } of year.safetyWorks) expect(to - from).toBe(plannedLength);
  });

  it("gives no two things the same name", () => {
    for (const names of [
      year.roadWorks.map(({ road }) => road),
      year.maintenance.map(({ road }) => road),
      year.bridges.map(({ bridge, road }) => `${bridge} ${road}`),
      year.safetyWorks.map(({ project }) => project),
      year.scenicRoads.map(({ road }) => road),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("the sections' year", () => {
  const { investment, works, rural, service, traffic } = year.sections;

  it("spends nothing before a project was entered, and no more than is planned", () => {
    const projects = new Map(investment.projects.map((project) => [project.name, project]));
    expect(projects.size).toBe(investment.projects.length);
    for (const { project: name, month, amount, building, paidIn } of investment.months) {
      const project = projects.get(name);
      expect(project?.entered && project.entered.slice(0, 7) <= month, `${name} ${month}`).toBe(true);
      expect(Math.max(building, paidIn), `${name} ${month}`).toBeLessThanOrEqual(amount);
    }
    for (const [name, { money }] of projects) {
      const spent = investment.months
        .filter(({ project }) => project === name)
        .reduce((sum, { amount }) => sum + amount, 0);
      expect(spent, name).toBeLessThanOrEqual(
        works.expressways.find(({ project }) => project === name)?.spent ?? money,
      );
    }
  });

  it("reports the same ten months of two years, and exceeds one target while it misses another", () => {
    const months = investment.turnover.map(({ month }) => month);
    expect(new Set(months).size).toBe(20);
    expect(months.filter((month) => month.startsWith(`${year.year - 1}-`))).toHaveLength(10);
    expect(traffic.springRushes.map((rush) => rush.year)).toEqual([year.year - 1, year.year]);
    const figures = expectedFigures(year);
    expect(figures["固投.入库超额"]).toMatch(/^[1-9]|^0\./);
    expect(figures["固投.出数超额"]).toMatch(/^-/);
  });

  it("gives roads codes of their class, and works the days of their milestones", () => {
    const letters = { 县道: "X", 乡道: "Y", 村道: "C" };
    for (const { code, grade } of rural.roads) expect(code[0], code).toBe(letters[grade]);
    expect(new Set(rural.roads.map(({ code }) => code)).size).toBe(rural.roads.length);
    for (const { work, section, date, event } of works.milestones) {
      const expressway = works.expressways.find((each) => each.name === work && each.section === section);
      if (event === "开工") expect(expressway?.started).toBe(date);
      if (event === "建成") expect(expressway?.built).toBe(date);
      if (event === "通车运营") expect(expressway?.opened).toBe(date);
    }
    expect(new Set(service.liaisons.map(({ township }) => township))).toEqual(new Set(year.townships));
  });
});

describe("handwriting", () => {
  it("writes every day in a way that can only be read as that day", () => {
    const hand = createHandwriting(createRandom(7), false);
    const shapes = new Set<string>();
    for (let number = 1; number <= 336; number += 1) {
      const date = `2026-${String(((number - 1) % 12) + 1).padStart(2, "0")}-${String(((number - 1) % 28) + 1).padStart(2, "0")}`;
      const cell = hand.day(date);
      if (typeof cell === "string") {
        expect(parseDate(cell), cell).toEqual({ kind: "value", value: date });
        shapes.add(cell.replace(/\d+/g, "0"));
      } else if (cell !== null && typeof cell === "object") {
        expect(serialToDate(cell.number)).toBe(date);
        shapes.add("serial");
      }
    }
    expect(shapes.size).toBe(5);
  });
});

describe("importing all of it", () => {
  it("refuses nothing, leaves no row unnamed, finds every total right and gives the figures of the year", async () => {
    using folder = temporaryFolder();
    const { files } = writeSample(folder.file("sheets"));
    const data = folder.file("data");
    const { code, json } = await runJson<ImportDocument>(
      "import",
      ...files.map(({ path }) => path),
      "--data",
      data,
      "--as-of",
      year.asOf,
    );
    expect(code).toBe(0);
    for (const [place, file] of json.files.entries()) {
      const tables = file.sheets.flatMap((sheet) => sheet.tables);
      const rows = tables.flatMap((table) => table.rows);
      expect(
        rows.filter(({ action }) => action === "add"),
        file.file,
      ).toHaveLength(files[place]?.records ?? -1);
      expect(
        rows.flatMap(({ problems }) => problems),
        file.file,
      ).toEqual([]);
      expect(tables.flatMap((table) => table.totals).every((total) => (total as { agrees: boolean }).agrees)).toBe(
        true,
      );
    }
    const figures = await runJson<FiguresDocument>("figures", "--data", data, "--as-of", year.asOf);
    const expected = expectedFigures(year);
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, figures.json.figures[id]?.value]))).toEqual(
      expected,
    );
    const filled = new Set(
      json.files.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables.map((t) => t.ledger))),
    );
    // The townships themselves come with the program.
    expect(
      ledgers.map(({ id }) => id).filter((id) => !filled.has(id)),
      "build/sample: each ledger has a sheet of the fictional year",
    ).toEqual(["townships"]);
    const checked = await runJson<{ findings: { level: string }[] }>("check", "--data", data, "--as-of", year.asOf);
    expect(checked.code).toBe(0);
    expect(checked.json.findings.filter(({ level }) => level === "error")).toEqual([]);
    const document = folder.file("总结.docx");
    const summary = await runJson<{ missing: unknown[] }>(
      ...["summary", "--data", data, "--as-of", year.asOf, "--out", document, "--sources"],
    );
    expect([summary.code, summary.json.missing]).toEqual([0, []]);
    // The day is for its head to sign.
    expect(summaryText(readFileSync(document)).match(/【待补[^】]*】/g)).toEqual(["【待补：成文日期】"]);

    const database = new SQLite(join(data, "jiaotong.sqlite"), { readonly: true });
    const book = { database, audit: { settled: () => [], lowered: () => [] } };
    expectNothingLater(book, "half", `${year.year}-06`);
    expectNothingLater(book, "annual", year.asOf);
    expectTenMonths(book, `${year.year}-12`);
    expectNothingFalls(book, `${year.year + 1}-03`);
    expect(fillSummary(book, { kind: "annual", asOf: year.asOf }).model.characters).toBeLessThanOrEqual(4200);
    database.close();
  }, 120_000);
});
