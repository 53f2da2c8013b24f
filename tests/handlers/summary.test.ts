import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PizZip from "pizzip";
import { describe, expect, it, onTestFinished } from "vitest";
import { defaultTemplate } from "../../electron/summary/index.ts";
import { withText } from "../summary/changedDocument.ts";
import { seedStore } from "../support/seedStore.ts";
import { built, openBureau, roadEntry } from "./openBureau.ts";
import { edition, live, plain, rewrite, textOf, wordText, work } from "./summaryEdition.ts";

describe("the summary", () => {
  it("names what is missing with the ledger it is entered in, for an empty store", async () => {
    await using bureau = await openBureau();
    const { model, ledgers, issues, changed, template } = await bureau.ask("summary.model", live);
    expect([issues, changed, template]).toEqual([[], null, null]);
    expect(textOf(model)).toContain("【待补：");
    expect(model.missing.length).toBeGreaterThan(10);
    expect(model.missing.filter(({ figure }) => !ledgers[figure])).toEqual([]);
    expect(ledgers["固投.入库任务"]).toBe("annual-targets");
  });

  it("is saved as a Word document with the same text", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
    const { model } = await bureau.ask("summary.model", live);
    const path = join(bureau.folder, "总结.docx");
    bureau.dialogs.push(path, null);
    expect(await bureau.ask("summary.export", { ...live, ...plain, ...work })).toEqual({ file: "总结.docx" });
    for (const line of textOf(model).split("\n")) expect(wordText(path)).toContain(line);
    expect(await bureau.ask("summary.export", { ...live, ...plain, ...work })).toEqual({ file: null });
  });

  it("has its sources and the tables asked for behind it, and can be cancelled on the way", async () => {
    await using bureau = await openBureau();
    const path = join(bureau.folder, "总结.docx");
    bureau.dialogs.push(path);
    await bureau.ask("summary.export", { ...live, sources: true, tables: ["农路01"], ...work });
    expect(wordText(path)).toContain("数字来源表");
    expect(wordText(path)).toContain("农村公路建设任务进度表");
    expect(
      await bureau.refused("summary.export", { ...live, sources: false, tables: ["农路99"], ...work }),
    ).toMatchObject({
      code: "table-unknown",
    });
    const slow = bureau.refused("summary.export", { ...live, sources: true, tables: ["农路01", "农路02"], ...work });
    await bureau.ask("tasks.cancel", work);
    expect(await slow).toEqual({ code: "cancelled" });
  });

  it("takes its settings: the household threshold stands in the text, the line spacing in the document", async () => {
    await using bureau = await openBureau();
    expect(await bureau.ask("summary.settings", {})).toEqual({ lineSpacing: null, households: 20 });
    await bureau.ask("summary.saveSettings", { lineSpacing: "30", households: 15 });
    expect(await bureau.ask("summary.settings", {})).toEqual({ lineSpacing: "30", households: 15 });
    expect((await bureau.ask("summary.model", live)).lineSpacing).toBe("30");
    const path = join(bureau.folder, "总结.docx");
    bureau.dialogs.push(path);
    await bureau.ask("summary.export", { ...live, ...plain, ...work });
    expect(new PizZip(readFileSync(path)).file("word/styles.xml")?.asText()).toContain('w:line="600"');
    expect(await bureau.refused("summary.saveSettings", { lineSpacing: "5", households: 15 })).toMatchObject({
      code: "bad-request",
    });
  });
});

describe("an edition's own text", () => {
  const paragraph = async (bureau: Awaited<ReturnType<typeof openBureau>>) => {
    const { model, edition: own } = await bureau.ask("summary.model", live);
    const block = model.blocks.find(({ template }) => template.includes("{固投.入库任务}"));
    if (!block) throw new Error("the template has no such paragraph");
    return { block, revision: own.revision, texts: own.texts };
  };

  it("stands in the template's place until it is taken back, in its own month alone", async () => {
    await using bureau = await openBureau();
    const { block, revision } = await paragraph(bureau);
    const text = "{年度}年入库任务{固投.入库任务}亿元，已逐项落实到人。";
    const input = { ...edition, revision, paragraph: block.paragraph, template: block.template };
    expect(await bureau.ask("summary.saveParagraph", { ...input, text })).toEqual({ problems: [] });
    const after = await bureau.ask("summary.model", live);
    expect(textOf(after.model)).toContain("2021年入库任务【待补：入库任务】亿元，已逐项落实到人。");
    expect(after.edition).toEqual({
      revision: 1,
      texts: [{ paragraph: block.paragraph, written: block.paragraph, template: block.template, text }],
    });
    expect(after.model.blocks.find((other) => other.paragraph === block.paragraph)?.edited).toBe(true);
    expect(textOf((await bureau.ask("summary.model", { ...live, asOf: "2021-11" })).model)).not.toContain("落实到人");
    expect(bureau.events).toContainEqual({ name: "changed", payload: { ledgers: ["summary"] } });

    expect(await bureau.refused("summary.saveParagraph", { ...input, text: null })).toEqual({ code: "record-changed" });
    await bureau.ask("summary.saveParagraph", { ...input, revision: 1, text: null });
    const back = await bureau.ask("summary.model", live);
    expect(back.edition).toEqual({ revision: 2, texts: [] });
    expect(textOf(back.model)).not.toContain("落实到人");
  });

  it("may be blank: the paragraph is not written then, until it is taken back", async () => {
    await using bureau = await openBureau();
    const { block, revision } = await paragraph(bureau);
    const input = { ...edition, revision, paragraph: block.paragraph, template: block.template };
    await bureau.ask("summary.saveParagraph", { ...input, text: "" });
    const without = await bureau.ask("summary.model", live);
    expect(without.model.blocks.some((other) => other.paragraph === block.paragraph)).toBe(false);
    const path = join(bureau.folder, "总结.docx");
    bureau.dialogs.push(path);
    await bureau.ask("summary.export", { ...live, ...plain, ...work });
    const before = textOf(without.model)
      .split("\n")
      .findIndex((line) => line.includes("狠抓固定资产投资"));
    const lines = wordText(path).split("\n");
    const at = lines.findIndex((line) => line.includes("狠抓固定资产投资"));
    expect(lines[at + 1]).toBe(textOf(without.model).split("\n")[before + 1]);
    await bureau.ask("summary.saveParagraph", { ...input, revision: 1, text: null });
    const back = await bureau.ask("summary.model", live);
    expect(back.model.blocks.some((other) => other.paragraph === block.paragraph)).toBe(true);
  });

  it("is not kept with a tag that is unknown or broken, and what stood there stays", async () => {
    await using bureau = await openBureau();
    const { block, revision } = await paragraph(bureau);
    const input = { ...edition, revision, paragraph: block.paragraph, template: block.template };
    for (const text of ["任务{固投.入库任物}亿元。", "任务{固投.入库任务亿元。", "{#有 固投.入库任务}任务。"]) {
      const { problems } = await bureau.ask("summary.saveParagraph", { ...input, text });
      expect(problems, text).toMatchObject([{ paragraph: block.paragraph }]);
    }
    expect((await bureau.ask("summary.model", live)).edition).toEqual({ revision: 0, texts: [] });
    expect(await bureau.refused("summary.saveParagraph", { ...input, template: "别的文字", text: "任务。" })).toEqual({
      code: "template-replaced",
    });
  });

  it("goes with its paragraph into another template, and is kept aside where that no longer has it", async () => {
    await using bureau = await openBureau();
    const { block, revision } = await paragraph(bureau);
    const text = "今年入库任务{固投.入库任务}亿元。";
    const input = { ...edition, revision, paragraph: block.paragraph, template: block.template };
    await bureau.ask("summary.saveParagraph", { ...input, text });
    const path = join(bureau.folder, "模板.docx");
    bureau.dialogs.push(path);
    await bureau.ask("summary.exportTemplate", { kind: "annual", template: null });
    const use = async (file: string): Promise<void> => {
      bureau.dialogs.push(file);
      const chosen = await bureau.ask("summary.choose", {});
      const token = chosen.file?.token ?? "";
      expect(await bureau.ask("summary.importTemplate", { kind: "annual", token, ...work })).toMatchObject({
        problems: [],
      });
    };
    const longer = join(bureau.folder, "多一段.docx");
    const heading =
      new PizZip(readFileSync(path))
        .file("word/document.xml")
        ?.asText()
        .match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/)?.[0] ?? "";
    rewrite(path, heading, heading + heading, longer);
    await use(longer);
    const moved = await bureau.ask("summary.model", live);
    expect(moved.edition.texts).toMatchObject([{ paragraph: block.paragraph + 1, written: block.paragraph }]);
    expect(textOf(moved.model)).toContain("今年入库任务【待补：入库任务】亿元。");

    const other = join(bureau.folder, "改写.docx");
    rewrite(path, "下达我局项目入库任务", "核定我局项目入库任务", other);
    await use(other);
    const aside = await bureau.ask("summary.model", live);
    expect(aside.edition.texts).toMatchObject([{ paragraph: null, written: block.paragraph, text }]);
    expect(textOf(aside.model)).toContain("核定我局项目入库任务");
    const { revision: now } = aside.edition;
    await bureau.ask("summary.saveParagraph", { ...input, revision: now, text: null });
    expect((await bureau.ask("summary.model", live)).edition.texts).toEqual([]);
  });
});

describe("templates", () => {
  it("go out, come back edited and take effect; broken ones are named by paragraph and change nothing", async () => {
    await using bureau = await openBureau();
    const path = join(bureau.folder, "模板.docx");
    bureau.dialogs.push(path);
    expect(await bureau.ask("summary.exportTemplate", { kind: "annual", template: null })).toEqual({
      file: "模板.docx",
    });
    const send = async (file: string) => {
      bureau.dialogs.push(file);
      const { file: chosen } = await bureau.ask("summary.choose", {});
      return { kind: "annual", token: chosen?.token ?? "", ...work } as const;
    };
    const good = join(bureau.folder, "我局模板.docx");
    rewrite(path, "坚持把项目作为", "始终把项目作为", good);
    expect(await bureau.ask("summary.importTemplate", await send(good))).toEqual({
      name: "我局模板.docx",
      problems: [],
    });
    expect(textOf((await bureau.ask("summary.model", live)).model)).toContain("始终把项目作为");

    const broken = join(bureau.folder, "坏模板.docx");
    rewrite(path, "{固投.入库任务}", "{固投.入库任物}", broken);
    const { problems } = await bureau.ask("summary.importTemplate", await send(broken));
    expect(problems).toMatchObject([{ tag: "{固投.入库任物}" }]);
    expect(problems[0]?.message).toMatch(/^第 \d+ 段：/);
    const { inForce, templates } = await bureau.ask("summary.templates", { kind: "annual" });
    expect(templates.map(({ name }) => name)).toEqual(["我局模板.docx"]);
    expect(inForce).toBe(templates[0]?.id);
    expect((await bureau.ask("summary.model", live)).template).toEqual({ id: inForce, name: "我局模板.docx" });

    await bureau.ask("summary.useTemplate", { kind: "annual", template: null });
    expect((await bureau.ask("summary.model", live)).template).toBeNull();
    await bureau.ask("summary.useTemplate", { kind: "annual", template: inForce });
    expect(textOf((await bureau.ask("summary.model", live)).model)).toContain("始终把项目作为");
    expect(await bureau.refused("summary.useTemplate", { kind: "half", template: inForce })).toEqual({
      code: "record-missing",
    });
    expect(await bureau.refused("summary.exportTemplate", { kind: "half", template: inForce })).toEqual({
      code: "record-missing",
    });
  });

  it("come with a guide to their tags, every figure among them", async () => {
    await using bureau = await openBureau();
    const path = join(bureau.folder, "说明.docx");
    bureau.dialogs.push(path);
    expect(await bureau.ask("summary.exportGuide", {})).toEqual({ file: "说明.docx" });
    for (const id of ["固投.入库项目数", "农村路.建设任务里程"]) expect(wordText(path)).toContain(id);
  });

  it("are refused in words that fit a Word document", async () => {
    await using bureau = await openBureau();
    const paths: Record<string, Buffer> = {
      "旧格式.doc": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "文字.docx": Buffer.from("这不是文档"),
      "空.docx": Buffer.alloc(0),
      "半个.docx": Buffer.from("504b0304ffffffff", "hex"),
    };
    const codes: Record<string, string> = {};
    for (const [name, content] of Object.entries(paths)) {
      writeFileSync(join(bureau.folder, name), content);
      bureau.dialogs.push(join(bureau.folder, name));
      const { file } = await bureau.ask("summary.choose", {});
      const failure = await bureau.refused("summary.importTemplate", {
        kind: "annual",
        token: file?.token ?? "",
        ...work,
      });
      codes[name] = failure.code;
      expect(failure.detail?.file).toBe(name);
    }
    expect(codes).toEqual({
      "旧格式.doc": "file-not-document",
      "文字.docx": "file-not-document",
      "空.docx": "file-empty",
      "半个.docx": "document-damaged",
    });
    bureau.dialogs.push(null);
    expect(await bureau.ask("summary.choose", {})).toEqual({ file: null });
    expect(await bureau.refused("summary.importTemplate", { kind: "annual", token: "made-up", ...work })).toEqual({
      code: "token-unknown",
    });
  });
});

describe("a template in force that names what the program no longer has", () => {
  it("is said so, and gives way to another one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "taizhang-template-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const broken = withText(defaultTemplate("annual"), "{年度}年度工作情况总结", "{固投.旧指标}");
    seedStore(join(folder, "data"), (store) =>
      store.summaries.addTemplate("annual", "旧.docx", broken, { kind: "form" }),
    );
    await using bureau = await openBureau({ folder });
    expect(await bureau.refused("summary.model", live)).toMatchObject({
      code: "template-broken",
      detail: { problems: "1" },
    });
    bureau.dialogs.push(join(folder, "总结.docx"));
    expect((await bureau.refused("summary.export", { ...live, ...plain, ...work })).code).toBe("template-broken");
    expect((await bureau.refused("summary.issue", { ...edition, ...plain, reason: null, ...work })).code).toBe(
      "template-broken",
    );
    await bureau.ask("summary.useTemplate", { kind: "annual", template: null });
    expect(textOf((await bureau.ask("summary.model", live)).model)).toContain("2021年度工作情况总结");
  });
});
