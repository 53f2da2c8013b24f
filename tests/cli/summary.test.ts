import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { settingNames } from "../../db/store/index.ts";
import { defaultTemplate } from "../../electron/summary/index.ts";
import { summaryText } from "../summary/summaryText.ts";
import { templateOf } from "../summary/templateOf.ts";
import { seedStore } from "../support/seedStore.ts";
import { roadRow, roadSheet, runCli, runJson, temporaryFolder } from "./runCli.ts";

interface SummaryDocument {
  readonly asOf: string;
  readonly kind: string;
  readonly file: string;
  readonly characters: number;
  readonly missing: readonly { readonly figure: string; readonly section: string }[];
}

describe("summary", () => {
  const folder = temporaryFolder();
  const data = folder.file("data");
  beforeAll(async () => {
    const { code } = await runCli(
      "import",
      roadSheet(folder.file("月望乡.xlsx"), [roadRow(1, "月望乡", "石箐线"), roadRow(2, "大庄乡", "上村线")]),
      "--data",
      data,
      "--as-of",
      "2021-10",
    );
    expect(code).toBe(0);
    return () => folder[Symbol.dispose]();
  });
  const summary = (...words: string[]) => runCli("summary", "--as-of", "2021-10", "--data", data, ...words);

  it("writes the document, and says what is to be supplied and by whom; a text with gaps ends as 1", async () => {
    const out = folder.file("总结.docx");
    const { code, json } = await runJson<SummaryDocument>(
      "summary",
      "--as-of",
      "2021-10",
      "--out",
      out,
      "--data",
      data,
    );
    expect(code).toBe(1);
    expect(json).toMatchObject({ asOf: "2021-10", kind: "annual", file: out });
    expect(json.missing).toContainEqual(expect.objectContaining({ figure: "固投.入库任务", section: "固定资产投资" }));
    const text = summaryText(readFileSync(out));
    expect(text).toContain("共2条、5公里");
    expect(text).not.toContain("数字来源表");
  });

  it("appends 《数字来源表》 where asked, and takes the bureau's own template", async () => {
    const [template, out] = [folder.file("模板.docx"), folder.file("自己的.docx")];
    writeFileSync(template, templateOf("我局建设农村公路{农村路.建设任务里程}公里。"));
    const { code, out: said } = await summary("--template", template, "--out", out, "--sources");
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain("自己的.docx");
    const text = summaryText(readFileSync(out));
    expect(text).toContain("我局建设农村公路5公里。");
    expect(text).toContain("数字来源表");
  });

  it("writes the half-year summary", async () => {
    const out = folder.file("半年.docx");
    await runCli(
      ...["summary", "--as-of", "2021-06", "--kind", "half", "--date", "2021-07-05", "--out", out, "--data", data],
    );
    const text = summaryText(readFileSync(out));
    expect(text).toContain("2021年1－6月工作情况总结");
    expect(text).toContain("2021年7月5日");
  });

  it("names a template's broken tags with their paragraphs in one line, and writes nothing", async () => {
    const [template, out] = [folder.file("错.docx"), folder.file("不写.docx")];
    writeFileSync(template, templateOf("甲", "{固投.没有}", "{#高速.项目}"));
    const {
      code,
      out: said,
      error,
    } = await runCli("summary", "--as-of", "2021-10", "--template", template, "--out", out, "--data", data);
    expect({ code, said }).toEqual({ code: 2, said: "" });
    expect(error).toContain("模板有 2 处标签写得不对");
    expect(error).toContain("第 2 段：{固投.没有}");
    expect(error).toContain("第 3 段：{#高速.项目} 没有结束");
    expect(error.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [["--out", "a.txt"], "--out 要写成 .docx 文件"],
    [["--out", "a.docx", "--kind", "year"], "--kind 只能是 annual 或 half"],
    [["--out", "a.docx", "--template", "没有.docx"], "找不到文件“没有.docx”"],
  ])("%j is said in a line", async (words, text) => {
    const { code, error } = await summary(...words);
    expect(code).toBe(2);
    expect(error).toContain(text);
    expect(existsSync("a.docx")).toBe(false);
  });

  it("refuses by name what is no Word document", async () => {
    const template = folder.file("表.docx");
    writeFileSync(template, "这不是文档");
    const { code, error } = await summary("--out", folder.file("b.docx"), "--template", template);
    expect(code).toBe(2);
    expect(error).toContain("“表.docx”不是可以读取的 Word 文档");
  });

  it("writes what the program would: the template in force, this edition's own texts, the bureau's settings", async () => {
    const own = folder.file("own");
    seedStore(own, (store) => {
      store.summaries.addTemplate("annual", "本局模板", templateOf("甲{年度}", "乙", "{户数门槛}户"), { kind: "form" });
      const texts = [
        { paragraph: 1, template: "乙", text: "丙{期}" },
        { paragraph: 2, template: "{户数门槛}户", text: "{没有的}" },
      ];
      store.summaries.saveTexts("annual", "2021-10", store.summaries.edition("annual", "2021-10").revision, texts, {
        kind: "form",
      });
      store.settings.set(settingNames.summaryHouseholds, "30");
    });
    const out = folder.file("本局.docx");
    const { code, out: said } = await runCli("summary", "--as-of", "2021-10", "--data", own, "--out", out);
    expect(code).toBe(0);
    expect(said).toContain("本期改写的段落未采用：第 3 段：{没有的} 没有“没有的”这个指标");
    expect(summaryText(readFileSync(out))).toBe("甲2021\n丙1－10月\n30户");
  });

  it("fills our own template as it was exported", async () => {
    const [template, one, two] = [folder.file("默认.docx"), folder.file("一.docx"), folder.file("二.docx")];
    writeFileSync(template, defaultTemplate("annual"));
    await summary("--out", one);
    await summary("--out", two, "--template", template);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });
});
