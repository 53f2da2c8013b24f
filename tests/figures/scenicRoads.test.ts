import { describe, expect, it } from "vitest";
import { evaluateFigure, figureOf } from "../../db/figures/index.ts";
import { figureDatabase } from "./figureDatabase.ts";

type Database = ReturnType<typeof figureDatabase>["database"];

function evaluate(database: Database, id: string, asOf = "2021-10") {
  const figure = figureOf(`美丽公路.${id}`);
  if (!figure) throw new Error(id);
  return evaluateFigure(database, figure, asOf);
}

const road = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "昆曲线", 里程: "12.3" };

describe("美丽公路 figures", () => {
  it("sum money and length of the year and count its townships", () => {
    const { database, add, remove } = figureDatabase();
    add("scenic-roads", { ...road, 投入资金: "100.25" });
    add("scenic-roads", { ...road, 投入资金: "0.004999" });
    add("scenic-roads", { ...road, 乡镇: "马鸣乡" });
    add("scenic-roads", { ...road, 年度: "2022", 乡镇: "月望乡" });
    remove("scenic-roads", add("scenic-roads", { ...road, 乡镇: "纳章镇" }));
    expect(evaluate(database, "投入资金")).toMatchObject({ value: "100.254999", text: "100.25", records: 3 });
    expect(evaluate(database, "里程")).toMatchObject({ value: "36.9", text: "36.9", records: 3 });
    expect(evaluate(database, "乡镇数")).toMatchObject({ value: "2", text: "2", records: 3 });
  });

  it("list trees by how many roads have them, then as first met", () => {
    const { database, add, remove } = figureDatabase();
    add("scenic-roads", { ...road, 乡镇: "月望乡", 树种: "滇朴、樱花", 花种: "格桑花" });
    add("scenic-roads", { ...road, 乡镇: "通泉街道", 树种: "桂花、银杏" });
    add("scenic-roads", { ...road, 树种: "银杏" });
    remove("scenic-roads", add("scenic-roads", { ...road, 树种: "雪松" }));
    expect(evaluate(database, "树种")).toEqual({
      value: null,
      text: "银杏、滇朴、樱花、桂花",
      items: [{ 树种: "银杏" }, { 树种: "滇朴" }, { 树种: "樱花" }, { 树种: "桂花" }],
      records: 3,
      note: null,
    });
    expect(evaluate(database, "花种").items).toEqual([{ 花种: "格桑花" }]);
  });

  it("say nothing of a year without roads", () => {
    const { database } = figureDatabase();
    expect(evaluate(database, "投入资金")).toMatchObject({ value: "0", records: 0 });
    expect(evaluate(database, "树种")).toEqual({ value: null, text: "—", items: [], records: 0, note: null });
    expect(evaluate(database, "乡镇数").value).toBe("0");
  });
});
