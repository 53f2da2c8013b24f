import { describe, expect, it } from "vitest";
import { openStore } from "../../db/store/index.ts";
import { closingOf } from "../store/closingOf.ts";
import { type ImportDocument, roadHeader, runCli, runJson, temporaryFolder, writeSheet } from "./runCli.ts";

type Folder = ReturnType<typeof temporaryFolder>;
type Row = (string | number | null)[];

const road = (name: string, money: number | null, done: number | null, rate = "85"): Row => [
  ...[1, "通泉街道", `${name}村`, `${name}公路`, "自然村通硬化路"],
  ...[2.5, money, done, 100, "在建", rate],
];

/** A township's sheet of 2021 with a column that is no field. */
function sheet(folder: Folder, name: string, rows: readonly Row[], upTo = "（截至10月）"): string {
  const title = [`2021年农村公路建设任务进度表${upTo}`];
  return writeSheet(folder.file(name), [title, ["填报单位：通泉街道"], [...roadHeader, "到位率"], ...rows]);
}

const first = [road("石桥", 120.5, 1.25), road("海子", 200, 1.25), road("松坡", 200, 1.25)];
const second = [road("石桥", null, 1, "90"), road("海子", 2000, null)];

async function imported(folder: Folder, file: string, ...more: string[]) {
  const { code, json } = await runJson<ImportDocument>("import", file, "--data", folder.file("data"), ...more);
  const table = json.files[0]?.sheets[0]?.tables[0];
  return { code, batch: json.files[0]?.batch, table, questions: json.files[0]?.sheets[0]?.questions };
}

describe("an update on the command line", () => {
  it("is listed cell by cell and weighed in the JSON, with the row's warning for what a blank clears", async () => {
    using folder = temporaryFolder();
    await imported(folder, sheet(folder, "一.xlsx", first));
    const store = openStore({ folder: folder.file("data") });
    store.closings.close(closingOf(store), { kind: "form" });
    store.close();
    const { code, table } = await imported(folder, sheet(folder, "二.xlsx", second), "--dry-run");
    expect(code).toBe(0);
    expect(table?.rows.map(({ changes }) => changes)).toEqual([
      [
        { field: "计划投资", before: "120.5", after: null },
        { field: "完成里程", before: "1.25", after: "1" },
        { field: "到位率", before: "85", after: "90", beside: true },
      ],
      [
        { field: "计划投资", before: "200", after: "2000" },
        { field: "完成里程", before: "1.25", after: null },
      ],
    ]);
    expect(table?.rows[0]?.problems).toContainEqual({
      field: "计划投资",
      cell: "G4",
      raw: "",
      level: "warning",
      message: "原有内容“120.5万元”将清空",
    });
    expect(table?.warnings).toContainEqual({
      cell: null,
      message: "台账中有、这次的表中没有：2021 通泉街道 松坡公路 松坡村",
    });
    const said = (table?.warnings ?? []).map(({ message }) => message).join("\n");
    for (const words of [
      "通泉街道有 1 条记录",
      "累计数比上次少：1 处",
      "约十倍或以上：1 处",
      "已上报，有 2 行",
      "2 个空白单元格将清空",
    ]) {
      expect(said).toContain(words);
    }
  });

  it("says a new month's cells with the month before", async () => {
    using folder = temporaryFolder();
    await imported(folder, sheet(folder, "一.xlsx", [road("石桥", 120.5, 1.25)], "（截至9月）"));
    const { table } = await imported(folder, sheet(folder, "二.xlsx", [road("石桥", 120.5, 1.25)]), "--dry-run");
    const of = { month: "2021-10", since: "2021-09" };
    expect(table?.rows[0]).toMatchObject({
      action: "update",
      changes: [
        { field: "完成里程", before: "1.25", after: "1.25", ...of },
        { field: "完成投资", before: "100", after: "100", ...of },
        { field: "状态", before: "在建", after: "在建", ...of },
      ],
    });
  });

  it("says it in words before it is written", async () => {
    using folder = temporaryFolder();
    const data = ["--data", folder.file("data")];
    await imported(folder, sheet(folder, "一.xlsx", first));
    const file = sheet(folder, "二.xlsx", second);
    const { out, code } = await runCli("import", file, ...data, "--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/请核对：台账中通泉街道有 1 条记录，这次的表中没有：2021 通泉街道 松坡公路/);
    expect(out).toMatch(/请核对：2 个空白单元格将清空台账中原有的内容（见各行提示）；--blank keep 可保留/);
    expect(out).toMatch(/第4行 计划投资（万元）：120.5 → 清空/);
    expect(out).toMatch(/第4行 其他列“到位率”：85 → 90/);
  });

  it("leaves what stands with --blank keep, and clears it with --blank clear", async () => {
    using folder = temporaryFolder();
    const data = ["--data", folder.file("data")];
    await imported(folder, sheet(folder, "一.xlsx", first));
    const file = sheet(folder, "二.xlsx", second);
    const kept = await runCli("import", file, ...data, "--blank", "keep");
    expect([kept.code, kept.error]).toEqual([0, ""]);
    expect(kept.out).toContain("2 个空白单元格不改，台账中原有的内容保留");
    // What it wrote leaves 120.5 for the next one to clear.
    const cleared = await imported(folder, file, "--blank", "clear");
    expect(cleared.table?.rows[0]?.changes).toEqual([{ field: "计划投资", before: "120.5", after: null }]);
  });

  it("refuses another word for --blank, before anything is read", async () => {
    using folder = temporaryFolder();
    const { code, error } = await runCli(
      "import",
      folder.file("无.xlsx"),
      "--data",
      folder.file("data"),
      "--blank",
      "drop",
    );
    expect(code).toBe(2);
    expect(error).toMatch(/^--blank 只能是 keep 或 clear，未写入任何数据。用法：import/);
  });

  it("asks for the month without --as-of and refuses the rows that hang on it; with it asks nothing", async () => {
    using folder = temporaryFolder();
    const file = sheet(folder, "无月份.xlsx", [road("石桥", 120.5, 1.25)], "");
    const asked = await imported(folder, file);
    expect(asked).toMatchObject({
      code: 1,
      batch: null,
      questions: [{ kind: "value", blocks: true, field: "截至月", rows: 1, candidates: [] }],
    });
    const settled = await imported(folder, file, "--as-of", "2021-10", "--dry-run");
    expect(settled).toMatchObject({ code: 0, table: { asOf: "2021-10" } });
    expect(settled.questions?.filter(({ blocks }) => blocks)).toEqual([]);
  });
});
