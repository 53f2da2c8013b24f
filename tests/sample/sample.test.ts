import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectedFigures } from "../../build/sampleData/expectedFigures.ts";
import { isDate } from "../../db/exact/isDate.ts";
import { parseDate } from "../../db/exact/parseDate.ts";
import { serialToDate } from "../../db/exact/serialToDate.ts";
import { createRandom } from "../../electron/sample/createRandom.ts";
import { createHandwriting } from "../../electron/sample/handwriting.ts";
import { writeSample } from "../../electron/sample/index.ts";
import { makeSampleYear } from "../../electron/sample/makeSampleYear.ts";
import { type FiguresDocument, type ImportDocument, runJson, temporaryFolder } from "../cli/runCli.ts";

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
  });
});
