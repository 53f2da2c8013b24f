import { describe, expect, it } from "vitest";
import { evaluateFigure, evaluateFiguresBy, figureOf, TOWNSHIP } from "../../db/figures/index.ts";
import { CallError } from "../../electron/contract/CallError.ts";
import { type TableModel, tableModelSchema } from "../../electron/contract/tableModel.ts";
import { buildTable, tableFileName, tableList } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { roadDatabase, roadTable } from "./roadTable.ts";

/** A balanced table's cells hold the digits shown, beside the exact value. */
function exactOf(cell: TableModel["rows"][number]["cells"][number] | undefined): string | null | undefined {
  return cell?.exact ?? cell?.value;
}

function column(model: TableModel, header: string): number {
  return model.columns.findIndex(({ key }) => key === `农村路.${header}`);
}

const failure = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof CallError) return error.failure;
    throw error;
  }
  return null;
};

describe("buildTable 农路01", () => {
  it("is a model of the contract with the form's header, period and units", () => {
    const model = tableModelSchema.parse(roadTable());
    expect(model).toMatchObject({
      id: "农路01",
      title: "农村公路建设任务进度表",
      periodText: "2021年1－10月",
      organisation: "马龙区交通运输局",
    });
    expect(model).toMatchObject({ unitText: "计量单位：条、公里、万元", headerRows: 2, paper: "A4", notes: [] });
    expect(model.header.filter(({ row }) => row === 0).map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ["乡（镇）、街道", 1],
      ["计划", 3],
      ["完工", 2],
      ["在建", 2],
      ["未开工", 2],
      ["完成里程", 1],
      ["里程完成率（％）", 1],
      ["完成投资", 1],
      ["投资完成率（％）", 1],
    ]);
    expect(model.columnNumbers).toEqual(["甲", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]);
    expect(model.signatories).toEqual(["单位负责人", "审核人", "填表人", "联系电话", "报出日期"]);
  });

  it("has 合计 first, then every township in the official order, also those with nothing", () => {
    const { rows } = roadTable();
    expect(rows.map(({ kind, cells }) => [kind, cells[1]?.source?.within?.of ?? null, cells[0]?.text])).toEqual([
      ["total", null, "合计"],
      ...[
        "通泉街道",
        "鸡头村街道",
        "王家庄街道",
        "张安屯街道",
        "旧县街道",
        "马过河镇",
        "纳章镇",
        "马鸣乡",
        "大庄乡",
        "月望乡",
      ].map((name) => ["detail", name, name]),
    ]);
    expect(rows[4]?.cells.slice(1).map(({ text }) => text)).toEqual([
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "—",
      "0",
      "—",
    ]);
  });

  it("shows in every cell what the figure says", () => {
    const { database } = roadDatabase();
    const model = roadTable();
    for (const [index, { key }] of model.columns.entries()) {
      const figure = figureOf(key);
      if (!figure) continue;
      expect(exactOf(model.rows[0]?.cells[index])).toBe(evaluateFigure(database, figure, "2021-10").value);
      const byTownship = evaluateFiguresBy(database, [figure], "2021-10", TOWNSHIP);
      for (const { cells } of model.rows.slice(1)) {
        expect(exactOf(cells[index])).toBe(byTownship.get(cells[0]?.text ?? "")?.get(figure.id)?.value);
        expect(cells[index]?.source).toEqual({
          figure: key,
          asOf: "2021-10",
          within: { by: "乡镇", of: cells[0]?.text },
        });
      }
    }
  });

  it("shows numbers that add up to their total, though each is rounded", () => {
    const model = roadTable();
    for (const header of ["建设任务投资", "建设完成投资", "建设任务里程", "建设任务条数"]) {
      const index = column(model, header);
      const shown = model.rows.map(({ cells }) => Math.round(Number(cells[index]?.text) * 1000));
      expect([header, shown.slice(1).reduce((sum, value) => sum + value, 0)]).toEqual([header, shown[0]]);
    }
    const index = column(model, "建设任务投资");
    const rounded = model.rows.slice(1).map(({ cells }) => Number(Number(exactOf(cells[index])).toFixed(2)));
    const total = Number(model.rows[0]?.cells[index]?.text);
    expect(Math.round(rounded.reduce((sum, value) => sum + value, 0) * 100)).not.toBe(Math.round(total * 100));
  });

  it("says how a workbook computes totals and rates", () => {
    const model = roadTable();
    const total = model.rows[0]?.cells ?? [];
    expect(total[1]?.formula).toEqual({ kind: "sum", rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    const rate = column(model, "建设里程完成率");
    const expected = {
      kind: "ratio",
      numerator: column(model, "建设完成里程"),
      denominator: column(model, "建设任务里程"),
    };
    for (const { cells } of model.rows) expect([expected, null]).toContainEqual(cells[rate]?.formula);
    expect(total[rate]?.formula).toEqual(expected);
    expect(model.rows.slice(1).every(({ cells }) => cells[1]?.formula === null)).toBe(true);
  });

  it("is empty but whole without any record", () => {
    const model = tableModelSchema.parse(buildTable(figureDatabase(), "农路01", "2021-01"));
    expect(model.periodText).toBe("2021年1月");
    expect(model.rows).toHaveLength(11);
    // Nothing was entered for the year: a 0 would say that there is nothing to do.
    expect(model.rows[0]?.cells.map(({ text }) => text)).toEqual(["合计", ...Array.from({ length: 13 }, () => "—")]);
    expect(model.notes).toEqual(["截至本期，农村公路建设任务台账没有2021年的记录，有关各格以“—”表示，不作0计。"]);
  });

  it("lists a township that is not official behind the others and says so", () => {
    const { database, add } = figureDatabase();
    add("road-works", { 年度: "2021", 乡镇: "旧名镇", 路线名称: "甲线", 建设类型: "其他", 计划里程: "1.5" });
    const model = buildTable({ database }, "农路01", "2021-10");
    expect(model.rows.at(-1)?.cells[0]?.text).toBe("旧名镇");
    expect(model.rows[0]?.cells[2]?.value).toBe("1.5");
    expect(model.notes).toEqual(["“旧名镇”不在乡（镇）、街道名录中，单列于后，请核对。"]);
  });

  it("refuses a table or month there is not", () => {
    const store = figureDatabase();
    expect(failure(() => buildTable(store, "农路99", "2021-10"))).toEqual({
      code: "table-unknown",
      detail: { table: "农路99" },
    });
    expect(failure(() => buildTable(store, "农路01", "2021-13"))).toEqual({
      code: "month-invalid",
      detail: { month: "2021-13" },
    });
  });
});

describe("checkCode", () => {
  it("has 8 characters that cannot be taken for each other", () => {
    expect(roadTable().checkCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  });

  it("is the same for the same state, and another for another value or month", () => {
    const all = roadDatabase();
    const code = buildTable(all, "农路01", "2021-10").checkCode;
    expect(roadTable().checkCode).toBe(code);
    expect(buildTable(all, "农路01", "2021-09").checkCode).not.toBe(code);
    all.database.exec("UPDATE road_works SET 计划投资 = 计划投资 + 1 WHERE id = 'r00000011'");
    expect(buildTable(all, "农路01", "2021-10").checkCode).not.toBe(code);
  });

  it("stays what it was, so that papers printed before can still be checked", () => {
    expect(roadTable().checkCode).toBe("FCVGB2QZ");
  });
});

describe("tableList and tableFileName", () => {
  it("name every table, and a file that every system allows", () => {
    expect(tableList()).toContainEqual({ id: "农路01", name: "农村公路建设任务进度表", area: "rural", paper: "A4" });
    expect(tableFileName(roadTable())).not.toMatch(/[\\/:*?"<>|]/);
    expect(tableFileName(roadTable())).toContain("农路01");
  });
});
