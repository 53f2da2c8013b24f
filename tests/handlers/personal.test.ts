import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, utils, write } from "xlsx";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { type Bureau, listOf, openBureau } from "./openBureau.ts";

const complaint = {
  编号: "T2021-1",
  受理日期: "2021-03-02",
  对象类别: "客运班车",
  来源: "12345热线",
  内容: "班车晚点",
  投诉人: "张三丰",
  联系电话: "13812345678",
};
const rotation = { 日期: "2021-05-06", 姓名: "李四光", 新岗位: "养护科", 类型: "轮岗" };

function add(bureau: Bureau, ledger: string, values: Record<string, string | null>) {
  return bureau.ask("records.save", {
    ledger,
    id: null,
    revision: null,
    values,
    month: null,
    progress: null,
    reason: null,
  });
}

function get(bureau: Bureau, ledger: string, id: string) {
  return bureau.ask("records.get", { ledger, id });
}

async function truth(bureau: Bureau, ledger: string, id: string): Promise<unknown> {
  return (await bureau.ask("records.reveal", { ledger, id, reason: "核对" })).values;
}

/** Exports a ledger and plans the very same file as an import. */
async function exportAndPlan(
  bureau: Bureau,
  ledger: string,
): Promise<{ file: string; plan: OutputOf<"imports.plan"> }> {
  const file = join(bureau.folder, `${ledger}.xlsx`);
  bureau.dialogs.push(file, file);
  await bureau.ask("records.export", { ledger, asOf: "2021-10" });
  const chosen = await bureau.ask("imports.choose", {});
  const plan = await bureau.ask("imports.plan", { token: chosen.file?.token ?? "", task: "t", asOf: "2021-10" });
  return { file, plan };
}

function sheetOf(file: string): string[][] {
  const book = read(readFileSync(file));
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
}

describe("personal data", () => {
  it("is masked in lists, forms, history and suggestions, while the store keeps the truth", async () => {
    await using bureau = await openBureau();
    const { id } = await add(bureau, "complaints", complaint);
    const list = await bureau.ask("records.list", listOf("complaints"));
    expect(list.rows[0]?.values).toMatchObject({ 投诉人: "张＊＊", 联系电话: "138****5678", 内容: "班车晚点" });
    expect(list.masked).toEqual(["投诉人", "联系电话"]);
    const got = await get(bureau, "complaints", id);
    expect(got.record.values).toMatchObject({ 投诉人: "张＊＊", 联系电话: "138****5678" });
    expect(got.masked).toEqual(["投诉人", "联系电话"]);
    const history = await bureau.ask("records.history", { ledger: "complaints", id });
    const named = await bureau.ask("records.fieldValues", { ledger: "complaints", field: "投诉人", search: "" });
    expect(JSON.stringify([list, got, history, named])).not.toMatch(/三丰|13812345678/);
    expect(await truth(bureau, "complaints", id)).toEqual({ 投诉人: "张三丰", 联系电话: "13812345678" });
  });

  it("is shown for a reason only, which stands in the record's history", async () => {
    await using bureau = await openBureau();
    const { id, revision } = await add(bureau, "complaints", complaint);
    for (const reason of [null, "  "]) {
      expect(await bureau.refused("records.reveal", { ledger: "complaints", id, reason })).toEqual({
        code: "reveal-reason",
      });
    }
    expect(await bureau.refused("records.reveal", { ledger: "complaints", id: "none", reason: "核对" })).toEqual({
      code: "record-missing",
    });
    await bureau.ask("records.reveal", { ledger: "complaints", id, reason: "回访投诉人" });
    const { entries } = await bureau.ask("records.history", { ledger: "complaints", id });
    expect(entries.map(({ action, reason, changes }) => [action, reason, changes.length > 0])).toEqual([
      ["reveal", "回访投诉人", false],
      ["add", null, true],
    ]);
    expect((await get(bureau, "complaints", id)).record.revision).toBe(revision);
  });

  it("is found by the whole value, never by its parts", async () => {
    await using bureau = await openBureau();
    await add(bureau, "complaints", complaint);
    const found = async (search: string) => (await bureau.ask("records.list", listOf("complaints", { search }))).total;
    expect([await found("张三丰"), await found("13812345678"), await found("班车")]).toEqual([1, 1, 1]);
    expect([await found("张"), await found("三丰"), await found("138")]).toEqual([0, 0, 0]);
    const filter = (test: "is" | "contains" | "from", value: string) =>
      listOf("complaints", { filters: [{ field: "投诉人", test, value }] });
    expect((await bureau.ask("records.list", filter("is", "张三丰"))).total).toBe(1);
    expect((await bureau.refused("records.list", filter("contains", "张"))).code).toBe("bad-request");
    expect((await bureau.refused("records.list", filter("from", "张"))).code).toBe("bad-request");
  });

  it("is never overwritten by a mask: left out or sent back as shown it stays, new values and blanks are written", async () => {
    await using bureau = await openBureau();
    const { id } = await add(bureau, "complaints", complaint);
    const save = async (values: Record<string, string | null>) => {
      const { revision } = (await get(bureau, "complaints", id)).record;
      return { ledger: "complaints", id, revision, values, month: null, progress: null, reason: null };
    };
    const { 投诉人: _, 联系电话: __, ...others } = complaint;
    await bureau.ask("records.save", await save({ ...others, 内容: "班车晚点两次" }));
    await bureau.ask("records.save", await save({ ...others, 投诉人: "张＊＊", 联系电话: "138****5678" }));
    expect(await truth(bureau, "complaints", id)).toEqual({ 投诉人: "张三丰", 联系电话: "13812345678" });
    expect(await bureau.refused("records.save", await save({ ...others, 投诉人: "王＊＊" }))).toMatchObject({
      code: "invalid-record",
      fields: [{ level: "error", field: "投诉人" }],
    });
    await bureau.ask("records.save", await save({ ...others, 投诉人: "王五", 联系电话: null }));
    expect(await truth(bureau, "complaints", id)).toEqual({ 投诉人: "王五", 联系电话: null });
  });

  it.each([
    ["complaints", { ...complaint }],
    ["complaints", { ...complaint, 编号: null }],
    ["rotations", rotation],
  ])("goes out of %s masked, and coming in again changes nothing", async (ledger, values) => {
    await using bureau = await openBureau();
    const { id } = await add(bureau, ledger, values);
    const { file, plan } = await exportAndPlan(bureau, ledger);
    expect(JSON.stringify(sheetOf(file))).not.toMatch(/三丰|四光|13812345678/);
    expect(sheetOf(file)[0]?.at(-1)).toBe("记录号");
    expect(sheetOf(file)[1]?.at(-1)).toBe(id);
    expect(plan.counts).toEqual({ add: 0, update: 0, unchanged: 1, refuse: 0, skipped: 0 });
  });

  it("lets a masked sheet change what is not masked, and finds a record by its number though its key is changed", async () => {
    await using bureau = await openBureau();
    const { id } = await add(bureau, "rotations", rotation);
    await add(bureau, "rotations", { ...rotation, 姓名: "李三光" });
    const { file } = await exportAndPlan(bureau, "rotations");
    const rows = sheetOf(file);
    const header = rows[0] ?? [];
    const row = rows.find((cells) => cells.at(-1) === id) ?? [];
    row[header.indexOf("日期")] = "2021-06-07";
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "岗位调整");
    writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }));
    bureau.dialogs.push(file);
    const chosen = await bureau.ask("imports.choose", {});
    const plan = await bureau.ask("imports.plan", { token: chosen.file?.token ?? "", task: "t", asOf: "2021-10" });
    expect(plan.counts).toMatchObject({ add: 0, update: 1, unchanged: 1, refuse: 0 });
    const shown = await bureau.ask("imports.rows", {
      plan: plan.plan,
      index: 0,
      show: "changes",
      page: 1,
      pageSize: 10,
    });
    expect(shown.rows[0]).toMatchObject({
      recordId: id,
      changes: [{ field: "日期", before: "2021-05-06", after: "2021-06-07" }],
    });
    await bureau.ask("imports.commit", { plan: plan.plan, skipRefused: false, reason: null, task: "t" });
    expect((await get(bureau, "rotations", id)).record.values).toMatchObject({ 日期: "2021-06-07", 姓名: "李＊＊" });
    expect(await truth(bureau, "rotations", id)).toEqual({ 姓名: "李四光" });
  });

  it("refuses a mask that stands for nothing, in words, and masks what an import would change", async () => {
    await using source = await openBureau();
    await add(source, "rotations", rotation);
    const { file } = await exportAndPlan(source, "rotations");
    await using bureau = await openBureau();
    bureau.dialogs.push(file);
    const chosen = await bureau.ask("imports.choose", {});
    const plan = await bureau.ask("imports.plan", { token: chosen.file?.token ?? "", task: "t", asOf: "2021-10" });
    expect(plan.counts).toMatchObject({ add: 0, refuse: 1 });
    const { rows } = await bureau.ask("imports.rows", {
      plan: plan.plan,
      index: 0,
      show: "all",
      page: 1,
      pageSize: 10,
    });
    expect(rows[0]?.problems).toMatchObject([{ field: "姓名", raw: "李＊＊", level: "error" }]);
    expect(rows[0]?.problems[0]?.message).toContain("请填写完整");
  });

  it("goes out in clear for a reason only, which every record's history then has, and comes in again", async () => {
    await using bureau = await openBureau();
    const { id } = await add(bureau, "complaints", complaint);
    await add(bureau, "complaints", { ...complaint, 编号: "T2021-2", 投诉人: null, 联系电话: null });
    const file = join(bureau.folder, "clear.xlsx");
    expect(await bureau.refused("records.exportClear", { ledger: "complaints", asOf: "2021-10", reason: "" })).toEqual({
      code: "reveal-reason",
    });
    bureau.dialogs.push(file, file);
    await bureau.ask("records.exportClear", { ledger: "complaints", asOf: "2021-10", reason: "报送信访局" });
    expect(JSON.stringify(sheetOf(file))).toContain("13812345678");
    const { entries } = await bureau.ask("records.history", { ledger: "complaints", id });
    expect(entries[0]).toMatchObject({ action: "reveal", reason: "报送信访局", file: "clear.xlsx" });
    const chosen = await bureau.ask("imports.choose", {});
    const plan = await bureau.ask("imports.plan", { token: chosen.file?.token ?? "", task: "t", asOf: "2021-10" });
    expect(plan.counts).toMatchObject({ add: 0, update: 0, unchanged: 2, refuse: 0 });
  });
});
