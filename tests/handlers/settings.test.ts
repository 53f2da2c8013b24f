import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, utils, write } from "xlsx";
import { parseTownships } from "../../electron/services/county/parseTownships.ts";
import { type Bureau, built, listOf, openBureau, road, roadEntry } from "./openBureau.ts";

const other = {
  county: "青河县",
  countyCode: "539999",
  bureau: "青河县交通运输局",
  text: "城关镇,539999100\n石桥街道\t539999001\t街道\t石桥镇\n白云彝族乡, 白云乡",
};

async function townshipsOf(bureau: Bureau) {
  const { rows } = await bureau.ask("records.list", listOf("townships"));
  return rows.map(({ values }) => [values.名称, values.代码, values.类型, values.别名, values.排序]);
}

describe("a pasted list of townships", () => {
  it("is read by tabs or commas, with numbering, a header line and types by their ending", () => {
    const { places, problems } = parseTownships(
      "序号\t名称\t代码\n1\t城关镇\t539999100\n2、石桥街道，539999001，老石桥、石桥镇\n\n 白云彝族乡 \n开发区,镇",
    );
    expect(problems).toEqual([]);
    expect(places).toEqual([
      { name: "城关镇", code: "539999100", type: "镇", aliases: [] },
      { name: "石桥街道", code: "539999001", type: "街道", aliases: ["老石桥", "石桥镇"] },
      { name: "白云彝族乡", code: null, type: "乡", aliases: [] },
      { name: "开发区", code: null, type: "镇", aliases: [] },
    ]);
  });

  it.each([
    ["开发区", "看不出是街道、镇还是乡，请在名称后写明"],
    ["城关镇,12345", "代码应为 9 位数字"],
    ["城关镇,539999100,539999101", "代码应为 9 位数字"],
    ["539999100", "这一行没有名称"],
    [`${"长".repeat(40)}镇`, "名称过长"],
    ["", "名单是空的"],
  ])("names the line that cannot be used: %s", (text, message) => {
    expect(parseTownships(text)).toMatchObject({ places: [], problems: [{ line: 1, message }] });
  });

  it("refuses a name or alias that stands twice", () => {
    expect(parseTownships("城关镇\n石桥镇,城关镇").problems).toMatchObject([
      { line: 2, message: "与第 1 行的名称或别名相同" },
    ]);
  });
});

describe("replacing the county", () => {
  it("is shown first, done in one step for a reason, named everywhere, and taken back whole", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry());
    const before = await townshipsOf(bureau);
    const state = await bureau.ask("app.state", {});
    const preview = await bureau.ask("settings.previewCounty", { ...other, text: `${other.text}\n大庄乡` });
    expect(preview.added.map(({ name }) => name)).toEqual(["城关镇", "石桥街道", "白云彝族乡"]);
    expect(preview.kept).toMatchObject([{ name: "大庄乡", changed: true }]);
    expect(preview.removed).toHaveLength(9);
    expect(preview.records).toEqual([{ township: "通泉街道", ledger: "road-works", records: 1 }]);
    expect(await townshipsOf(bureau)).toEqual(before);
    expect(await bureau.refused("settings.replaceCounty", { ...other, reason: null })).toEqual({
      code: "reason-required",
    });
    expect(await bureau.refused("settings.replaceCounty", { ...other, text: "开发区", reason: "换" })).toMatchObject({
      code: "county-refused",
    });
    expect(await townshipsOf(bureau)).toEqual(before);

    const { batch } = await bureau.ask("settings.replaceCounty", { ...other, reason: "本单位使用" });
    expect(await bureau.ask("app.state", {})).toMatchObject({
      county: "青河县",
      bureau: "青河县交通运输局",
      townships: ["城关镇", "石桥街道", "白云彝族乡"],
    });
    expect(await townshipsOf(bureau)).toEqual([
      ["城关镇", "539999100", "镇", null, 1],
      ["石桥街道", "539999001", "街道", "石桥镇", 2],
      ["白云彝族乡", null, "乡", "白云乡", 3],
    ]);
    const model = await bureau.ask("tables.model", { table: "农路01", asOf: "2021-10" });
    expect([model.organisation, model.rows.map(({ cells }) => cells[0]?.text)]).toEqual([
      "青河县交通运输局",
      ["合计", "城关镇", "石桥街道", "白云彝族乡", "通泉街道"],
    ]);
    expect((await bureau.ask("records.list", listOf("road-works"))).rows[0]?.values.乡镇).toBe("通泉街道");
    await bureau.ask("imports.undo", { batch, reason: "换错了" });
    expect(await townshipsOf(bureau)).toEqual(before);
    expect(await bureau.ask("app.state", {})).toEqual(state);
  });

  it("leaves nothing of the old county in what is shown and written", async () => {
    await using bureau = await openBureau();
    await bureau.ask("settings.replaceCounty", { ...other, reason: "本单位使用" });
    const file = join(bureau.folder, "t.xlsx");
    const shown: unknown[] = [
      await bureau.ask("app.state", {}),
      await bureau.ask("app.home", { asOf: "2021-10" }),
      await bureau.ask("settings.get", {}),
    ];
    for (const { id } of (await bureau.ask("tables.list", {})).tables)
      shown.push(await bureau.ask("tables.model", { table: id, asOf: "2021-10" }));
    const sheets = async () => {
      const book = read(readFileSync(file));
      return book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {}));
    };
    bureau.dialogs.push(file, file, file);
    await bureau.ask("records.template", { ledger: "road-works" });
    shown.push(await sheets());
    await bureau.ask("records.template", { ledger: "roads" });
    shown.push(await sheets());
    await bureau.ask("tables.export", { table: "农路01", asOf: "2021-10" });
    shown.push(await sheets());
    const text = JSON.stringify(shown);
    expect(text.match(/.{0,40}(?:马龙|530304|通泉|马鸣|马过河)/g)).toBeNull();
    expect(text.includes("青河县交通运输局")).toBe(true);
  });

  it("takes the list from a sheet", async () => {
    await using bureau = await openBureau();
    const file = join(bureau.folder, "名单.xlsx");
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["名称", "代码"],
        ["城关镇", 539999100],
        ["石桥街道", "539999001"],
      ]),
      "名单",
    );
    writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }));
    bureau.dialogs.push(file, null);
    const { text } = await bureau.ask("settings.readCountySheet", {});
    expect(parseTownships(text ?? "")).toMatchObject({
      problems: [],
      places: [{ name: "城关镇", code: "539999100" }, { name: "石桥街道" }],
    });
    expect(await bureau.ask("settings.readCountySheet", {})).toEqual({ text: null });
  });
});

describe("settings", () => {
  it("name the bureau and who signs, on every table", async () => {
    await using bureau = await openBureau();
    const entry = {
      bureau: "区交通局",
      county: "马龙区",
      countyCode: "530304",
      制表机关: "市交通运输局",
      批准文号: "云统制〔2021〕8号",
      有效期至: "2022年12月",
      单位负责人: "张三",
      审核人: "",
      填表人: "李四",
      联系电话: "0874-8881234",
    };
    await bureau.ask("settings.save", entry);
    expect(await bureau.ask("settings.get", {})).toEqual(entry);
    const model = await bureau.ask("tables.model", { table: "农路01", asOf: "2021-10" });
    expect(model.organisation).toBe("区交通局");
    expect(model.heading).toEqual([
      "表号：农路01",
      "制表机关：市交通运输局",
      "批准（备案）文号：云统制〔2021〕8号",
      "有效期至：2022年12月",
    ]);
    expect(model.signatories).toEqual([
      "单位负责人：张三",
      "审核人",
      "填表人：李四",
      "联系电话：0874-8881234",
      "报出日期",
    ]);
    expect((await bureau.refused("settings.save", { ...entry, bureau: " " })).code).toBe("bad-request");
    expect((await bureau.refused("settings.save", { ...entry, countyCode: "53" })).code).toBe("bad-request");
  });

  it("let lists grow: the added word is offered, and no warning in an import any more", async () => {
    await using bureau = await openBureau();
    const of = async (ledger: string, field: string) =>
      (await bureau.ask("settings.options", {})).fields.find((one) => one.ledger === ledger && one.field === field);
    expect(await of("road-works", "路面类型")).toMatchObject({ added: [], used: [] });
    await bureau.ask("records.save", roadEntry({ values: { ...road, 路面类型: "块石" } }));
    expect((await of("road-works", "路面类型"))?.used).toEqual(["块石"]);
    const file = join(bureau.folder, "road.xlsx");
    bureau.dialogs.push(file, file, file);
    await bureau.ask("records.export", { ledger: "road-works", asOf: "2021-10" });
    const warnings = async () => {
      const { file: chosen } = await bureau.ask("imports.choose", {});
      const plan = await bureau.ask("imports.plan", { token: chosen?.token ?? "", task: "t", asOf: "2021-10" });
      const { rows } = await bureau.ask("imports.rows", {
        plan: plan.plan,
        index: 0,
        show: "all",
        page: 1,
        pageSize: 5,
      });
      return rows[0]?.problems.map(({ field }) => field);
    };
    expect(await warnings()).toEqual(["路面类型"]);
    await bureau.ask("settings.saveOptions", {
      ledger: "road-works",
      field: "路面类型",
      added: ["块石", "块石", "水泥混凝土"],
    });
    expect(await of("road-works", "路面类型")).toMatchObject({ added: ["块石"], used: [] });
    expect((await bureau.ask("app.state", {})).addedOptions).toEqual({ "road-works.路面类型": ["块石"] });
    expect(await warnings()).toEqual([]);
    expect(
      (await bureau.refused("settings.saveOptions", { ledger: "road-works", field: "状态", added: ["停工"] })).code,
    ).toBe("bad-request");
  });
});

describe("townships in the ledger", () => {
  it("are renamed in every record in one step, and found by the old name", async () => {
    await using bureau = await openBureau();
    const { id: work } = await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1000) }));
    const { rows } = await bureau.ask("records.list", listOf("townships"));
    const township = rows.find(({ values }) => values.名称 === "通泉街道");
    if (!township) throw new Error("no township");
    await bureau.ask("records.save", {
      ledger: "townships",
      id: township.id,
      revision: township.revision,
      values: { ...township.values, 名称: "新泉街道" },
      month: null,
      progress: null,
      reason: null,
    });
    expect((await bureau.ask("records.get", { ledger: "townships", id: township.id })).record.values).toMatchObject({
      名称: "新泉街道",
      别名: "通泉镇、通泉街道",
    });
    const got = await bureau.ask("records.get", { ledger: "road-works", id: work });
    expect([got.record.values.乡镇, got.months.length]).toEqual(["新泉街道", 1]);
    const { entries } = await bureau.ask("records.history", { ledger: "road-works", id: work });
    expect(entries[0]).toMatchObject({
      action: "update",
      reason: "乡镇更名：通泉街道 → 新泉街道",
      changes: [{ field: "乡镇", before: "通泉街道", after: "新泉街道" }],
    });
    const model = await bureau.ask("tables.model", { table: "农路01", asOf: "2021-10" });
    expect(model.rows.map(({ cells }) => cells[0]?.text)).not.toContain("通泉街道");
  });

  it("stand in a table of the years they are in force", async () => {
    await using bureau = await openBureau();
    const { rows } = await bureau.ask("records.list", listOf("townships"));
    const row = rows.find(({ values }) => values.名称 === "月望乡");
    if (!row) throw new Error("no township");
    const save = (values: Record<string, string | number | null>) =>
      bureau.ask("records.save", {
        ledger: "townships",
        id: row.id,
        revision: row.revision,
        values: { ...row.values, ...values },
        month: null,
        progress: null,
        reason: null,
      });
    const at = async (asOf: string) =>
      (await bureau.ask("tables.model", { table: "农路01", asOf })).rows.some(
        ({ cells }) => cells[0]?.text === "月望乡",
      );
    await save({ 启用年度: 2015, 停用年度: 2021 });
    expect([await at("2014-12"), await at("2015-01"), await at("2020-12"), await at("2021-01")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("an import of a year", () => {
  it("reads townships in force in it: an old name means its successor, and one that is gone is refused", async () => {
    await using bureau = await openBureau();
    const add = (name: string, more: Record<string, string | number | null>) =>
      bureau.ask("records.save", {
        ledger: "townships",
        id: null,
        revision: null,
        values: { 名称: name, 类型: "镇", 排序: 90, ...more },
        month: null,
        progress: null,
        reason: null,
      });
    await add("石桥镇", { 停用年度: 2019 });
    await add("石桥街道", { 类型: "街道", 启用年度: 2019, 排序: 91 });
    await add("青龙镇", { 停用年度: 2019, 排序: 92 });
    const planned = async (year: number, township: string) => {
      const file = join(bureau.folder, `${year}${township}.xlsx`);
      const book = utils.book_new();
      const rows = [
        [`${year}年农村公路建设任务表`],
        ["序号", "乡镇", "路线名称", "自然村", "建设类型", "计划里程（公里）"],
        [1, township, "甲路", "甲村", "农村公路硬化", 1.5],
        [2, "大庄乡", "乙路", "乙村", "农村公路硬化", 2.5],
      ];
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "任务");
      writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }));
      bureau.dialogs.push(file);
      const { file: chosen } = await bureau.ask("imports.choose", {});
      const plan = await bureau.ask("imports.plan", { token: chosen?.token ?? "", task: "t", asOf: `${year}-10` });
      const found = await bureau.ask("imports.rows", { plan: plan.plan, index: 0, show: "all", page: 1, pageSize: 5 });
      return [found.rows[0]?.action, found.rows[0]?.values.乡镇];
    };
    expect(await planned(2018, "石桥镇")).toEqual(["add", "石桥镇"]);
    expect(await planned(2021, "石桥镇")).toEqual(["add", "石桥街道"]);
    expect(await planned(2018, "青龙镇")).toEqual(["add", "青龙镇"]);
    expect((await planned(2021, "青龙镇"))[0]).toBe("refuse");
  });
});
