import { describe, expect, it } from "vitest";
import { writeSample } from "../../build/sample/index.ts";
import { ledgerOf, ledgers } from "../../db/ledgers/index.ts";
import { openStore } from "../../db/store/index.ts";
import { type FiguresDocument, type ImportDocument, runCli, runJson, temporaryFolder } from "./runCli.ts";

function hasPersonalData(id: string | undefined): boolean {
  return Object.values(ledgerOf(id ?? "")?.fields ?? {}).some(({ personal }) => personal);
}

/** Actions of all rows of an import. */
function actions(document: ImportDocument): string[] {
  const tables = document.files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  return tables.flatMap((table) => table.rows.map(({ action }) => action));
}

/** Every figure's value and records; lists stand in the order in which records were entered, which an export does not keep. */
async function figures(data: string): Promise<unknown> {
  const { json } = await runJson<FiguresDocument>("figures", "--data", data, "--as-of", "2026-10");
  return Object.entries(json.figures).map(([id, { value, records, items }]) => [id, value, records, items?.length]);
}

describe("export and import again", () => {
  it("changes nothing, whatever was in the sheets; and makes the same ledgers in an empty store", async () => {
    using folder = temporaryFolder();
    const [data, copy] = [folder.file("data"), folder.file("copy")];
    const { files } = writeSample(folder.file("sheets"));
    const paths = files.map(({ path }) => path);
    const { json } = await runJson<ImportDocument>("import", ...paths, "--data", data, "--as-of", "2026-10");
    // That only the townships are in no sheet of the sample is the sample's own test.
    const sheets = json.files.flatMap((file) => file.sheets);
    const filled = [...new Set(sheets.flatMap(({ tables }) => tables.map(({ ledger }) => ledger)))];
    const exported: string[] = [];
    for (const id of filled) {
      const file = folder.file(`${ledgerOf(id)?.name}.xlsx`);
      expect(await runCli("export", id, "--out", file, "--data", data)).toMatchObject({ code: 0, error: "" });
      exported.push(file);
    }
    const again = await runJson<ImportDocument>("import", ...exported, "--data", data);
    expect(again).toMatchObject({ code: 0, error: "" });
    expect(new Set(actions(again.json))).toEqual(new Set(["unchanged"]));
    expect(actions(again.json)).toHaveLength(files.reduce((sum, { records }) => sum + records, 0));
    // Hidden names and telephone numbers cannot be read back where nobody knows them: those ledgers come from their own sheets.
    const open = exported.filter((_, place) => !hasPersonalData(filled[place]));
    const fresh = await runJson<ImportDocument>("import", ...open, "--data", copy);
    expect(fresh).toMatchObject({ code: 0, error: "" });
    const own = await runJson<ImportDocument>(
      "import",
      ...files.map(({ path }) => path),
      "--data",
      copy,
      "--as-of",
      "2026-10",
    );
    const rest = files.reduce((sum, { records }) => sum + records, 0) - actions(fresh.json).length;
    expect(actions(own.json).filter((action) => action === "add")).toHaveLength(rest);
    expect(actions(own.json).filter((action) => action !== "add" && action !== "unchanged")).toEqual([]);
    expect(await figures(copy)).toEqual(await figures(data));
  }, 120_000);

  it("keeps to the month of each row, also of records that are of different months or have none", async () => {
    using folder = temporaryFolder();
    const data = folder.file("data");
    const ledger = ledgerOf("road-works");
    if (!ledger) throw new Error("no such ledger");
    const store = openStore({ folder: data });
    const values = { 年度: 2021, 乡镇: "大庄乡", 建设类型: "其他", 计划里程: 1000 };
    const progress = { 完成里程: 500, 完成投资: null, 状态: "在建", 未完成原因: null };
    store.records.add(
      ledger,
      { values: { ...values, 路线名称: "甲路" }, month: "2021-08", progress },
      { kind: "form" },
    );
    store.records.add(
      ledger,
      { values: { ...values, 路线名称: "乙路" }, month: "2021-10", progress },
      { kind: "form" },
    );
    store.records.add(ledger, { values: { ...values, 路线名称: "丙路" } }, { kind: "form" });
    store.close();
    const file = folder.file("台账.xlsx");
    await runCli("export", "road-works", "--out", file, "--data", data);
    const { code, json } = await runJson<ImportDocument>("import", file, "--data", data, "--as-of", "2021-12");
    expect(code).toBe(0);
    expect(actions(json)).toEqual(["unchanged", "unchanged", "unchanged"]);
  });

  it("makes empty ledgers into sheets that bring nothing", async () => {
    using folder = temporaryFolder();
    const data = folder.file("data");
    const before = await figures(data);
    const files: string[] = [];
    for (const { id } of ledgers) {
      files.push(folder.file(`${id}.xlsx`));
      expect((await runCli("export", id, "--out", files.at(-1) ?? "", "--data", data)).code).toBe(0);
    }
    const { json } = await runJson<ImportDocument>("import", ...files, "--data", data, "--as-of", "2021-10");
    expect(json.files).toHaveLength(ledgers.length);
    expect(actions(json).filter((action) => action !== "unchanged")).toEqual([]);
    expect(json.files.filter(({ batch }) => batch !== null)).toEqual([]);
    expect(await figures(data)).toEqual(before);
  });
});
