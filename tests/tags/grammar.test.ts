import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canBreakDown, figureOf, figures, TOWNSHIP } from "../../db/figures/index.ts";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { fieldsOf } from "../../electron/tags/fieldsOf.ts";
import { guideEntries } from "../../electron/tags/guideEntries.ts";
import { nearNames } from "../../electron/tags/nearNames.ts";
import { parseRow } from "../../electron/tags/parseRow.ts";
import { parseTag, parseValue } from "../../electron/tags/parseTag.ts";
import type { Row } from "../../electron/tags/Tag.ts";
import type { TagContext } from "../../electron/tags/TagContext.ts";
import { writeTag } from "./writeTag.ts";

const townships = new Set(["通泉街道", "月望乡"]);
const cell = (row: string | null = null): TagContext => {
  const loop: Row | null = row === null ? null : parseRow(row);
  return { carrier: "cell", loop, nearest: loop, townships };
};
const bridges = figureOf("农村路.危桥改造") ?? null;

describe("each rule of the grammar", () => {
  it.each([
    [
      "a figure",
      "农村路.建设任务里程",
      { of: { kind: "figure", at: { place: { kind: "everywhere" }, yearBefore: false } } },
    ],
    ["of a township", "农村路.建设任务里程@月望乡", { of: { at: { place: { kind: "township", name: "月望乡" } } } }],
    ["of the year before", "农村路.建设任务里程＠上年同期", { of: { at: { yearBefore: true } } }],
    ["a word", "制表日期", { of: { kind: "word", name: "制表日期" } }],
    [
      "filters",
      "固投.出数｜万元|约2",
      {
        filters: [
          { name: "换算", argument: "万元" },
          { name: "约", argument: "2" },
        ],
      },
    ],
    [
      "a list, in part and in order",
      "农村路.危桥改造 其中 状态=在建 按桥梁名称降序|个数",
      { of: { kind: "items", order: { field: "桥梁名称", descending: true } }, filters: [{ name: "个数" }] },
    ],
  ])("of a cell: %s", (_, text, tag) => {
    expect(parseValue(text, cell())).toMatchObject({ kind: "value", ...tag });
  });

  it.each([
    ["of each township", "行:乡镇", "农村路.建设任务里程", { of: { at: { place: { kind: "row" } } } }],
    ["of all", "行:乡镇", "农村路.建设任务里程@合计", { of: { at: { place: { kind: "everywhere" } } } }],
    ["its name", "行:乡镇", "乡镇", { of: { kind: "place" } }],
    ["a field before a word of its name", "行:road-works", "年度", { of: { kind: "field", field: "年度" } }],
    ["a word that no field has", "行:road-works", "期", { of: { kind: "word" } }],
    ["a sum", "行:road-works", "合计:计划里程|米", { of: { kind: "total" }, filters: [{ name: "换算" }] }],
  ])("in a repeated row: %s", (_, row, text, tag) => {
    expect(parseValue(text, cell(row))).toMatchObject(tag);
  });

  it.each([
    ["行:road-works", { where: [[]], all: false, order: null }],
    ["行：农村公路建设任务 全部 按计划里程倒序", { all: true, order: { field: "计划里程", descending: true } }],
    [
      "行:road-works 状态＝在建、未开工 且 计划里程≥3",
      { where: [[{ value: "在建、未开工" }, { operator: ">=", value: "3" }]] },
    ],
    ["行:road-works 状态=在建 或 完工日期=空", { where: [[{ value: "在建" }], [{ operator: "=", value: "空" }]] }],
  ])("a row: %s", (text, row) => {
    expect(parseRow(text)).toMatchObject({ kind: "records", ...row });
  });

  it.each([
    ["#农村路.危桥改造 其中 状态=在建", { kind: "loop", inverted: false, over: { where: [[{ operator: "=" }]] } }],
    ["#农村路.危桥改造明细 其中 状态=在建 按计划投资降序 前2项", { over: { most: 2, order: { field: "计划投资" } } }],
    ["#高速.项目 前6项", { kind: "loop", over: { most: 6, where: null, order: null } }],
    [
      "#有 农村路.危桥改造 其中 状态=在建",
      { kind: "section", condition: [[{ kind: "has", of: { kind: "items", where: [[{ operator: "=" }]] } }]] },
    ],
    ["#无 农村路.危桥改造 其中 无 计划完工", { condition: [[{ kind: "lacks", of: { kind: "items" } }]] }],
    ["^固投.入库超额<0", { kind: "section", inverted: true, condition: [[{ operator: "<" }]] }],
    [
      "#有 固投.出数 且 固投.出数>固投.出数@上年同期 或 缺 固投.出数",
      { condition: [[{ kind: "has" }, { right: { at: { yearBefore: true } } }], [{ kind: "missing" }]] },
    ],
    ["#最后", { condition: [[{ kind: "last" }]] }],
    ["/甲", { kind: "close", name: "甲" }],
    ["顿号", { of: { kind: "place" } }],
    ["联系电话", { of: { kind: "word" } }],
  ])("of a paragraph: %s", (text, tag) => {
    expect(parseTag(text, bridges)).toMatchObject(tag);
  });
});

describe("what does not hold in a carrier is refused in words", () => {
  it.each([
    ["户数门槛", "只能写在总结模板里"],
    ["#固投.出数>0", "只能写在总结模板里"],
    ["/", "只能写在总结模板里"],
    ["分隔", "只能写在总结模板里"],
    ["农村路.建设任务里程@月亮乡", "没有“月亮乡”这个乡（镇）、街道，是否为：月望乡"],
    ["农村路.危桥改造@月望乡|个数", "分乡镇时只能整个列出"],
    ["农村路.危桥改造@月望乡 按桥梁名称降序", "分乡镇时只能整个列出"],
    ["固投.出数|大写写", "写得不完整"],
  ])("a cell: {%s}", (text, message) => {
    expect(() => parseValue(text, cell())).toThrow(message);
  });

  it.each([
    ["制表日期", "只能写在自制报表里"],
    ["行:乡镇", "只能写在自制报表里"],
    ["合计:计划里程", "只能写在自制报表里"],
    ["固投.出数@月望乡", "只能写在自制报表里"],
    ["固投.出树", "没有“固投.出树”这个指标，是否为：固投.出数"],
    ["#固投.出数 前3项", "不是清单，后面不能写“前3项”"],
    ["#农村路.危桥改造 按桥长长", "没有“桥长长”这一项"],
  ])("a paragraph: {%s}", (text, message) => {
    expect(() => parseTag(text, null)).toThrow(message);
  });

  it.each([
    ["行:农村公路建设", "是否为：农村公路建设任务"],
    ["行:农村路.危桥改造", "是指标"],
    ["行:road-works 状态=在建 或", "“或”的前后都要写条件"],
    ["行:road-works 计划里成>3", "没有“计划里成”这个字段，是否为：计划里程"],
  ])("a row: {%s}", (text, message) => {
    expect(() => parseRow(text)).toThrow(message);
  });
});

describe("did you mean", () => {
  it("names what shares the last part first, at most three, and nothing that is far", () => {
    expect(nearNames("入库项目数", ["固投.出数", "固投.入库项目数", "入库"])).toMatch(/^，是否为：固投\.入库项目数/);
    expect(nearNames("甲乙丙", ["子丑寅", "卯辰巳"])).toBe("");
    expect(nearNames("里程", ["一里程", "二里程", "三里程", "四里程"]).split("、")).toHaveLength(3);
  });
});

describe("the guide", () => {
  it.each(["cell", "paragraph"] as const)("writes no form for a %s that is refused there", (carrier) => {
    const written = guideEntries(carrier).flatMap(
      (entry) => entry.join(" ").match(/\{(?!指标|.?条件|.?…)[^{}]+\}/g) ?? [],
    );
    expect(written.length).toBeGreaterThan(8);
    for (const tag of written.map((one) => one.slice(1, -1))) {
      const read = (): unknown =>
        carrier === "paragraph"
          ? parseTag(tag, bridges)
          : tag.startsWith("行")
            ? parseRow(tag)
            : parseValue(tag, cell("行:road-works"));
      expect(read, tag).not.toThrow();
    }
  });
});

const single = figures.filter((figure) => fieldsOf(figure) === null);
const lists = figures.filter((figure) => fieldsOf(figure) !== null);
const filters = fc.array(fc.constantFrom("余", "约2", "2位", "大写", "绝对值", "或 无"), { maxLength: 2 });
const where = fc.constantFrom("", "@上年同期", "@合计");
const value = fc
  .tuple(fc.constantFrom(...single), where, filters)
  .map(([{ id }, at, how]) => [`${id}${at}`, ...how].join("|"));
const test = fc.oneof(
  fc
    .tuple(fc.constantFrom(...single), fc.constantFrom(">0", "≠5", "<=3.5", "=固投.出数"))
    .map(([{ id }, sign]) => id + sign),
  fc.tuple(fc.constantFrom("有 ", "无 ", "缺 ", ""), fc.constantFrom(...figures)).map(([word, { id }]) => word + id),
);
const condition = fc
  .array(test, { minLength: 1, maxLength: 3 })
  .chain((tests) => fc.constantFrom(" 且 ", " 或 ").map((between) => tests.join(between)));
const listed = fc.constantFrom(...lists).chain((list) => {
  const field = fc.constantFrom(...(fieldsOf(list) ?? []));
  const part = fc.oneof(
    fc.constant(""),
    field.map((name) => ` 其中 ${name}=甲、乙`),
  );
  const order = fc.oneof(
    fc.constant(""),
    fc.tuple(field, fc.constantFrom("", "升序", "降序")).map(([name, way]) => ` 按${name}${way}`),
  );
  return fc.tuple(part, order).map(([which, how]) => `${list.id}${which}${how}`);
});
const sign = fc.constantFrom("#", "^");
const paragraph = fc.oneof(
  value,
  fc.tuple(listed, fc.constantFrom("", "|个数", "|等2项")).map((parts) => parts.join("")),
  fc.tuple(sign, fc.oneof(condition, listed)).map((parts) => parts.join("")),
  fc.constantFrom("/", "/甲", "年度", "期|或 无"),
);
const row = fc.constantFrom(...ledgers).chain((ledger) => {
  const names = allFields(ledger).filter(({ field }) => !field.personal);
  const named = fc.constantFrom(...names.map(({ name }) => name));
  const blank = fc.tuple(named, fc.constantFrom("=空", "≠空")).map((parts) => parts.join(""));
  return fc
    .tuple(
      fc.array(fc.oneof(blank, fc.constant("全部")), { maxLength: 3 }),
      fc.option(named),
      fc.constantFrom("", "降序"),
    )
    .map(([words, by, way]) => [`行:${ledger.name}`, ...words, ...(by === null ? [] : [`按${by}${way}`])].join(" "));
});

describe("what was read is written so that it reads the same", () => {
  it("tags of a paragraph", () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const tag = parseTag(text, null);
        expect(parseTag(writeTag(tag), null)).toEqual(tag);
      }),
    );
  });

  it("tags of a cell, alone and in the row of a township", () => {
    const local = single.filter((figure) => canBreakDown(figure, TOWNSHIP));
    const inCell = fc
      .tuple(fc.constantFrom(...local), fc.constantFrom("", "@月望乡", "@合计", "@月望乡@上年同期"), filters)
      .map(([{ id }, at, how]) => [`${id}${at}`, ...how].join("|"));
    fc.assert(
      fc.property(inCell, fc.constantFrom(null, "行:乡镇"), (text, loop) => {
        const tag = parseValue(text, cell(loop));
        expect(parseValue(writeTag(tag), cell(loop))).toEqual(tag);
      }),
    );
  });

  it("rows", () => {
    fc.assert(
      fc.property(row, (text) => {
        const read = parseRow(text);
        expect(parseRow(writeTag(read))).toEqual(read);
      }),
    );
  });
});
