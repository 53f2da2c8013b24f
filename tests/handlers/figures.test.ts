import { describe, expect, it } from "vitest";
import { figures } from "../../db/figures/index.ts";
import { built, openBureau, road, roadEntry } from "./openBureau.ts";

const request = { figure: "农村路.建设完成里程", asOf: "2021-10", within: null, page: 1, pageSize: 20 };

describe("figures.list", () => {
  it("gives every figure with its definition, as of the month", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry({ month: "2021-10", progress: built(1250) }));
    const listed = (await bureau.ask("figures.list", { asOf: "2021-10" })).figures;
    expect(listed.map(({ figure }) => figure)).toEqual(figures.map(({ id }) => id));
    expect(listed.find(({ figure }) => figure === request.figure)).toMatchObject({
      text: "1.25",
      unit: "公里",
      records: 1,
    });
    expect(listed.every(({ definition }) => definition !== "")).toBe(true);
  });
});

describe("figures.explain", () => {
  it("names the records behind a figure and the one that changed it, with what it was and is", async () => {
    await using bureau = await openBureau();
    const { id, revision } = await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
    await bureau.ask(
      "records.save",
      roadEntry({ values: { ...road, 乡镇: "大庄乡" }, month: "2021-09", progress: built(2000) }),
    );
    await bureau.ask("records.save", roadEntry({ id, revision, month: "2021-10", progress: built(1750) }));
    const explained = await bureau.ask("figures.explain", request);
    expect(explained).toMatchObject({
      value: "3.75",
      text: "3.75",
      unit: "公里",
      periodText: "2021年1－10月",
      total: 2,
    });
    expect(explained.records.map(({ contribution, month }) => [contribution, month])).toEqual([
      ["2", "2021-09"],
      ["1.75", "2021-10"],
    ]);
    expect(explained.lastMonth).toMatchObject({ asOf: "2021-09", value: "3.25", difference: "0.5" });
    expect(explained.changed).toMatchObject([{ ledger: "road-works", id, before: "1.25", after: "1.75" }]);
    const township = await bureau.ask("figures.explain", { ...request, within: { by: "乡镇", of: "大庄乡" } });
    expect(township).toMatchObject({ value: "2", total: 1, changed: [] });
    const rate = await bureau.ask("figures.explain", { ...request, figure: "农村路.建设里程完成率" });
    expect(rate.inputs.map(({ figure, text }) => [figure, text])).toEqual([
      ["农村路.建设完成里程", "3.75"],
      ["农村路.建设任务里程", "5"],
    ]);
  });

  it("can explain every figure of an empty store, and refuses one it does not have", async () => {
    await using bureau = await openBureau();
    for (const { id } of figures) expect((await bureau.ask("figures.explain", { ...request, figure: id })).id).toBe(id);
    expect(await bureau.refused("figures.explain", { ...request, figure: "农村路.没有" })).toMatchObject({
      code: "figure-unknown",
      detail: { figure: "农村路.没有" },
    });
  });
});
