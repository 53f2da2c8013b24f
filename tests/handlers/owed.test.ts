import { expect, it } from "vitest";
import { built, openBureau, road, roadEntry } from "./openBureau.ts";

const line = { asOf: "2021-10", ledger: "road-works", unit: "大庄乡", reason: null };

it("says 无变化 of what can be unchanged, names what cannot, and takes it back", async () => {
  await using bureau = await openBureau();
  const own = { ...road, 乡镇: "大庄乡" };
  await bureau.ask("records.save", roadEntry({ values: own, month: "2021-09", progress: built(1250) }));
  await bureau.ask("records.save", roadEntry({ values: { ...own, 路线名称: "新路" } }));
  const listed = async () => {
    const { reports } = await bureau.ask("owed.list", { asOf: "2021-10" });
    return reports.map(({ unit, open, reported, marked, markable }) => [unit, open, reported, marked, markable]);
  };
  expect(await listed()).toEqual([["大庄乡", 2, 0, 0, 1]]);
  const done = await bureau.ask("owed.markUnchanged", line);
  expect(done).toMatchObject({ marked: 1, without: [{ label: expect.stringContaining("新路") }] });
  expect(await listed()).toEqual([["大庄乡", 2, 1, 1, 0]]);
  // Said again, nothing more is written.
  expect(await bureau.ask("owed.markUnchanged", line)).toMatchObject({ marked: 0 });
  expect(await bureau.ask("owed.withdrawUnchanged", { ...line, unit: "月望乡" })).toEqual({ withdrawn: 0 });
  expect(await bureau.ask("owed.withdrawUnchanged", line)).toEqual({ withdrawn: 1 });
  expect(await listed()).toEqual([["大庄乡", 2, 0, 0, 1]]);
});

it("lets the settings say who reports without a task, and such a township say 无变化", async () => {
  await using bureau = await openBureau();
  await bureau.ask("settings.saveReporting", { ledger: "road-works", units: ["大庄乡", "大庄乡"] });
  expect((await bureau.ask("settings.reporting", {})).ledgers[0]).toEqual({ ledger: "road-works", units: ["大庄乡"] });
  expect(await bureau.refused("settings.saveReporting", { ledger: "roads", units: [] })).toMatchObject({
    code: "bad-request",
  });
  const settled = async () => (await bureau.ask("owed.list", { asOf: "2021-10" })).reports.map((one) => one.settled);
  expect(await settled()).toEqual([false]);
  await bureau.ask("owed.markUnchanged", line);
  expect(await settled()).toEqual([true]);
  await bureau.ask("owed.withdrawUnchanged", line);
  expect(await settled()).toEqual([false]);
  await bureau.ask("settings.saveReporting", { ledger: "road-works", units: [] });
  expect(await settled()).toEqual([]);
});

it("marks a ledger's month as one without data, once, and takes that back", async () => {
  await using bureau = await openBureau();
  const month = { asOf: "2021-02", ledger: "turnover-monthly", reason: null };
  const turnover = async () =>
    (await bureau.ask("owed.list", { asOf: "2021-02" })).months.find(({ ledger }) => ledger === month.ledger);
  const missing = await turnover();
  expect(missing).toMatchObject({ message: "1、2月未报", missing: true, withoutData: false });
  await bureau.ask("owed.markWithoutData", month);
  await bureau.ask("owed.markWithoutData", month);
  expect(await turnover()).toMatchObject({ message: "1月未报", missing: false, withoutData: true });
  await bureau.ask("owed.withdrawWithoutData", month);
  expect(await turnover()).toEqual(missing);
});
