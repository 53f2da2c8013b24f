import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { roadRow, roadSheet } from "../cli/runCli.ts";
import { type Bureau, listOf, openBureau } from "./openBureau.ts";

const good = [roadRow(1, "通泉街道", "松坡—柏林公路"), roadRow(2, "大庄乡", "梨园—桃源公路", "1.345")];
const bad = roadRow(3, "大庄乡", "竹湾—云岭公路", "三公里");

/** Chooses a file through the dialog and plans it. */
async function planned(bureau: Bureau, rows: (string | number | null)[][], name = "上报.xlsx") {
  bureau.dialogs.push(roadSheet(join(bureau.folder, name), rows, 10));
  const { file } = await bureau.ask("imports.choose", {});
  return bureau.ask("imports.plan", { token: file?.token ?? "", task: "t", asOf: "2021-10" });
}

describe("imports", () => {
  it("let the sheet be looked at as long as its plan stands, each by its own workbook", async () => {
    await using bureau = await openBureau();
    const first = await planned(bureau, good);
    const second = await planned(bureau, [bad], "另一份.xlsx");
    const sheet = first.tables[0]?.sheet ?? "";
    const look = (plan: string) => ({ plan, sheet, top: 0, bottom: 60, left: 0, right: 60 });
    const shown = await bureau.ask("imports.cells", look(first.plan));
    expect(shown.rows.flatMap(({ cells }) => cells)).toContain("松坡—柏林公路");
    expect(shown.columns.map(({ column }) => column).slice(0, 3)).toEqual(["A", "B", "C"]);
    const other = await bureau.ask("imports.cells", look(second.plan));
    expect(other.rows.flatMap(({ cells }) => cells)).toContain("竹湾—云岭公路");
    await bureau.ask("imports.discard", { plan: first.plan });
    expect(await bureau.refused("imports.cells", look(first.plan))).toEqual({ code: "plan-missing" });
  });

  it("go from a chosen file over its plan into the ledger and back again", async () => {
    await using bureau = await openBureau();
    const view = await planned(bureau, good);
    expect(view).toMatchObject({ file: "上报.xlsx", counts: { add: 2, refuse: 0 }, importedBefore: null });
    const { rows, total } = await bureau.ask("imports.rows", {
      plan: view.plan,
      index: 0,
      show: "add",
      page: 1,
      pageSize: 1,
    });
    expect({ rows: rows.length, total }).toEqual({ rows: 1, total: 2 });
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(0);
    const { batch } = await bureau.ask("imports.commit", {
      plan: view.plan,
      skipRefused: false,
      reason: null,
      task: "c",
    });
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(2);
    expect(bureau.events.filter(({ name }) => name === "changed")).toEqual([
      { name: "changed", payload: { ledgers: ["road-works"] } },
    ]);
    const batches = await bureau.ask("imports.batches", { page: 1, pageSize: 10 });
    expect(batches).toMatchObject({
      total: 1,
      rows: [{ id: batch, file: "上报.xlsx", status: "committed", counts: { add: 2 }, ledgers: ["road-works"] }],
    });
    await bureau.ask("imports.undo", { batch: batch ?? "", reason: "导错月份" });
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(0);
    expect(await bureau.refused("imports.undo", { batch: batch ?? "", reason: null })).toEqual({
      code: "batch-undone",
    });
  });

  it("are not taken back over a later change, which is named", async () => {
    await using bureau = await openBureau();
    const { plan } = await planned(bureau, good);
    const { batch } = await bureau.ask("imports.commit", { plan, skipRefused: false, reason: null, task: "c" });
    const [row] = (await bureau.ask("records.list", listOf("road-works", { search: "梨园" }))).rows;
    if (!row) throw new Error("the imported road is not there");
    const { id, revision, values } = row;
    const entry = { ledger: "road-works", id, revision, month: null, progress: null, reason: null };
    await bureau.ask("records.save", { ...entry, values: { ...values, 备注: "已核对" } });
    const failure = await bureau.refused("imports.undo", { batch: batch ?? "", reason: null });
    expect(failure).toMatchObject({ code: "batch-changed", detail: { rows: "1" } });
    expect(failure.detail?.records).toContain("梨园—桃源公路");
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(2);
  });

  it("tell their progress under the task's name", async () => {
    await using bureau = await openBureau();
    await planned(bureau, good);
    const progress = bureau.events.filter(({ name }) => name === "progress");
    expect(progress.length).toBeGreaterThan(0);
    for (const { payload } of progress) expect(payload).toMatchObject({ task: "t" });
  });

  it("write nothing of a plan with refused rows, unless these are skipped; the plan stays to be looked at", async () => {
    await using bureau = await openBureau();
    const { plan } = await planned(bureau, [...good, bad]);
    expect(await bureau.refused("imports.commit", { plan, skipRefused: false, reason: null, task: "c" })).toEqual({
      code: "plan-refused",
      detail: { rows: "1" },
    });
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(0);
    expect((await bureau.ask("imports.rows", { plan, index: 0, show: "refuse", page: 1, pageSize: 10 })).total).toBe(1);
    await bureau.ask("imports.commit", { plan, skipRefused: true, reason: null, task: "c" });
    expect((await bureau.ask("records.list", listOf("road-works"))).total).toBe(2);
  });

  it("are planned again with what was chosen, under the same id", async () => {
    await using bureau = await openBureau();
    const { plan } = await planned(bureau, [...good, bad]);
    const view = await bureau.ask("imports.replan", {
      plan,
      task: "t",
      choices: { cells: [{ index: 0, row: 5, field: "计划里程", text: "3" }] },
    });
    expect(view).toMatchObject({ plan, counts: { add: 3, refuse: 0 } });
  });

  it("ask for the month that a sheet does not name: the window's is the guess, and nothing is taken", async () => {
    await using bureau = await openBureau();
    bureau.dialogs.push(roadSheet(join(bureau.folder, "上报.xlsx"), good));
    const { file } = await bureau.ask("imports.choose", {});
    const view = await bureau.ask("imports.plan", { token: file?.token ?? "", task: "t", asOf: "2021-10" });
    expect(view).toMatchObject({ asOf: null, counts: { add: 0, refuse: 2 } });
    expect(view.tables[0]?.questions).toMatchObject([{ kind: "value", about: "month", guess: "2021-10", rowCount: 2 }]);
    const choices = { tables: [{ index: 0, asOf: "2021-09" }] };
    const answered = await bureau.ask("imports.replan", { plan: view.plan, task: "t", choices });
    expect(answered).toMatchObject({ counts: { add: 2, refuse: 0 }, tables: [{ asOf: "2021-09", questions: [] }] });
  });

  it("say what is to be weighed, page by page; blanks are left alone and rows left out by choice", async () => {
    await using bureau = await openBureau();
    const first = await planned(bureau, good, "一.xlsx");
    await bureau.ask("imports.commit", { plan: first.plan, skipRefused: false, reason: null, task: "c" });
    const shorter: (string | number | null)[] = good[0]?.with(7, 1) ?? [];
    const view = await planned(bureau, [shorter.with(6, null)], "二.xlsx");
    expect(view.blanks).toBe(1);
    const [table] = view.tables;
    expect(table?.concerns.map(({ kind, count }) => [kind, count])).toEqual([
      ["falls", 1],
      ["blanks", 1],
    ]);
    const asked = { plan: view.plan, index: 0, kind: "falls" as const, page: 1, pageSize: 5 };
    expect(await bureau.ask("imports.concerns", asked)).toEqual({
      total: 1,
      items: [
        {
          place: "H3",
          recordId: expect.any(String),
          record: "2021 通泉街道 松坡—柏林公路 松坡村",
          text: "完成里程累计数由 1.25 公里（2021年10月）降为 1 公里，请核对",
        },
      ],
    });
    expect((await bureau.ask("imports.concerns", { ...asked, page: 2 })).items).toEqual([]);
    const rows = { plan: view.plan, index: 0, show: "update" as const, page: 1, pageSize: 5 };
    const changed = async () =>
      (await bureau.ask("imports.rows", rows)).rows.map(({ changes }) => changes.map(({ field }) => field));
    expect(await changed()).toEqual([["计划投资", "完成里程"]]);
    const kept = await bureau.ask("imports.replan", { plan: view.plan, task: "t", choices: { blank: "keep" } });
    expect(kept.blanks).toBe(1);
    expect(await changed()).toEqual([["完成里程"]]);
    const choices = { tables: [{ index: 0, rowsOut: [3] }] };
    const out = await bureau.ask("imports.replan", { plan: view.plan, task: "t", choices });
    expect(out.counts).toMatchObject({ update: 0, skipped: view.counts.skipped + 1 });
    expect((await bureau.ask("imports.rows", { ...rows, show: "leave" })).rows).toMatchObject([
      { row: 3, action: "leave", problems: [], changes: [] },
    ]);
  });

  it("refuse a plan that was overtaken by a change in the ledger", async () => {
    await using bureau = await openBureau();
    const first = await planned(bureau, good, "一.xlsx");
    const second = await planned(bureau, good, "二.xlsx");
    await bureau.ask("imports.commit", { plan: first.plan, skipRefused: false, reason: null, task: "c" });
    expect(
      await bureau.refused("imports.commit", { plan: second.plan, skipRefused: false, reason: null, task: "c" }),
    ).toEqual({
      code: "plan-stale",
    });
    expect((await bureau.ask("imports.batches", { page: 1, pageSize: 10 })).total).toBe(1);
  });

  it("keep three plans; the one used longest ago goes", async () => {
    await using bureau = await openBureau();
    const plans = [];
    for (const name of ["一", "二", "三"]) plans.push(await planned(bureau, good, `${name}.xlsx`));
    const rows = (plan: string | undefined) => ({
      plan: plan ?? "",
      index: 0,
      show: "all" as const,
      page: 1,
      pageSize: 10,
    });
    await bureau.ask("imports.rows", rows(plans[0]?.plan));
    await planned(bureau, good, "四.xlsx");
    expect((await bureau.ask("imports.rows", rows(plans[0]?.plan))).total).toBe(2);
    expect(await bureau.refused("imports.rows", rows(plans[1]?.plan))).toEqual({ code: "plan-missing" });
    await bureau.ask("imports.discard", { plan: plans[0]?.plan ?? "" });
    expect(
      await bureau.refused("imports.commit", {
        plan: plans[0]?.plan ?? "",
        skipRefused: false,
        reason: null,
        task: "c",
      }),
    ).toEqual({ code: "plan-missing" });
  });

  it("answer a closed dialog with no file, and know no token but their own", async () => {
    await using bureau = await openBureau();
    bureau.dialogs.push(null);
    expect(await bureau.ask("imports.choose", {})).toEqual({ file: null });
    expect(await bureau.refused("imports.plan", { token: "/etc/passwd", task: "t", asOf: "2021-10" })).toEqual({
      code: "token-unknown",
    });
  });

  it("name the file that cannot be read, and not its folder", async () => {
    await using bureau = await openBureau();
    const path = join(bureau.folder, "坏.xlsx");
    writeFileSync(path, "PK\u0003\u0004 not a workbook");
    bureau.dialogs.push(path, join(bureau.folder, "没有.xlsx"));
    for (const [code, name] of [
      ["file-damaged", "坏.xlsx"],
      ["file-missing", "没有.xlsx"],
    ] as const) {
      const { file } = await bureau.ask("imports.choose", {});
      const failure = await bureau.refused("imports.plan", { token: file?.token ?? "", task: "t", asOf: "2021-10" });
      expect(failure).toMatchObject({ code, detail: { file: name } });
      expect(JSON.stringify(failure)).not.toContain(bureau.folder);
    }
  });

  it("stop when they are cancelled, and then can be done again", async () => {
    await using bureau = await openBureau();
    bureau.dialogs.push(roadSheet(join(bureau.folder, "上报.xlsx"), good, 10));
    const { file } = await bureau.ask("imports.choose", {});
    const plan = { token: file?.token ?? "", task: "slow", asOf: "2021-10" };
    const answer = bureau.refused("imports.plan", plan);
    await bureau.ask("tasks.cancel", { task: "slow" });
    expect((await answer).code).toBe("cancelled");
    expect((await bureau.ask("imports.plan", plan)).counts.add).toBe(2);
    expect(await bureau.ask("tasks.cancel", { task: "nobody" })).toEqual({});
  });
});
