import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ImportDocument, roadHeader, roadRow, runCli, runJson, temporaryFolder, writeSheet } from "./runCli.ts";

type Folder = ReturnType<typeof temporaryFolder>;

/** A township's sheet whose planned length stands under a word that nobody knows. */
function sheet(folder: Folder, month = 10, done = 1.25): string {
  const header = roadHeader.map((word) => (word === "计划里程（公里）" ? "数值" : word));
  const row = roadRow(1, "通泉街道", "松坡—柏林公路").with(7, done);
  const title = [`2021年农村公路建设任务进度表（截至${month}月）`];
  return writeSheet(folder.file(`${month}月.xlsx`), [title, ["填报单位：通泉街道"], header, row]);
}
function answers(folder: Folder, content: unknown): string {
  const path = folder.file("answers.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
async function imported(folder: Folder, file: string, ...more: string[]) {
  const { code, json, error } = await runJson<ImportDocument>("import", file, "--data", folder.file("data"), ...more);
  const [first] = json.files;
  const [read] = first?.sheets ?? [];
  return { code, error, batch: first?.batch, questions: read?.questions ?? [], table: read?.tables[0] };
}

describe("import --answers", () => {
  it("settles a question by its id, and November asks nothing", async () => {
    using folder = temporaryFolder();
    const asked = await imported(folder, sheet(folder));
    expect(asked).toMatchObject({ code: 1, batch: null });
    expect(asked.questions).toMatchObject([
      { kind: "column", blocks: true, range: "A3:J3", field: "计划里程", columns: ["F"], rows: 1 },
    ]);
    expect(asked.table?.rows[0]).toMatchObject({ action: "refuse", problems: [{ field: "计划里程", cell: "F4" }] });

    const [question] = asked.questions;
    const settled = await imported(folder, sheet(folder), "--answers", answers(folder, { [question?.id ?? ""]: "F" }));
    expect(settled).toMatchObject({ code: 0, error: "", questions: [] });
    expect(settled.batch).not.toBeNull();
    expect(settled.table?.rows[0]?.values.计划里程).toBe("2.5");

    const november = await imported(folder, sheet(folder, 11, 2));
    expect(november).toMatchObject({ code: 0, questions: [] });
    expect(november.table?.rows[0]?.action).toBe("update");
    expect(november.table?.columns.find(({ column }) => column === "F")).toMatchObject({
      field: "计划里程",
      remembered: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it("--no-memory asks again, and an answer of now goes before one of then", async () => {
    using folder = temporaryFolder();
    const { questions } = await imported(folder, sheet(folder));
    const id = questions[0]?.id ?? "";
    await imported(folder, sheet(folder), "--answers", answers(folder, { [id]: "F" }));
    expect(await imported(folder, sheet(folder), "--no-memory", "--dry-run")).toMatchObject({
      code: 1,
      questions: [{ id }],
    });
    const none = answers(folder, { [id]: "没有这一列" });
    const now = await imported(folder, sheet(folder), "--dry-run", "--answers", none);
    expect(now.table?.columns.find(({ column }) => column === "F")?.field).toBeNull();
  });

  it("says in the window's words what becomes of the rows, and which question they wait for", async () => {
    using folder = temporaryFolder();
    const file = sheet(folder);
    const { questions } = await imported(folder, file, "--dry-run");
    const { out } = await runCli("import", file, "--data", folder.file("data"), "--dry-run");
    expect(out).toContain("：新增 0，更新 0，不变 0，拒绝 1，跳过（合计、空行等）");
    expect(out).toContain(`等待回答［${questions[0]?.id}］表中没有找到“计划里程”一列`);
    await runCli(
      "import",
      file,
      "--data",
      folder.file("data"),
      "--answers",
      answers(folder, { [questions[0]?.id ?? ""]: "F" }),
    );
    const { out: batches } = await runCli("batches", "--data", folder.file("data"));
    expect(batches).toMatch(/农村公路建设任务：新增 1，更新 0，不变 0，拒绝 0，跳过 \d+\n$/);
  });

  it("is not remembered by a dry run", async () => {
    using folder = temporaryFolder();
    const { questions } = await imported(folder, sheet(folder));
    const file = answers(folder, { [questions[0]?.id ?? ""]: "F" });
    expect(await imported(folder, sheet(folder), "--dry-run", "--answers", file)).toMatchObject({ code: 0 });
    expect(await imported(folder, sheet(folder))).toMatchObject({ code: 1 });
  });

  it("writes what blocks nothing with exit 0, and says what it may be asked", async () => {
    using folder = temporaryFolder();
    const rows = [
      ["2021年农村公路建设任务进度表"],
      [...roadHeader, "到位率"],
      [...roadRow(1, "通泉街道", "松坡公路"), 85],
    ];
    const file = writeSheet(folder.file("上报.xlsx"), rows);
    const written = await imported(folder, file, "--as-of", "2021-10");
    expect(written).toMatchObject({ code: 0, questions: [{ kind: "column", blocks: false, columns: ["K"] }] });
    const { out } = await runCli("import", file, "--data", folder.file("data"), "--as-of", "2021-10", "--dry-run");
    expect(out).toContain(`可以不答［${written.questions[0]?.id}］`);
  });

  it("asks for the ledger of a table that says nothing of itself: exit 1, nothing written, none of it once it is no ledger", async () => {
    using folder = temporaryFolder();
    const rows = [["2021年水利项目进展情况"], ["路线名称", "总投资", "完成投资"], ["沟渠一", 30, 10]];
    const file = writeSheet(folder.file("水利.xlsx"), rows);
    const asked = await imported(folder, file, "--as-of", "2021-10");
    expect(asked).toMatchObject({ code: 1, batch: null, questions: [{ kind: "ledger", blocks: true, rows: 1 }] });
    const id = asked.questions[0]?.id ?? "";
    const none = await imported(folder, file, "--answers", answers(folder, { [id]: "不是台账" }));
    expect(none).toMatchObject({ code: 0, batch: null, questions: [] });
    expect(await imported(folder, file)).toMatchObject({ code: 0, questions: [] });
  });

  it("refuses a file that is none, and an answer that is none, before anything is written", async () => {
    using folder = temporaryFolder();
    const file = sheet(folder);
    const refused = async (content: unknown) => {
      const { code, error } = await runCli(
        "import",
        file,
        "--data",
        folder.file("data"),
        "--answers",
        answers(folder, content),
      );
      return `${code} ${error.trim()}`;
    };
    expect(await refused("{")).toMatch(/^2 回答文件“answers.json”不是 JSON，未写入任何数据。$/);
    expect(await refused(["F"])).toMatch(/^2 回答文件“answers.json”应为 /);
    expect(await refused({ a: { b: 1 } })).toMatch(/^2 回答文件“answers.json”应为 /);
    const { questions } = await imported(folder, file);
    expect(await refused({ [questions[0]?.id ?? ""]: "ZZ" })).toMatch(/^2 “ZZ”不能回答“.*计划里程.*未写入任何数据/);
  });
});
