import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { CallName } from "../../electron/contract/contract.ts";
import { roadRow, roadSheet } from "../cli/runCli.ts";
import { type Bureau, built, listOf, road, roadEntry } from "./openBureau.ts";

export const [AS_OF, MARK] = ["2021-10", "未提交"];
export const cause = { kind: "form" } as const;
export const edition = { kind: "annual", asOf: AS_OF } as const;
export const task = "t";
export const county = { county: "平川县", countyCode: "530399", bureau: "平川县交通运输局", text: "东山镇" };
export const variant = {
  unit: null,
  decimals: null,
  title: "简表",
  hidden: [],
  order: [],
  sort: null,
  signatories: null,
  notes: [],
};

type Input = (bureau: Bureau) => object | Promise<object>;

/** What the calls are asked of, and what each is asked. */
export interface Samples {
  readonly road: string;
  readonly second: string;
  readonly complaint: string;
  readonly closing: string;
  /** A saved variant */
  readonly own: string;
  readonly plan: string;
  readonly inputs: Partial<Record<string, Input>>;
  /** What the dialogs of a call are answered; `made` is an empty folder */
  readonly dialogs: Partial<Record<CallName, (made: string) => string[]>>;
}

/** A small book with something of everything, and a sample input for every reading call. */
export async function samplesOf(bureau: Bureau): Promise<Samples> {
  const { id } = await bureau.ask("records.save", roadEntry({ month: "2021-08", progress: built(500) }));
  await bureau.ask("records.save", {
    ...roadEntry({ id, revision: 1, month: "2021-09", progress: built(1250) }),
  });
  const second = await bureau.ask("records.save", roadEntry({ values: { ...road, 路线名称: "大海公路" } }));
  const complaint = await bureau.ask("records.save", {
    ...roadEntry(),
    ledger: "complaints",
    values: {
      编号: "T2021-1",
      受理日期: "2021-03-02",
      对象类别: "客运班车",
      来源: "12345热线",
      内容: "晚点",
      投诉人: "张三丰",
    },
  });
  const closed = await bureau.ask("closings.close", { area: "rural", asOf: AS_OF, reason: null, pass: [], task });
  const own = await bureau.ask("ownTables.saveVariant", {
    id: null,
    revision: null,
    name: "简表",
    base: "农路01",
    variant,
  });
  const chosen = async (
    call: "imports.choose" | "ownTables.chooseTemplate" | "checkIn.choose" | "summary.choose",
    path: string,
  ) => {
    bureau.dialogs.length = 0;
    bureau.dialogs.push(path);
    return { token: (await bureau.ask(call, {})).file?.token ?? "" };
  };
  const template = await ownTemplate(bureau);
  const added = await bureau.ask("ownTables.addTemplate", {
    ...(await chosen("ownTables.chooseTemplate", template)),
    name: null,
  });
  const sheet = roadSheet(join(bureau.folder, "上报.xlsx"), [roadRow(1, "通泉街道", "小海公路")], 10);
  const planned = async () => {
    const { plan } = await bureau.ask("imports.plan", {
      ...(await chosen("imports.choose", sheet)),
      task,
      asOf: AS_OF,
    });
    return plan;
  };
  const plan = await planned();
  const issued = join(bureau.folder, "农路01.xlsx");
  bureau.dialogs.push(issued);
  await bureau.ask("closings.export", { closing: closed.id, table: "农路01" });
  const document = join(bureau.folder, "总结.docx");
  bureau.dialogs.push(document);
  await bureau.ask("summary.export", { ...edition, issue: null, sources: false, tables: [], task });
  const { checkCode } = await bureau.ask("tables.model", { table: "农路01", asOf: AS_OF });
  const one = { closing: closed.id, table: "农路01" };
  const table = { table: "农路01", asOf: AS_OF };
  const several = { tables: ["农路01", "农路02"], asOf: AS_OF, task };
  const paged = { page: 1, pageSize: 50 };
  const printed = { ...several, tables: ["农路01"], paper: "own" as const };
  const previewed = async () => ({ token: (await bureau.ask("tables.preview", printed)).token });
  const inputs: Partial<Record<CallName, Input>> = {
    "app.state": () => ({}),
    "app.home": () => ({ asOf: AS_OF }),
    "app.showFile": () => ({ file: "农路01.xlsx" }),
    "tasks.cancel": () => ({ task: "none" }),
    "records.list": () => listOf("road-works", { sort: { field: "计划里程", descending: true } }),
    "records.get": () => ({ ledger: "road-works", id }),
    "records.reveal": () => ({ ledger: "complaints", id: complaint.id, reason: "核对" }),
    "records.history": () => ({ ledger: "road-works", id }),
    "records.fieldValues": () => ({ ledger: "road-works", field: "路线名称", search: "" }),
    "records.export": () => ({ ledger: "road-works", asOf: AS_OF }),
    "records.exportClear": () => ({ ledger: "complaints", asOf: AS_OF, reason: "核对" }),
    "records.template": () => ({ ledger: "road-works" }),
    "imports.choose": () => ({}),
    "imports.plan": async () => ({ ...(await chosen("imports.choose", sheet)), task, asOf: AS_OF }),
    "imports.replan": () => ({ plan, task, choices: {} }),
    "imports.cells": () => ({ plan, sheet: "Sheet1", top: 0, bottom: 3, left: 0, right: 5 }),
    "imports.rows": () => ({ plan, index: 0, show: "all", ...paged }),
    "imports.concerns": () => ({ plan, index: 0, kind: "missing", ...paged }),
    "imports.discard": async () => ({ plan: await planned() }),
    "imports.batches": () => paged,
    "tables.list": () => ({}),
    "tables.model": () => table,
    "tables.export": () => table,
    "tables.exportAll": () => several,
    "tables.pdf": () => table,
    "tables.pdfAll": () => several,
    "tables.preview": () => printed,
    "tables.closePreview": previewed,
    "tables.savePreview": previewed,
    "tables.print": () => printed,
    "ownTables.list": () => ({ deleted: false }),
    "ownTables.get": () => ({ id: own.id }),
    "ownTables.preview": () => ({ base: "农路01", asOf: AS_OF, name: null, variant }),
    "ownTables.chooseTemplate": () => ({}),
    "ownTables.exportTemplate": () => ({ id: added.saved?.id }),
    "ownTables.guide": () => ({}),
    "ownTables.fill": () => ({ id: added.saved?.id, asOf: AS_OF }),
    "figures.list": () => ({ asOf: AS_OF }),
    "figures.explain": () => ({ figure: "农村路.建设任务里程", asOf: AS_OF, within: null, ...paged }),
    "owed.list": () => ({ asOf: AS_OF }),
    "settings.reporting": () => ({}),
    "checks.late": () => ({ asOf: AS_OF, area: null, ...paged }),
    "checks.audit": () => ({ asOf: AS_OF, reporting: null }),
    "checks.counts": () => ({ asOf: AS_OF }),
    "checks.rules": () => ({}),
    "checks.limits": () => ({}),
    "checkIn.code": () => ({ code: checkCode, before: null, task }),
    "checkIn.choose": () => ({}),
    "checkIn.workbook": async () => ({ ...(await chosen("checkIn.choose", issued)), task }),
    "checkIn.dropped": () => ({ name: "农路01.xlsx", bytes: new Uint8Array(readFileSync(issued)), task }),
    "closings.state": () => ({ asOf: AS_OF }),
    "closings.list": () => ({ area: "rural", asOf: AS_OF }),
    "closings.table": () => one,
    "closings.differences": () => one,
    "closings.export": () => one,
    "closings.exportAll": () => ({ closing: closed.id }),
    "closings.pdf": () => one,
    "closings.passesPdf": () => ({ closing: closed.id }),
    "search.all": () => ({ text: "松坡", limit: 10 }),
    "settings.get": () => ({}),
    "answers.list": () => ({}),
    "settings.options": () => ({}),
    "settings.previewCounty": () => county,
    "settings.readCountySheet": () => ({}),
    "summary.model": () => ({ ...edition, issue: null }),
    "summary.export": () => ({ ...edition, issue: null, sources: true, tables: ["农路01"], task }),
    "summary.choose": () => ({}),
    "summary.recheck": async () => ({ ...edition, ...(await chosen("summary.choose", document)), task }),
    "summary.chips": () => ({ kind: "annual", asOf: "2021-10", paragraph: 4, text: "入库{固投.入库项目数}个" }),
    "summary.templates": () => ({ kind: "annual" }),
    "summary.exportTemplate": () => ({ kind: "annual", template: null }),
    "summary.exportGuide": () => ({}),
    "summary.settings": () => ({}),
  };
  const save = (ending: string) => (made: string) => [join(made, `一.${ending}`)];
  const into = (made: string) => [made];
  return {
    ...{ road: id, second: second.id, complaint: complaint.id, closing: closed.id, own: own.id, plan, inputs },
    dialogs: {
      "records.export": save("xlsx"),
      "records.exportClear": save("xlsx"),
      "records.template": save("xlsx"),
      "imports.choose": () => [sheet],
      "tables.export": save("xlsx"),
      "tables.exportAll": into,
      "tables.pdf": save("pdf"),
      "tables.pdfAll": into,
      "tables.savePreview": save("pdf"),
      "ownTables.chooseTemplate": () => [template],
      "ownTables.exportTemplate": save("xlsx"),
      "ownTables.guide": save("xlsx"),
      "ownTables.fill": save("xlsx"),
      "checkIn.choose": () => [issued],
      "closings.export": save("xlsx"),
      "closings.exportAll": into,
      "closings.pdf": save("pdf"),
      "closings.passesPdf": save("pdf"),
      "settings.readCountySheet": () => [sheet],
      "summary.choose": () => [document],
      "summary.export": save("docx"),
      "summary.exportTemplate": save("docx"),
      "summary.exportGuide": save("docx"),
    },
  };
}

async function ownTemplate(bureau: Bureau): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("报表").addRows([["{单位名称}{期}"], ["{行:乡镇}{序号}", "{乡镇}", "{农村路.建设任务里程}"]]);
  const path = join(bureau.folder, "自制.xlsx");
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}
