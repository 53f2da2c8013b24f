import { describe, expect, it } from "vitest";
import { createRandom } from "../../build/sample/createRandom.ts";
import { runRules } from "../../db/checks/index.ts";
import { evaluateFigure, evaluateFigures, figures, namedFigure } from "../../db/figures/index.ts";
import { recordHeads } from "../../db/figures/recordHeads.ts";
import { cutBooks } from "../periods/cutBooks.ts";
import { type FigureDatabase, figureDatabase } from "./figureDatabase.ts";

const road = {
  年度: "2021",
  乡镇: "大庄乡",
  路线名称: "甲",
  建设类型: "窄路加宽",
  计划里程: "4",
  开工日期: "2021-01-05",
};
const DONE = "农村路.建设完成里程";

const done = ({ database }: FigureDatabase, asOf: string) => evaluateFigure(database, namedFigure(DONE), asOf).value;
/** The month that the one road was told of. */
const told = ({ database }: FigureDatabase, asOf: string) => {
  const ids = database.prepare<[], { id: string }>("SELECT id FROM road_works").all();
  const heads = recordHeads(
    database,
    ids.map(({ id }) => ({ ledger: "road-works", id })),
    asOf,
  );
  return heads.values().next().value?.month;
};

describe("a month marked 无变化", () => {
  it("is the month that was told of, with the values of the month before, also as they are corrected later", () => {
    const all = figureDatabase();
    const id = all.add("road-works", road, { "2021-08": { 状态: "在建", 完成里程: "1" } });
    expect([done(all, "2021-09"), told(all, "2021-09")]).toEqual(["1", "2021-08"]);
    all.mark("road-works", "2021-09", id);
    expect([done(all, "2021-09"), told(all, "2021-09")]).toEqual(["1", "2021-09"]);
    expect([done(all, "2021-08"), told(all, "2021-08")]).toEqual(["1", "2021-08"]);
    all.database.prepare("UPDATE road_works_progress SET 完成里程 = 1500").run();
    expect(done(all, "2021-09")).toBe("1.5");
  });

  it("gives way to progress of its own month, and stands again without it", () => {
    const all = figureDatabase();
    const id = all.add("road-works", road, {
      "2021-08": { 状态: "在建", 完成里程: "1" },
      "2021-09": { 状态: "在建", 完成里程: "3" },
    });
    all.mark("road-works", "2021-09", id);
    expect([done(all, "2021-10"), told(all, "2021-10")]).toEqual(["3", "2021-09"]);
    all.database.prepare("DELETE FROM road_works_progress WHERE month = '2021-09'").run();
    expect([done(all, "2021-10"), told(all, "2021-10")]).toEqual(["1", "2021-09"]);
  });

  it("says nothing of a record that was never told of", () => {
    const all = figureDatabase();
    const id = all.add("road-works", road);
    all.mark("road-works", "2021-09", id);
    expect(evaluateFigure(all.database, namedFigure(DONE), "2021-09")).toMatchObject({ value: null, text: "未报" });
  });

  it("changes no value of any figure, and nothing at all before its month, in random books", () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const { cut, whole } = cutBooks(createRandom(seed));
      const { database } = whole;
      const values = (asOf: string) =>
        [...evaluateFigures(database, figures, asOf)].map(([id, { value, note }]) => [id, value, note]);
      const before = { values: values("2021-10"), checks: runRules(database, "2021-06") };
      for (const { id } of database.prepare<[], { id: string }>("SELECT id FROM road_works").all())
        for (const month of ["2021-09", "2021-11"])
          database
            .prepare("INSERT OR IGNORE INTO progress_marks VALUES (?, 'road-works', 'record', ?, ?, '', '')")
            .run(`${id} ${month}`, id, month);
      expect(values("2021-10"), `seed ${seed}`).toEqual(before.values);
      expect(runRules(database, "2021-06"), `seed ${seed}`).toEqual(before.checks);
      cut.database.close();
      database.close();
    }
  });
});
