import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { read } from "xlsx";
import type { InputOf } from "../../electron/contract/contract.ts";
import { roadRow, roadSheet } from "../cli/runCli.ts";
import { type Bureau, built, onePage, openBureau, road, roadEntry } from "./openBureau.ts";

const AS_OF = "2021-10";
const close: InputOf<"closings.close"> = { area: "rural", asOf: AS_OF, reason: null, pass: [], task: "close" };

/** A bureau with a road, half of it built, and October closed for 四好农村路. */
async function closedBureau(): Promise<{ bureau: Bureau; closing: string; road: string; revision: number }> {
  const bureau = await openBureau();
  const { id, revision } = await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
  const { id: closing } = await bureau.ask("closings.close", close);
  return { bureau, closing, road: id, revision };
}

const longer = { ...road, 计划里程: 4000 };

describe("closings", () => {
  it("close a month: the area's tables are kept, and pages are told", async () => {
    const { bureau } = await closedBureau();
    await using _ = bureau;
    const { areas } = await bureau.ask("closings.state", { asOf: AS_OF });
    expect(areas.map(({ area }) => area)).toEqual(expect.arrayContaining(["investment", "rural", "safety"]));
    const rural = areas.find(({ area }) => area === "rural");
    expect(rural).toMatchObject({
      closed: { area: "rural", month: AS_OF, issue: 1, actor: "本机用户", reopened: null },
      differing: [],
      issues: 1,
    });
    expect(rural?.closed?.tables).toContainEqual({
      id: "农路01",
      name: "农村公路建设任务进度表",
      checkCode: expect.stringMatching(/^[2-9A-HJ-NP-Z]{8}$/),
    });
    expect(rural?.closed?.tables.map(({ id }) => id)).toEqual(rural?.tables);
    expect(areas.filter(({ area }) => area !== "rural").every(({ closed }) => closed === null)).toBe(true);
    expect(bureau.events).toContainEqual({ name: "changed", payload: { ledgers: ["closings"] } });
    expect(
      bureau.events.some(({ name, payload }) => name === "progress" && "task" in payload && payload.task === "close"),
    ).toBe(true);
    expect(await bureau.refused("closings.close", close)).toEqual({
      code: "closing-stands",
      detail: { area: "四好农村路", month: "2021年1－10月" },
    });
    expect(await bureau.refused("closings.close", { ...close, area: "base" })).toEqual({ code: "closing-empty" });
  });

  it("ask for a reason wherever a record of the closed month is written", async () => {
    const { bureau, road: id, revision } = await closedBureau();
    await using _ = bureau;
    const closed = { code: "closed-reason", detail: { area: "四好农村路", month: "2021年1－10月" } };
    const save = roadEntry({ id, revision, values: longer });
    expect(await bureau.refused("records.save", save)).toEqual(closed);
    expect(await bureau.refused("records.save", roadEntry({ values: { ...road, 路线名称: "另一条" } }))).toEqual(
      closed,
    );
    expect(await bureau.refused("records.remove", { ledger: "road-works", id, revision, reason: null })).toEqual(
      closed,
    );
    const month = { ledger: "road-works", id, revision, month: "2021-09", reason: null };
    expect(await bureau.refused("records.removeMonth", month)).toEqual(closed);
    expect((await bureau.ask("records.get", { ledger: "road-works", id })).record.revision).toBe(revision);

    const saved = await bureau.ask("records.save", { ...save, reason: "测量有误" });
    const { entries } = await bureau.ask("records.history", { ledger: "road-works", id });
    expect(entries[0]).toMatchObject({ action: "update", reason: "测量有误" });
    await bureau.ask("records.remove", { ledger: "road-works", id, revision: saved.revision, reason: "重复" });
    const restore = { ledger: "road-works", id, revision: saved.revision + 1, reason: null };
    expect(await bureau.refused("records.restore", restore)).toEqual(closed);
    await bureau.ask("records.restore", { ...restore, reason: "删错了" });
  });

  it("ask for a reason for imports and their undoing, whole or not at all", async () => {
    const { bureau } = await closedBureau();
    await using _ = bureau;
    const path = roadSheet(join(bureau.folder, "大庄乡.xlsx"), [roadRow(1, "大庄乡", "梨园—桃源公路")], 10);
    bureau.dialogs.push(path);
    const { file } = await bureau.ask("imports.choose", {});
    const { plan, counts } = await bureau.ask("imports.plan", { token: file?.token ?? "", task: "p", asOf: AS_OF });
    expect(counts).toMatchObject({ add: 1, refuse: 0 });
    const commit = { plan, skipRefused: false, reason: null, task: "c" };
    expect((await bureau.refused("imports.commit", commit)).code).toBe("closed-reason");
    const { total } = await bureau.ask("imports.batches", { page: 1, pageSize: 5 });
    expect(total).toBe(0);
    const { batch } = await bureau.ask("imports.commit", { ...commit, reason: "乡镇补报" });
    expect((await bureau.refused("imports.undo", { batch: batch ?? "", reason: null })).code).toBe("closed-reason");
    await bureau.ask("imports.undo", { batch: batch ?? "", reason: "报错了" });
  });

  it("ask for the user's own reason where a township is renamed, and put it into every record's history", async () => {
    const { bureau, road: id } = await closedBureau();
    await using _ = bureau;
    const list = {
      ledger: "townships",
      asOf: AS_OF,
      page: 1,
      pageSize: 50,
      sort: null,
      search: "",
      filters: [],
      deleted: false,
    };
    const { rows } = await bureau.ask("records.list", list);
    const township = rows.find(({ values }) => values.名称 === "通泉街道");
    if (!township) throw new Error("no township");
    const values = { ...township.values, 名称: "通泉新街道" };
    const save = {
      ledger: "townships",
      id: township.id,
      revision: township.revision,
      values,
      month: null,
      progress: null,
    };
    expect((await bureau.refused("records.save", { ...save, reason: null })).code).toBe("closed-reason");
    expect((await bureau.ask("records.get", { ledger: "road-works", id })).record.values.乡镇).toBe("通泉街道");
    await bureau.ask("records.save", { ...save, reason: "区划调整" });
    const { entries } = await bureau.ask("records.history", { ledger: "road-works", id });
    expect(entries[0]?.reason).toBe("乡镇更名：通泉街道 → 通泉新街道（区划调整）");
  });

  it("say by the exact number what differs where both show the same digits", async () => {
    const { bureau, closing, road: id, revision } = await closedBureau();
    await using _ = bureau;
    const values = { ...road, 计划投资: road.计划投资 + 1000 };
    await bureau.ask("records.save", roadEntry({ id, revision, values, reason: "核对合同" }));
    const { cells } = await bureau.ask("closings.differences", { closing, table: "农路01" });
    expect(cells.find(({ column }) => column.path.join("/") === "计划/投资")).toMatchObject({
      before: { text: "200", value: "200" },
      after: { text: "200.001", value: "200.001" },
      difference: "0.001",
    });
  });

  it("say what differs from what was handed in, and why", async () => {
    const { bureau, closing, road: id, revision } = await closedBureau();
    await using _ = bureau;
    const one = { closing, table: "农路01" };
    expect(await bureau.ask("closings.differences", one)).toMatchObject({
      cells: [],
      rows: [],
      cellsTotal: 0,
      records: [],
    });
    await bureau.ask("records.save", roadEntry({ id, revision, values: longer, reason: "测量有误" }));
    const { areas } = await bureau.ask("closings.state", { asOf: AS_OF });
    expect(areas.find(({ area }) => area === "rural")?.differing).toEqual(["农路01", "农路02"]);
    const found = await bureau.ask("closings.differences", one);
    const cell = found.cells.find(
      ({ row, column }) => row.label === "通泉街道" && column.path.join("/") === "计划/里程",
    );
    expect(cell).toEqual({
      row: { label: "通泉街道", kind: "detail", issued: 1, today: 1 },
      column: { index: 2, path: ["计划", "里程"] },
      unit: "公里",
      before: { text: "2.500", value: "2.5" },
      after: { text: "4.000", value: "4" },
      difference: "1.5",
      causes: [{ ledger: "road-works", id, before: "2.5", after: "4" }],
      causesTotal: 1,
    });
    expect(found.records).toEqual([
      {
        ledger: "road-works",
        id,
        label: expect.stringContaining("松坡—柏林公路"),
        gone: false,
        changes: [
          {
            at: expect.any(String),
            actor: "本机用户",
            action: "update",
            cause: "form",
            reason: "测量有误",
            file: null,
            month: null,
            fields: [{ field: "计划里程", before: 2500, after: 4000 }],
          },
        ],
      },
    ]);
    expect(await bureau.refused("closings.differences", { closing: "none", table: "农路01" })).toEqual({
      code: "closing-missing",
    });
    expect((await bureau.refused("closings.differences", { closing, table: "安监02" })).code).toBe("table-unknown");
  });

  it("show, export and print a closed table as it was issued, whatever was changed since", async () => {
    const { bureau, closing, road: id, revision } = await closedBureau();
    await using _ = bureau;
    const one = { closing, table: "农路01" };
    const issued = await bureau.ask("closings.table", one);
    expect(issued.model).toEqual(await bureau.ask("tables.model", { table: "农路01", asOf: AS_OF }));
    const [first, second] = [join(bureau.folder, "一.xlsx"), join(bureau.folder, "二.xlsx")];
    bureau.dialogs.push(first);
    expect(await bureau.ask("closings.export", one)).toEqual({ file: "一.xlsx" });
    await bureau.ask("records.save", roadEntry({ id, revision, values: longer, reason: "测量有误" }));
    bureau.dialogs.push(second, null, null);
    await bureau.ask("closings.export", one);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    expect(JSON.stringify(read(readFileSync(second)))).toContain("2.5");
    expect(await bureau.ask("closings.table", one)).toEqual(issued);
    expect(await bureau.ask("closings.export", one)).toEqual({ file: null });
    expect(await bureau.ask("closings.pdf", one)).toEqual({ file: null, pages: null, fonts: [] });
    const wanted = { tables: ["农路01"], asOf: AS_OF, closing, paper: "own" as const, task: "task-1" };
    expect(await bureau.ask("tables.print", wanted)).toEqual({ printed: true });

    const chosen = join(bureau.folder, "上报");
    mkdirSync(chosen);
    bureau.dialogs.push(chosen, null);
    const { folder, files } = await bureau.ask("closings.exportAll", { closing });
    expect(files.length).toBe(issued.closing.tables.length);
    expect(readdirSync(join(chosen, folder ?? "")).toSorted()).toEqual(files.toSorted());
    const name = "马龙区交通运输局_农路01农村公路建设任务进度表_2021年1-10月_第1次上报.xlsx";
    expect(readFileSync(join(chosen, folder ?? "", name)).equals(readFileSync(first))).toBe(true);
    expect(await bureau.ask("closings.exportAll", { closing })).toEqual({ folder: null, files: [] });
    await bureau.ask("app.showFile", { file: folder ?? "" });
    expect(bureau.shown).toEqual([join(chosen, folder ?? "")]);
  });

  it("print what was issued, not today's table", async () => {
    const printed: string[] = [];
    await using bureau = await openBureau({
      printToPdf: async (html) => {
        printed.push(html);
        return onePage;
      },
    });
    const { id, revision } = await bureau.ask("records.save", roadEntry());
    const { id: closing } = await bureau.ask("closings.close", close);
    await bureau.ask("records.save", roadEntry({ id, revision, values: longer, reason: "测量有误" }));
    const dialog = () => bureau.dialogs.push(join(bureau.folder, `${printed.length}.pdf`));
    dialog();
    await bureau.ask("closings.pdf", { closing, table: "农路01" });
    dialog();
    await bureau.ask("tables.pdf", { table: "农路01", asOf: AS_OF });
    expect(printed.map((html) => [html.includes("2.500"), html.includes("4.000")])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("are reopened with a reason, and the next issue counts on", async () => {
    const { bureau, closing, road: id, revision } = await closedBureau();
    await using _ = bureau;
    expect((await bureau.refused("closings.reopen", { closing, reason: null })).code).toBe("reason-required");
    expect((await bureau.refused("closings.reopen", { closing, reason: "  " })).code).toBe("reason-required");
    bureau.events.length = 0;
    const reopened = await bureau.ask("closings.reopen", { closing, reason: "市局退回" });
    expect(reopened.reopened).toMatchObject({ by: "本机用户", reason: "市局退回" });
    expect(bureau.events).toEqual([{ name: "changed", payload: { ledgers: ["closings"] } }]);
    expect((await bureau.refused("closings.reopen", { closing, reason: "再来" })).code).toBe("closing-reopened");
    await bureau.ask("records.save", roadEntry({ id, revision, values: longer }));
    const second = await bureau.ask("closings.close", { ...close, reason: "更正后重报" });
    expect(second).toMatchObject({ issue: 2, reason: "更正后重报" });
    const { closings } = await bureau.ask("closings.list", { area: "rural", asOf: AS_OF });
    expect(closings).toEqual([second, reopened]);
    const { areas } = await bureau.ask("closings.state", { asOf: AS_OF });
    expect(areas.find(({ area }) => area === "rural")).toMatchObject({
      closed: { issue: 2 },
      differing: [],
      issues: 2,
    });
    expect((await bureau.ask("closings.table", { closing, table: "农路01" })).model.rows[0]?.cells[2]?.value).toBe(
      "2.5",
    );
  });

  it("can be looked at and behind, but not closed or reopened in a store of a newer version", async () => {
    const folder = mkdtempSync(join(tmpdir(), "newer-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const before = await openBureau({ folder });
    await before.ask("records.save", roadEntry());
    const { id } = await before.ask("closings.close", close);
    await before[Symbol.asyncDispose]();
    const database = new Database(join(folder, "data", "jiaotong.sqlite"));
    database.pragma("user_version = 99");
    database.close();
    await using newer = await openBureau({ folder });
    for (const refused of [
      newer.refused("closings.close", { ...close, area: "safety" }),
      newer.refused("closings.reopen", { closing: id, reason: "更正" }),
    ])
      expect((await refused).code).toBe("store-newer");
    expect((await newer.ask("closings.table", { closing: id, table: "农路01" })).model.id).toBe("农路01");
    expect(await newer.ask("closings.differences", { closing: id, table: "农路01" })).toMatchObject({
      closing: { id },
      cells: [],
      records: [],
    });
    const { areas } = await newer.ask("closings.state", { asOf: AS_OF });
    expect(areas.find(({ area }) => area === "rural")).toMatchObject({ closed: { id }, differing: [] });
  });
});
