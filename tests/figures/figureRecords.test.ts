import { describe, expect, it } from "vitest";
import { evaluateFigures, figureOf, figureRecords, figures } from "../../db/figures/index.ts";
import { figureDatabase } from "./figureDatabase.ts";

function filled() {
  const all = figureDatabase();
  const road = { 年度: "2021", 路线名称: "石箐线", 建设类型: "窄路加宽", 计划里程: "3.945" };
  const ids = [
    all.add("road-works", { ...road, 乡镇: "月望乡" }, { "2021-09": { 完成里程: "1.5", 状态: "在建" } }),
    all.add("road-works", { ...road, 乡镇: "通泉街道" }, { "2021-09": { 完成里程: "3.945", 状态: "完工" } }),
    all.add("road-works", { ...road, 乡镇: "月望乡" }),
  ];
  return { ...all, ids };
}

function recordsOf(
  database: ReturnType<typeof figureDatabase>["database"],
  id: string,
  of: { within?: { by: string; of: string }; page: number; pageSize: number },
) {
  const figure = figureOf(id);
  if (!figure) throw new Error(id);
  return figureRecords(database, figure, "2021-10", of);
}

const first = { page: 1, pageSize: 10 };

describe("figureRecords", () => {
  it("gives the records behind a sum with what each adds, in the official township order", () => {
    const { database, ids } = filled();
    expect(recordsOf(database, "农村路.建设完成里程", first)).toEqual({
      rows: [
        { ledger: "road-works", id: ids[1], contribution: "3.945" },
        { ledger: "road-works", id: ids[0], contribution: "1.5" },
        { ledger: "road-works", id: ids[2], contribution: "0" },
      ],
      total: 3,
    });
  });

  it("pages, and keeps to a township where asked", () => {
    const { database, ids } = filled();
    expect(recordsOf(database, "农村路.建设任务条数", { page: 2, pageSize: 2 })).toEqual({
      rows: [{ ledger: "road-works", id: ids[2], contribution: "1" }],
      total: 3,
    });
    expect(
      recordsOf(database, "农村路.建设任务条数", { ...first, within: { by: "乡镇", of: "月望乡" } }).rows.map(
        ({ id }) => id,
      ),
    ).toEqual([ids[0], ids[2]]);
    expect(recordsOf(database, "农村路.建设任务条数", { ...first, within: { by: "乡镇", of: "大庄乡" } })).toEqual({
      rows: [],
      total: 0,
    });
  });

  it("gives the numerator's part for a ratio and the value for a list", () => {
    const { database } = filled();
    expect(recordsOf(database, "农村路.建设里程完成率", first).rows.map(({ contribution }) => contribution)).toEqual([
      "3.945",
      "1.5",
      "0",
    ]);
    expect(recordsOf(database, "农村路.建设任务乡镇", first).rows.map(({ contribution }) => contribution)).toEqual([
      "通泉街道",
      "月望乡",
      "月望乡",
    ]);
    expect(recordsOf(database, "农村路.建设任务投资", first).rows.map(({ contribution }) => contribution)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("finds as many records as the figure says, for every figure", () => {
    const { database, add, remove } = filled();
    remove(
      "road-works",
      add("road-works", { 年度: "2021", 乡镇: "大庄乡", 路线名称: "删除", 建设类型: "其他", 计划里程: "1" }),
    );
    add("bridges", { 年度: "2021", 桥梁名称: "大坡桥", 乡镇: "月望乡" });
    add("upgrades", { 项目名称: "龙家冲", 里程: "2", 乡镇: "月望乡、大庄乡" });
    add("honours", { 名称: "示范县", 类别: "美丽农村路", 级别: "省级", 命名日期: "2021-05-05" });
    const results = evaluateFigures(database, figures, "2021-10");
    for (const figure of figures) {
      const found = figureRecords(database, figure, "2021-10", first);
      expect([figure.id, found.total]).toEqual([figure.id, results.get(figure.id)?.records]);
      expect(found.rows).toHaveLength(found.total);
    }
  });
});
