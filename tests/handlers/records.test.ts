import { describe, expect, it } from "vitest";
import { built, listOf, openBureau, road, roadEntry } from "./openBureau.ts";

describe("records.save", () => {
  it("adds a record, which list, get and history then show", async () => {
    await using bureau = await openBureau();
    const saved = await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1000) }));
    expect(saved).toMatchObject({ revision: 1, warnings: [] });
    expect(bureau.events).toEqual([{ name: "changed", payload: { ledgers: ["road-works"] } }]);
    const list = await bureau.ask("records.list", listOf("road-works"));
    expect(list).toMatchObject({ total: 1, sums: { 计划里程: "2500", 完成里程: "1000" } });
    expect(list.rows[0]).toMatchObject({
      id: saved.id,
      values: road,
      progress: { 完成里程: 1000 },
      progressMonth: "2021-09",
    });
    const got = await bureau.ask("records.get", { ledger: "road-works", id: saved.id });
    expect(got.record).toEqual(list.rows[0]);
    expect(got.months.map(({ month }) => month)).toEqual(["2021-09"]);
    const { entries } = await bureau.ask("records.history", { ledger: "road-works", id: saved.id });
    expect(entries).toMatchObject([{ action: "add", cause: "form", month: "2021-09", batch: null }]);
    expect(entries[0]?.changes).toContainEqual({ field: "计划里程", before: null, after: 2500 });
    expect(entries[0]?.changes).toContainEqual({ field: "完成里程", before: null, after: 1000 });
  });

  it("keeps blanks as blanks and drops white space around texts", async () => {
    await using bureau = await openBureau();
    const { id } = await bureau.ask(
      "records.save",
      roadEntry({ values: { ...road, 路线名称: " 松坡—柏林公路 ", 备注: "  " } }),
    );
    const { record } = await bureau.ask("records.get", { ledger: "road-works", id });
    expect(record.values).toMatchObject({ 路线名称: "松坡—柏林公路", 备注: null, 建制村: null });
  });

  it("refuses what the form refuses, field by field, and writes nothing", async () => {
    await using bureau = await openBureau();
    const failure = await bureau.refused(
      "records.save",
      roadEntry({
        values: { ...road, 路线名称: null, 计划里程: -1, 开工日期: "2021-02-30" },
        month: "2021-09",
        progress: { 状态: "停工" },
      }),
    );
    expect(failure.code).toBe("invalid-record");
    expect(
      failure.fields
        ?.filter(({ level }) => level === "error")
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(["开工日期", "计划里程", "路线名称", "状态"].toSorted());
    expect(await bureau.ask("records.list", listOf("road-works"))).toMatchObject({ total: 0 });
  });

  it("refuses a township that is not in the list", async () => {
    await using bureau = await openBureau();
    const failure = await bureau.refused("records.save", roadEntry({ values: { ...road, 乡镇: "通泉" } }));
    expect(failure).toMatchObject({ code: "invalid-record", fields: [{ level: "error", field: "乡镇" }] });
  });

  it("lets a record keep the name of a township that was taken out of the list, with a warning", async () => {
    await using bureau = await openBureau();
    const { id, revision } = await bureau.ask("records.save", roadEntry());
    const townships = await bureau.ask("records.list", listOf("townships"));
    const [row] = townships.rows.filter(({ values }) => values.名称 === road.乡镇);
    if (!row) throw new Error("no such township");
    await bureau.ask("records.remove", { ledger: "townships", id: row.id, revision: row.revision, reason: "撤并" });
    const saved = await bureau.ask("records.save", roadEntry({ id, revision, values: { ...road, 备注: "已核对" } }));
    expect(saved.warnings).toMatchObject([{ level: "warning", field: "乡镇" }]);
  });

  it("gives warnings along with what it saved", async () => {
    await using bureau = await openBureau();
    const { warnings } = await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(3000) }));
    expect(warnings).toEqual([{ level: "warning", field: "完成里程", message: "完成里程大于计划里程" }]);
  });

  it("refuses fields, months and ledgers that do not exist", async () => {
    await using bureau = await openBureau();
    expect(await bureau.refused("records.save", roadEntry({ values: { ...road, 没有: 1 } }))).toMatchObject({
      code: "bad-request",
      fields: [{ field: "没有" }],
    });
    expect(await bureau.refused("records.save", roadEntry({ values: { ...road, constructor: "x" } }))).toMatchObject({
      code: "bad-request",
    });
    expect(await bureau.refused("records.save", roadEntry({ month: "2021-09" }))).toMatchObject({
      code: "bad-request",
    });
    expect(await bureau.refused("records.save", roadEntry({ progress: built(1) }))).toMatchObject({
      code: "bad-request",
    });
    expect(await bureau.refused("records.save", roadEntry({ ledger: "no-such" }))).toEqual({
      code: "ledger-unknown",
      detail: { ledger: "no-such" },
    });
    expect(
      await bureau.refused("records.save", roadEntry({ ledger: "maintenance", month: "2021-09", progress: {} })),
    ).toMatchObject({ code: "bad-request" });
    expect(await bureau.refused("records.save", roadEntry({ id: "no-such", revision: 1 }))).toEqual({
      code: "record-missing",
    });
  });

  it("refuses a second record with the same key, naming it", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry());
    const failure = await bureau.refused("records.save", roadEntry());
    expect(failure.code).toBe("duplicate-key");
    expect(failure.detail?.key).toContain("松坡—柏林公路");
  });

  it("refuses a change on top of one that was not seen", async () => {
    await using bureau = await openBureau();
    const { id, revision } = await bureau.ask("records.save", roadEntry());
    await bureau.ask("records.save", roadEntry({ id, revision, values: { ...road, 备注: "一" } }));
    expect(await bureau.refused("records.save", roadEntry({ id, revision, values: { ...road, 备注: "二" } }))).toEqual({
      code: "record-changed",
    });
  });
});

describe("the state of an older month", () => {
  it("is changed only with a reason, which the history keeps", async () => {
    await using bureau = await openBureau();
    let { id, revision } = await bureau.ask("records.save", roadEntry({ month: "2021-08", progress: built(500) }));
    ({ revision } = await bureau.ask(
      "records.save",
      roadEntry({ id, revision, month: "2021-09", progress: built(1000) }),
    ));
    const correction = roadEntry({ id, revision, month: "2021-08", progress: built(600) });
    expect(await bureau.refused("records.save", correction)).toEqual({
      code: "reason-required",
      detail: { month: "2021-08" },
    });
    expect(await bureau.refused("records.save", { ...correction, month: "2021-07" })).toMatchObject({
      code: "reason-required",
    });
    await bureau.ask("records.save", { ...correction, reason: "上报有误" });
    const { entries } = await bureau.ask("records.history", { ledger: "road-works", id });
    expect(entries[0]).toMatchObject({
      month: "2021-08",
      reason: "上报有误",
      changes: [{ field: "完成里程", before: 500, after: 600 }],
    });
  });

  it("needs no reason to be confirmed, nor has the latest month to be changed or a newer one to be added", async () => {
    await using bureau = await openBureau();
    let { id, revision } = await bureau.ask("records.save", roadEntry({ month: "2021-08", progress: built(500) }));
    for (const [month, metres] of [
      ["2021-09", 1000],
      ["2021-09", 1100],
      ["2021-08", 500],
    ] as const) {
      ({ revision } = await bureau.ask("records.save", roadEntry({ id, revision, month, progress: built(metres) })));
    }
    expect((await bureau.ask("records.get", { ledger: "road-works", id })).months).toMatchObject([
      { values: built(500) },
      { values: built(1100) },
    ]);
  });

  it("is taken away only with a reason; the latest needs none", async () => {
    await using bureau = await openBureau();
    let { id, revision } = await bureau.ask("records.save", roadEntry({ month: "2021-08", progress: built(500) }));
    ({ revision } = await bureau.ask(
      "records.save",
      roadEntry({ id, revision, month: "2021-09", progress: built(1000) }),
    ));
    const older = { ledger: "road-works", id, revision, month: "2021-08", reason: null };
    expect(await bureau.refused("records.removeMonth", older)).toMatchObject({ code: "reason-required" });
    await bureau.ask("records.removeMonth", { ...older, month: "2021-09" });
    const { record, months } = await bureau.ask("records.get", { ledger: "road-works", id });
    expect(months.map(({ month }) => month)).toEqual(["2021-08"]);
    await bureau.ask("records.removeMonth", { ...older, revision: record.revision });
    expect((await bureau.ask("records.get", { ledger: "road-works", id })).months).toEqual([]);
  });
});

describe("records", () => {
  it("are removed and restored", async () => {
    await using bureau = await openBureau();
    const { id, revision } = await bureau.ask("records.save", roadEntry());
    await bureau.ask("records.remove", { ledger: "road-works", id, revision, reason: "重复" });
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(0);
    const [removed] = (await bureau.ask("records.list", listOf("road-works", { deleted: true }))).rows;
    expect(removed?.deletedAt).not.toBeNull();
    await bureau.ask("records.restore", { ledger: "road-works", id, revision: removed?.revision ?? 0, reason: null });
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(1);
  });

  it.each([
    { sort: { field: "没有", descending: false } },
    { filters: [{ field: "rowid", test: "is" as const, value: 1 }] },
  ])("are not sorted or filtered by what is no field: %j", async (more) => {
    await using bureau = await openBureau();
    expect(await bureau.refused("records.list", listOf("road-works", more))).toMatchObject({
      code: "bad-request",
      fields: [{ level: "error" }],
    });
  });

  it("give values for suggestions, and none for what is no field", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry());
    expect(await bureau.ask("records.fieldValues", { ledger: "road-works", field: "自然村", search: "松" })).toEqual({
      values: ["松坡村"],
    });
    expect(
      await bureau.refused("records.fieldValues", { ledger: "road-works", field: "没有", search: "" }),
    ).toMatchObject({ code: "bad-request" });
  });

  it("are missing where there are none", async () => {
    await using bureau = await openBureau();
    expect(await bureau.refused("records.get", { ledger: "road-works", id: "no-such" })).toEqual({
      code: "record-missing",
    });
    expect(
      await bureau.refused("records.remove", { ledger: "road-works", id: "no-such", revision: 1, reason: null }),
    ).toEqual({ code: "record-missing" });
  });
});
