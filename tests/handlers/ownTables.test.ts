import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { read } from "xlsx";
import type { InputOf } from "../../electron/contract/contract.ts";
import type { Variant } from "../../electron/contract/ownTables.ts";
import { today } from "../../electron/services/today.ts";
import { type Bureau, openBureau, roadEntry } from "./openBureau.ts";

const variant: Variant = {
  unit: "亿元",
  decimals: 4,
  title: "农村公路建设简表",
  hidden: ["农村路.建设任务里程"],
  order: [],
  sort: null,
  signatories: ["分管领导：李某"],
  notes: [],
};
const entry: InputOf<"ownTables.saveVariant"> = { id: null, revision: null, name: "简表", base: "农路01", variant };

async function template(bureau: Bureau, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("报表");
  for (const row of rows) sheet.addRow([...row]);
  const path = join(bureau.folder, name);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

async function choose(bureau: Bureau, path: string): Promise<string> {
  bureau.dialogs.push(path);
  const { file } = await bureau.ask("ownTables.chooseTemplate", {});
  if (!file) throw new Error("no file");
  expect(file.name).toBe(path.split("/").at(-1));
  return file.token;
}

const good = [
  ["{单位名称}{期}"],
  ["{行:乡镇}{序号}", "{乡镇}", "{农村路.建设任务里程}"],
  ["合计", "", "{农村路.建设任务里程}"],
  ["{制表日期}"],
];

describe("saved variants", () => {
  it("are tables like any other: shown, exported, renamed, removed and brought back", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry());
    const saved = await bureau.ask("ownTables.saveVariant", entry);
    expect(saved).toMatchObject({ revision: 1, kind: "variant", base: "农路01", variant, file: null, deletedAt: null });

    expect(bureau.events.at(-1)).toEqual({ name: "changed", payload: { ledgers: ["own-tables"] } });
    const model = await bureau.ask("tables.model", { table: saved.id, asOf: "2021-10" });
    expect(model).toMatchObject({ id: "农路01", name: "简表", title: variant.title, signatories: ["分管领导：李某"] });
    expect(model.unitText).toContain("亿元");
    expect(model.columns.map(({ key }) => key)).not.toContain("农村路.建设任务里程");
    const base = await bureau.ask("tables.model", { table: "农路01", asOf: "2021-10" });
    expect(model.checkCode).toBe(base.checkCode);

    bureau.dialogs.push(join(bureau.folder, "简表.xlsx"));
    expect(await bureau.ask("tables.export", { table: saved.id, asOf: "2021-10" })).toEqual({ file: "简表.xlsx" });
    const book = read(readFileSync(join(bureau.folder, "简表.xlsx")));
    expect(book.Sheets[book.SheetNames[0] ?? ""]?.A1.v).toBe(variant.title);

    const renamed = await bureau.ask("ownTables.rename", { id: saved.id, revision: 1, name: "局领导用" });
    expect(renamed).toMatchObject({ revision: 2, name: "局领导用", variant });
    await bureau.ask("ownTables.remove", { id: saved.id, revision: 2 });
    expect((await bureau.ask("ownTables.list", { deleted: false })).tables).toEqual([]);
    expect(await bureau.refused("tables.model", { table: saved.id, asOf: "2021-10" })).toMatchObject({
      code: "table-unknown",
    });
    const [deleted] = (await bureau.ask("ownTables.list", { deleted: true })).tables;
    await bureau.ask("ownTables.restore", { id: saved.id, revision: deleted?.revision ?? 0 });
    expect((await bureau.ask("ownTables.get", { id: saved.id })).deletedAt).toBeNull();
  });

  it("can be looked at before they are saved", async () => {
    await using bureau = await openBureau();
    const model = await bureau.ask("ownTables.preview", { base: "农路01", asOf: "2021-10", name: null, variant });
    expect(model).toMatchObject({ name: "农村公路建设任务进度表", title: variant.title });
    expect((await bureau.ask("ownTables.list", { deleted: false })).tables).toEqual([]);
  });

  it("refuse a name that is taken, by an own table or by one of the program's, and a revision that was not seen", async () => {
    await using bureau = await openBureau();
    const saved = await bureau.ask("ownTables.saveVariant", entry);
    expect(await bureau.refused("ownTables.saveVariant", entry)).toEqual({
      code: "own-table-name-taken",
      detail: { name: "简表" },
    });
    expect(await bureau.refused("ownTables.saveVariant", { ...entry, name: "农路02" })).toMatchObject({
      code: "own-table-name-taken",
    });
    expect(await bureau.refused("ownTables.saveVariant", { ...entry, name: "甲", base: "没有" })).toMatchObject({
      code: "table-unknown",
    });
    await bureau.ask("ownTables.saveVariant", {
      ...entry,
      id: saved.id,
      revision: 1,
      variant: { ...variant, notes: ["注"] },
    });
    expect(await bureau.refused("ownTables.saveVariant", { ...entry, id: saved.id, revision: 1 })).toMatchObject({
      code: "record-changed",
    });
    expect(await bureau.refused("ownTables.get", { id: "nowhere" })).toMatchObject({ code: "record-missing" });
    expect(await bureau.refused("ownTables.fill", { id: saved.id, asOf: "2021-10" })).toMatchObject({
      code: "record-missing",
    });
  });
});

describe("templates", () => {
  it("are taken as they are, filled for a month, and given back unchanged", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry());
    const path = await template(bureau, "旬报.xlsx", good);
    const { saved, problems } = await bureau.ask("ownTables.addTemplate", {
      token: await choose(bureau, path),
      name: null,
    });
    expect(problems).toEqual([]);
    expect(saved).toMatchObject({ kind: "template", name: "旬报", file: "旬报.xlsx", base: null, variant: null });
    const id = saved?.id ?? "";

    bureau.dialogs.push(join(bureau.folder, "填好.xlsx"));
    expect(await bureau.ask("ownTables.fill", { id, asOf: "2021-10" })).toEqual({ file: "填好.xlsx", problems: [] });
    const sheet = read(readFileSync(join(bureau.folder, "填好.xlsx"))).Sheets.报表 ?? {};
    expect(sheet.A1.v).toBe("马龙区交通运输局2021年1－10月");
    expect([sheet.A2.v, sheet.B2.v, sheet.C2.v, sheet.A12.v, sheet.C12.v]).toEqual([1, "通泉街道", 2.5, "合计", 2.5]);
    expect(sheet.A13.v).toBe(today().replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"));

    bureau.dialogs.push(join(bureau.folder, "还回.xlsx"));
    await bureau.ask("ownTables.exportTemplate", { id });
    expect(readFileSync(join(bureau.folder, "还回.xlsx"))).toEqual(readFileSync(path));

    const other = await template(bureau, "旬报二.xlsx", [["{年度}"]]);
    const replaced = await bureau.ask("ownTables.replaceTemplate", {
      id,
      revision: 1,
      token: await choose(bureau, other),
    });
    expect(replaced.saved).toMatchObject({ id, revision: 2, name: "旬报", file: "旬报二.xlsx" });
    bureau.dialogs.push(null);
    expect(await bureau.ask("ownTables.fill", { id, asOf: "2021-10" })).toEqual({ file: null, problems: [] });
  });

  it("are not saved while anything in them cannot be filled; all of it is named", async () => {
    await using bureau = await openBureau();
    const path = await template(bureau, "错.xlsx", [["{不认识}"], ["好", "{农村路.没有}"]]);
    const { saved, problems } = await bureau.ask("ownTables.addTemplate", {
      token: await choose(bureau, path),
      name: "错",
    });
    expect(saved).toBeNull();
    expect(problems.map(({ sheet, cell, words }) => [sheet, cell, words])).toEqual([
      ["报表", "A1", "{不认识}"],
      ["报表", "B2", "{农村路.没有}"],
    ]);
    expect((await bureau.ask("ownTables.list", { deleted: false })).tables).toEqual([]);
  });

  it("that cannot be read are refused by their name, and the old one stays in force", async () => {
    await using bureau = await openBureau();
    const first = await template(bureau, "旬报.xlsx", good);
    const { saved } = await bureau.ask("ownTables.addTemplate", { token: await choose(bureau, first), name: null });
    const path = join(bureau.folder, "坏.xlsx");
    writeFileSync(path, readFileSync(first).subarray(0, 500));
    const input = { id: saved?.id ?? "", revision: 1, token: await choose(bureau, path) };
    expect(await bureau.refused("ownTables.replaceTemplate", input)).toMatchObject({
      code: "file-damaged",
      detail: { file: "坏.xlsx" },
    });
    expect(await bureau.ask("ownTables.get", { id: input.id })).toMatchObject({ revision: 1, file: "旬报.xlsx" });
    expect(await bureau.refused("ownTables.addTemplate", { token: "made-up", name: null })).toMatchObject({
      code: "token-unknown",
    });
  });

  it("say what has become of a tag that once was right, and write nothing", async () => {
    await using bureau = await openBureau();
    const path = await template(bureau, "乡镇.xlsx", [["{农村路.建设任务里程@月望乡}"]]);
    const { saved } = await bureau.ask("ownTables.addTemplate", { token: await choose(bureau, path), name: null });
    const { rows } = await bureau.ask("records.list", {
      ledger: "townships",
      asOf: "2021-10",
      page: 1,
      pageSize: 50,
      sort: null,
      search: "月望乡",
      filters: [],
      deleted: false,
    });
    const [row] = rows;
    await bureau.ask("records.remove", {
      ledger: "townships",
      id: row?.id ?? "",
      revision: row?.revision ?? 0,
      reason: "撤并",
    });
    const { file, problems } = await bureau.ask("ownTables.fill", { id: saved?.id ?? "", asOf: "2021-10" });
    expect(file).toBeNull();
    expect(problems).toMatchObject([
      { sheet: "报表", cell: "A1", message: expect.stringContaining("没有“月望乡”这个乡（镇）、街道") },
    ]);
  });

  it("have a guide that can be added as it is", async () => {
    await using bureau = await openBureau();
    const path = join(bureau.folder, "示例.xlsx");
    bureau.dialogs.push(path);
    expect(await bureau.ask("ownTables.guide", {})).toEqual({ file: "示例.xlsx" });
    const { saved, problems } = await bureau.ask("ownTables.addTemplate", {
      token: await choose(bureau, path),
      name: null,
    });
    expect(problems).toEqual([]);
    expect(saved?.name).toBe("示例");
  });
});
