import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { utils } from "xlsx";
import type { Ledger, Values } from "../../db/ledgers/defineLedger.ts";
import { sheetColumns } from "../../db/ledgers/derive/sheetColumns.ts";
import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";
import { bridges } from "../../db/ledgers/rural/bridges.ts";
import { roads } from "../../db/ledgers/rural/roads.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { openStore, type Store } from "../../db/store/index.ts";
import { writeLedgerWorkbook } from "../../electron/tables/index.ts";
import { gatherLedger } from "../../electron/tables/ledgerSheets/gatherLedger.ts";
import { checkWorkbookPackage } from "../support/workbookPackage/index.ts";
import { convertBySoffice } from "./soffice.ts";
import { partOf, readBack } from "./workbookXml.ts";

let folder = "";
let store: Store;
const cause = { kind: "form" } as const;
const road = {
  年度: 2021,
  乡镇: "大庄乡",
  路线名称: "=石箐—高山公路",
  建设类型: "窄路加宽",
  计划里程: 3945,
  计划投资: 366_880_001,
  路面宽度: 350,
  开工日期: "2021-05-09",
  计划完工: "2021-10",
};
const underway = { 完成里程: 1000, 完成投资: null, 状态: "在建", 未完成原因: "雨季" };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-"));
  store = openStore({ folder: join(folder, "data") });
  store.records.add(
    roadWorks,
    { values: road, extra: { 联系人: "张三", "+备用": "=1+1" }, month: "2021-06", progress: underway },
    cause,
  );
  store.records.add(
    roadWorks,
    { values: { ...road, 路线名称: "乙线", 计划投资: 9_007_199_254_740_991, 乡镇: "通泉街道" } },
    cause,
  );
  const deleted = store.records.add(roadWorks, { values: { ...road, 路线名称: "丙线" } }, cause);
  store.records.remove(roadWorks, deleted.id, deleted.revision, cause);
  store.records.add(
    roads,
    {
      values: {
        路线编码: "Y001530304",
        路线名称: "大庄线",
        行政等级: "乡道",
        起点桩号: 0,
        止点桩号: 12_345,
        里程: 12_345,
        乡镇: "大庄乡",
      },
    },
    cause,
  );
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function write(ledger: Ledger, asOf: string | null): Promise<(string | number | null)[][]> {
  const file = join(folder, `${ledger.id}.xlsx`);
  await writeLedgerWorkbook(await gatherLedger(store, ledger, asOf), file);
  expect(checkWorkbookPackage(readFileSync(file))).toEqual([]);
  const book = readBack(file);
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1, raw: true, defval: null });
}

/** What the import would store of a row: every cell parsed by its column's field. */
function parsed(ledger: Ledger, cells: readonly (string | number | null)[]): { values: Values; progress: Values } {
  const result: { values: Record<string, string | number | null>; progress: Record<string, string | number | null> } = {
    values: {},
    progress: {},
  };
  for (const [index, { name, field, progress }] of sheetColumns(ledger).entries()) {
    const reading = fieldKinds[field.kind].parse(String(cells[index] ?? ""), field);
    if (reading.kind === "wrong" || (reading.kind === "value" && reading.note))
      throw new Error(`${name}: ${cells[index]}`);
    result[progress ? "progress" : "values"][name] = reading.kind === "value" ? reading.value : null;
  }
  return result;
}

describe("writeLedgerWorkbook", () => {
  it("has the import's columns, the month, and the columns kept from sheets", async () => {
    const [header] = await write(roadWorks, "2021-10");
    expect(header).toEqual([...sheetColumns(roadWorks).map((column) => column.header), "截至月", "+备用", "联系人"]);
    expect((await write(bridges, "2021-10"))[0]).toEqual([
      ...sheetColumns(bridges).map((column) => column.header),
      "截至月",
    ]);
    expect((await write(roads, "2021-10"))[0]).toEqual(sheetColumns(roads).map((column) => column.header));
  });

  it("reads back as exactly what is stored, deleted records left out", async () => {
    const rows = (await write(roadWorks, "2021-10")).slice(1);
    const records = [...store.records.all(roadWorks)];
    expect(rows).toHaveLength(2);
    for (const [index, record] of records.entries()) {
      const { values, progress } = parsed(roadWorks, rows[index] ?? []);
      expect(values).toEqual(record.values);
      const month = store.records.monthAsOf(roadWorks, record.id, "2021-10");
      expect(progress).toEqual(month?.values ?? { 完成里程: null, 完成投资: null, 状态: null, 未完成原因: null });
      expect(rows[index]?.[sheetColumns(roadWorks).length]).toBe(month?.month ?? null);
    }
    const [line] = (await write(roads, null)).slice(1);
    expect(parsed(roads, line ?? []).values).toEqual([...store.records.all(roads)][0]?.values);
  });

  it("gives the state of the as-of month, none before the first", async () => {
    const state = async (asOf: string | null) =>
      (await write(roadWorks, asOf)).slice(1).map((row) => row[sheetColumns(roadWorks).length]);
    expect(await state("2021-10")).toEqual([null, "2021-06"]);
    expect(await state("2021-05")).toEqual([null, null]);
    expect(await state(null)).toEqual([null, null]);
  });

  it("keeps dates, codes and words that look like formulas text, also in another program", async () => {
    await write(roadWorks, "2021-10");
    const file = join(folder, "road-works.xlsx");
    for (const path of [file, await convertBySoffice(file, folder, "xlsx")]) {
      const cells = Object.values(readBack(path).Sheets.农村公路建设任务 ?? {});
      for (const text of ["=石箐—高山公路", "=1+1", "2021-05-09", "2021-10", "9007199254.740991"]) {
        const found = cells.filter((cell) => cell?.v === text);
        expect([text, found.length > 0, found.every((cell) => cell.t === "s" && cell.f === undefined)]).toEqual([
          text,
          true,
          true,
        ]);
      }
      expect(cells.filter((cell) => cell?.v === 366.880001 && cell.t === "n")).toHaveLength(1);
    }
    expect(partOf(file, "/xl/worksheets/sheet1.xml")).toContain('<autoFilter ref="A1:');
  });

  it("leaves the file before it where it cannot write", async () => {
    const path = join(folder, "no-folder", "台账.xlsx");
    await expect(writeLedgerWorkbook(await gatherLedger(store, roadWorks, null), path)).rejects.toMatchObject({
      failure: { code: "file-not-written", detail: { file: "台账.xlsx" } },
    });
  });

  it("opens whole after many rows", async () => {
    const many = openStore({ folder: join(folder, "many") });
    many.transaction(() => {
      for (let index = 0; index < 2500; index += 1)
        many.records.add(roadWorks, { values: { ...road, 路线名称: `线路${index}` } }, cause);
    });
    const file = join(folder, "many.xlsx");
    await writeLedgerWorkbook(await gatherLedger(many, roadWorks, null), file);
    many.close();
    expect(readBack(file).Sheets.农村公路建设任务?.["!ref"]).toMatch(/2501$/);
  });
});
