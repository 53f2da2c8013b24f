import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { addDecimals } from "../../../db/exact/addDecimals.ts";
import { convertUnit } from "../../../db/exact/convertUnit.ts";
import type { Decimal } from "../../../db/exact/Decimal.ts";
import { decimalText } from "../../../db/exact/decimalText.ts";
import type { ShownAs, Variant } from "../../../electron/contract/ownTables.ts";
import { type TableModel, tableModelSchema } from "../../../electron/contract/tableModel.ts";
import { columnLetter } from "../../../electron/files/grid/columnLetters.ts";
import { partsOf } from "../../../electron/tables/filling/partsOf.ts";
import { shownAs } from "../../../electron/tables/filling/shownAs.ts";
import { buildTable, tableList } from "../../../electron/tables/index.ts";
import { exactDecimal } from "../../../electron/tables/model/exactDecimal.ts";
import { applyVariant } from "../../../electron/tables/ownTables/index.ts";
import { figureDatabase } from "../../figures/figureDatabase.ts";
import { bureauDatabase } from "../bureauDatabase.ts";
import { shownTexts } from "../shownTexts.ts";
import { convertBySoffice } from "../soffice.ts";
import { readBack } from "../workbookXml.ts";
import { writeWorkbook } from "../writeWorkbook.ts";

const { database } = bureauDatabase();
const models = tableList().map(({ id }) => buildTable({ database }, id, "2021-10"));
const roads = buildTable({ database }, "农路01", "2021-10");

const plain: Variant = {
  unit: null,
  decimals: null,
  title: null,
  hidden: [],
  order: [],
  sort: null,
  signatories: null,
  notes: [],
};

const options: fc.Arbitrary<ShownAs> = fc.record({
  unit: fc.constantFrom("元" as const, "万元" as const, "亿元" as const, null),
  decimals: fc.option(fc.integer({ min: 0, max: 4 })),
});

/** Any variant of a table: some columns hidden, all in some order, sorted by one of them. */
function variantsOf(model: TableModel): fc.Arbitrary<Variant> {
  const keys = model.columns.map(({ key }) => key);
  return fc.record({
    unit: options.map(({ unit }) => unit),
    decimals: options.map(({ decimals }) => decimals),
    title: fc.constantFrom(null, "另一个标题"),
    hidden: fc.subarray(keys),
    order: fc.shuffledSubarray(keys),
    sort: fc.option(fc.record({ column: fc.constantFrom(...keys), descending: fc.boolean() })),
    signatories: fc.constantFrom(null, ["分管领导：李某", "填表人"]),
    notes: fc.constantFrom([], ["按月报填列。"]),
  });
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(addDecimals, { digits: 0n, scale: 0 });
}

describe("a table in other units and decimals", () => {
  it("has its money converted exactly, its lengths and counts as they were, and the same 校验码", () => {
    const yuan = shownAs(roads, { unit: "元", decimals: null });
    expect(yuan.unitText).toBe("计量单位：条、公里、元");
    expect(yuan.checkCode).toBe(roads.checkCode);
    for (const [row, { cells }] of roads.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const shown = yuan.rows[row]?.cells[column];
        const unit = roads.columns[column]?.unit ?? null;
        const exact = exactDecimal(cell.exact ?? cell.value);
        expect(shown?.exact ?? shown?.value).toBe(
          exact && decimalText(convertUnit(exact, unit, unit === "万元" ? "元" : unit)),
        );
        if (unit !== "万元") expect(shown?.text).toBe(cell.text);
      }
    }
    const money = yuan.columns.findIndex(({ unit }) => unit === "元");
    expect(yuan.columns[money]).toMatchObject({ decimals: 2, kind: "number" });
    expect(yuan.rows[0]?.cells[money]?.text).toMatch(/^\d+\.\d\d$/);
    expect(shownAs(roads, { unit: "亿元", decimals: 4 }).rows[0]?.cells[money]?.text).toMatch(/^0\.\d{4}$/);
  });

  it("is the table itself where nothing is asked", () => {
    expect(shownAs(roads, { unit: null, decimals: null })).toBe(roads);
  });

  it("says the unit in a header's brackets anew", () => {
    const model = buildTable({ database }, "交统02", "2021-10");
    const shown = shownAs(model, { unit: "亿元", decimals: null });
    const texts = (one: TableModel): string[] => one.header.map(({ text }) => text);
    expect(texts(model)).toContain("总投资（万元）");
    expect(texts(shown)).toEqual(texts(model).map((text) => text.replace("（万元）", "（亿元）")));
  });

  it.each(["交统01", "综合01"])("says the unit of every row anew where rows of %s have their own", (id) => {
    const model = buildTable({ database }, id, "2021-10");
    const shown = shownAs(model, { unit: "万元", decimals: null });
    const column = shown.header.find(({ text }) => text === "单位")?.column ?? -1;
    const units = (one: TableModel): (string | undefined)[] => one.rows.map(({ cells }) => cells[column]?.text);
    expect(units(model)).toContain("亿元");
    expect(units(shown)).toEqual(units(model).map((unit) => (unit === "亿元" ? "万元" : unit)));
    for (const { cells } of shown.rows) {
      for (const { measure } of cells) if (measure) expect(cells[column]?.text).toBe(measure.unit);
    }
  });

  it("shows cells that add up to their totals, whatever the numbers, the unit and the decimals", () => {
    const amount = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => String(cents / 100));
    const work = fc.record({
      township: fc.constantFrom("通泉街道", "大庄乡", "月望乡", "马鸣乡"),
      length: fc.integer({ min: 1, max: 99_999 }),
      planned: amount,
      done: amount,
    });
    let checked = 0;
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 12 }), options, (works, asked) => {
        const { database: own, add } = figureDatabase();
        for (const [index, { township, length, planned, done }] of works.entries()) {
          const values = {
            年度: "2021",
            乡镇: township,
            路线名称: `路${index}`,
            建设类型: "自然村通硬化路",
            计划里程: String(length / 1000),
            计划投资: planned,
          };
          add("road-works", values, { "2021-09": { 完成里程: "0", 完成投资: done, 状态: "在建" } });
        }
        for (const id of ["农路01"]) {
          const base = buildTable({ database: own }, id, "2021-10");
          const model = shownAs(base, asked);
          for (const [row, parts] of partsOf(model.rows).entries()) {
            for (const [column, cell] of (model.rows[row]?.cells ?? []).entries()) {
              const values = (places: readonly number[], of: "value" | "text"): Decimal[] =>
                places.flatMap(
                  (place) =>
                    exactDecimal(
                      model.rows[place]?.cells[column]?.[of] === "—" ? null : model.rows[place]?.cells[column]?.[of],
                    ) ?? [],
                );
              const [exact] = [exactDecimal(cell.value)];
              const adds = parts.length > 0 && exact && decimalText(sum(values(parts, "value"))) === decimalText(exact);
              if (!adds || model.columns[column]?.unit === "％") continue;
              checked += 1;
              expect(decimalText(sum(values(parts, "text"))), `${id} ${row} ${column}`).toBe(
                decimalText(exactDecimal(cell.text) ?? { digits: -1n, scale: 0 }),
              );
            }
          }
          // The exact numbers are the table's own, but for their unit.
          for (const [row, { cells }] of base.rows.entries()) {
            for (const [column, { exact: own, value: held }] of cells.entries()) {
              const value = own ?? held;
              const [from, to] = [base, model].map((one) => one.columns[column]?.unit ?? null);
              const exact = exactDecimal(value);
              const shown = model.rows[row]?.cells[column];
              expect(shown?.exact ?? shown?.value).toBe(
                exact && decimalText(convertUnit(exact, from ?? null, to ?? null)),
              );
            }
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});

describe("a variant of a table", () => {
  it("hides columns with what they need: sums go on, a rate without its base is its value", () => {
    const planned = "农村路.建设任务里程";
    expect(roads.columns.map(({ key }) => key)).toContain(planned);
    const model = applyVariant(roads, "简表", { ...plain, hidden: [planned, "label"] });
    expect(model.columns.map(({ key }) => key)).not.toContain(planned);
    expect(model.columns[0]?.key).toBe("label");
    const rate = roads.columns.findIndex(({ key }) => key === "农村路.建设里程完成率");
    const now = model.columns.findIndex(({ key }) => key === "农村路.建设里程完成率");
    expect(roads.rows[0]?.cells[rate]?.formula?.kind).toBe("ratio");
    expect(model.rows[0]?.cells[now]).toEqual({ ...roads.rows[0]?.cells[rate], formula: null });
    const money = model.columns.findIndex(({ unit }) => unit === "万元");
    expect(model.rows[0]?.cells[money]?.formula?.kind).toBe("sum");
  });

  it("drops a level of header that nothing needs any more, and numbers under few columns", () => {
    const kept = ["农村路.建设里程完成率", "农村路.建设投资完成率"];
    const hidden = roads.columns.map(({ key }) => key).filter((key) => !kept.includes(key));
    const model = applyVariant(roads, "两率", { ...plain, hidden });
    expect(model.headerRows).toBe(1);
    expect(model.header.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(model.columnNumbers).toBeNull();
    expect(roads.columnNumbers).not.toBeNull();
    expect(model.unitText).toBe("");
  });

  it("moves columns within their group, and groups whole", () => {
    const keys = roads.columns.map(({ key }) => key);
    const reversed = applyVariant(roads, "倒序", { ...plain, order: keys.toReversed() });
    const groups = (model: TableModel): string[] =>
      model.header
        .filter(({ columnSpan }) => columnSpan > 1)
        .toSorted((a, b) => a.column - b.column)
        .map(({ text }) => text);
    expect(groups(reversed)).toEqual(groups(roads).toReversed());
    expect(reversed.columns[0]?.key).toBe("label");
    const last = applyVariant(roads, "末列在前", { ...plain, order: [keys.at(-1) ?? ""] });
    expect(last.columns[1]?.key).toBe(keys.at(-1));
    expect(last.columns.slice(2).map(({ key }) => key)).toEqual(keys.slice(1, -1));
  });

  it("sorts detail rows by a column within their subtotal, sums following", () => {
    const routes = buildTable({ database }, "农路02", "2021-10");
    const column = routes.columns.findIndex(({ key }) => key === "计划里程");
    const sorted = applyVariant(routes, "按里程", { ...plain, sort: { column: "计划里程", descending: true } });
    const kinds = (model: TableModel): string[] => model.rows.map(({ kind }) => kind);
    expect(kinds(sorted)).toEqual(kinds(routes));
    const names = shownTexts(sorted).map(([label]) => label);
    expect(names.filter((_, row) => sorted.rows[row]?.kind !== "detail")).toEqual(
      shownTexts(routes).flatMap(([label], row) => (routes.rows[row]?.kind === "detail" ? [] : [label])),
    );
    for (const [row, { kind, cells }] of sorted.rows.entries()) {
      const next = sorted.rows[row + 1];
      if (kind !== "detail" || next?.kind !== "detail") continue;
      expect(Number(cells[column]?.value)).toBeGreaterThanOrEqual(Number(next.cells[column]?.value));
    }
  });

  it("bears the bureau's own title, signatories and notes; number and 校验码 stay the table's", () => {
    const model = applyVariant(roads, "简表", {
      ...plain,
      title: "农村公路简表",
      signatories: ["分管领导：李某"],
      notes: ["按月报填列。"],
    });
    expect(model).toMatchObject({ id: "农路01", name: "简表", title: "农村公路简表", checkCode: roads.checkCode });
    expect(model.signatories).toEqual(["分管领导：李某"]);
    expect(model.notes).toEqual([...roads.notes, "按月报填列。"]);
    expect(
      applyVariant(roads, "简表", { ...plain, hidden: ["没有的列"], sort: { column: "没有", descending: true } }),
    ).toEqual({ ...roads, name: "简表" });
  });

  it.each(models.map((model) => [model.id, model] as const))(
    "of %s is a whole table, whatever is chosen",
    (_, model) => {
      fc.assert(
        fc.property(variantsOf(model), (variant) => {
          const made = applyVariant(model, "变体", variant);
          tableModelSchema.parse(made);
          const width = made.columns.length;
          expect(made.rows.every(({ cells }) => cells.length === width)).toBe(true);
          const covered = made.header.flatMap(({ row, column, rowSpan, columnSpan }) =>
            Array.from(
              { length: rowSpan * columnSpan },
              (_, index) => `${row + Math.floor(index / columnSpan)} ${column + (index % columnSpan)}`,
            ),
          );
          expect(covered).toHaveLength(new Set(covered).size);
          expect(covered).toHaveLength(made.headerRows * width);
          // The same records in every block, each cell the table's own.
          const named = (one: TableModel): string[] =>
            shownTexts(one).map(([label], row) => `${one.rows[row]?.record?.id} ${label}`);
          const originals = new Set(named(model));
          for (const name of named(made)) expect(originals).toContain(name);
          for (const { cells } of made.rows) {
            for (const { formula } of cells) {
              const places =
                formula === null || formula.kind === "sum"
                  ? []
                  : formula.kind === "across"
                    ? formula.columns
                    : Object.values(formula).filter((one) => typeof one === "number");
              expect(places.every((place) => place > 0 && place < width)).toBe(true);
            }
          }
        }),
        { numRuns: 30 },
      );
    },
  );
});

describe("the workbook of variants", () => {
  const folder = mkdtempSync(join(tmpdir(), "variants-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("comes out of another program's calculation with the same numbers, in the decimals asked for", async () => {
    const variants = models.map((model, index) =>
      applyVariant(model, `变体${index}`, fc.sample(variantsOf(model), { numRuns: 1, seed: index + 7 })[0] ?? plain),
    );
    const file = join(folder, "变体.xlsx");
    await writeWorkbook(variants, file);
    const book = readBack(await convertBySoffice(file, folder, "xlsx"));
    let numbers = 0;
    for (const [index, model] of variants.entries()) {
      const sheet = book.Sheets[book.SheetNames[index] ?? ""] ?? {};
      const first = 4 + model.headerRows + (model.columnNumbers ? 1 : 0);
      for (const [row, { cells }] of model.rows.entries()) {
        for (const [column, { value }] of cells.entries()) {
          const kind = model.columns[column]?.kind;
          if (value === null || kind === "text" || kind === "date") continue;
          numbers += 1;
          const found = sheet[`${columnLetter(column + 1)}${first + row}`];
          expect(Number(found?.v), `${model.name} ${row} ${column}`).toBeCloseTo(Number(value), 6);
        }
      }
    }
    expect(numbers).toBeGreaterThan(100);
  }, 120_000);
});
