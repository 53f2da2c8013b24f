import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { built, openBureau, roadEntry } from "./openBureau.ts";
import { edition, live, plain, rewrite, textOf, useTemplate, wordText, work } from "./summaryEdition.ts";

describe("an issue", () => {
  it("keeps text, numbers and document, and says which numbers differ today", async () => {
    await using bureau = await openBureau();
    const saved = await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
    await useTemplate(bureau, "我局完成农村公路{农村路.建设完成里程}公里。\n{成文日期}");
    expect(
      (await bureau.refused("summary.issue", { ...edition, ...plain, signed: "2021-11-31", reason: null, ...work }))
        .code,
    ).toBe("bad-request");
    const signed = { ...plain, signed: "2021-11-05" };
    expect(await bureau.ask("summary.issue", { ...edition, ...signed, reason: null, ...work })).toEqual({ issue: 1 });
    const issued = await bureau.ask("summary.model", { ...edition, issue: 1 });
    expect(textOf(issued.model)).toContain("2021年11月5日");
    expect(issued.changed).toEqual([]);

    await bureau.ask(
      "records.save",
      roadEntry({ id: saved.id, revision: saved.revision, month: "2021-09", progress: built(2500) }),
    );
    const later = await bureau.ask("summary.model", { ...edition, issue: 1 });
    expect(later.model).toEqual(issued.model);
    expect(later.changed).toContainEqual(
      expect.objectContaining({ name: "建设完成里程", issued: "1.25", today: "2.5" }),
    );
    const path = join(bureau.folder, "定稿.docx");
    bureau.dialogs.push(path);
    await bureau.ask("summary.export", { ...edition, issue: 1, sources: true, tables: [], ...work });
    expect(wordText(path)).toContain("1.25公里");
    expect(wordText(path)).not.toContain("数字来源表");

    expect(await bureau.refused("summary.issue", { ...edition, ...plain, reason: null, ...work })).toEqual({
      code: "reason-required",
    });
    await bureau.ask("summary.issue", { ...edition, ...signed, reason: "补报里程", ...work });
    const { issues } = await bureau.ask("summary.model", live);
    expect(issues).toMatchObject([
      { issue: 2, reason: "补报里程" },
      { issue: 1, reason: null },
    ]);
    expect(await bureau.refused("summary.model", { ...edition, issue: 3 })).toEqual({ code: "summary-issue-missing" });
  });
});

describe("a text that is not finished", () => {
  it("is not issued with a gap, nor with a claim that the ledgers contradict; as a draft it goes out", async () => {
    await using bureau = await openBureau();
    const issue = { ...edition, ...plain, reason: null, ...work };
    await useTemplate(bureau, "入库任务{固投.入库任务}亿元。");
    expect((await bureau.ask("summary.model", live)).unfit).toEqual(["正文还有 1 处待补（入库任务）"]);
    const refused = await bureau.refused("summary.issue", issue);
    expect(refused).toEqual({ code: "summary-unfit", detail: { why: "正文还有 1 处待补（入库任务）" } });
    bureau.dialogs.push(join(bureau.folder, "草稿.docx"));
    expect(await bureau.ask("summary.export", { ...live, ...plain, ...work })).toEqual({ file: "草稿.docx" });

    await useTemplate(bureau, "行政审批实现零超时。严格落实“先入库、后有数”的要求。");
    const why = "正文写有“先入库、后有数”，台账中没有可据以核对的投资月报；正文写有“零超时”，台账中没有本期办件";
    expect(await bureau.refused("summary.issue", issue)).toEqual({ code: "summary-unfit", detail: { why } });
    expect((await bureau.ask("summary.model", live)).issues).toEqual([]);
  });
});

describe("an edited document", () => {
  it("is held against the figures: what was changed by hand is named, and nothing else", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
    const path = join(bureau.folder, "总结.docx");
    bureau.dialogs.push(path);
    await bureau.ask("summary.export", { ...live, ...plain, ...work });
    const check = async () => {
      bureau.dialogs.push(path);
      const { file } = await bureau.ask("summary.choose", {});
      return bureau.ask("summary.recheck", { ...edition, asOf: "2021-12", token: file?.token ?? "", ...work });
    };
    const untouched = await check();
    expect(untouched).toMatchObject({ identity: edition, asOf: "2021-10", differences: [], vanished: [], added: [] });
    expect(untouched.agrees).toBeGreaterThan(10);
    rewrite(path, ">1.25<", ">1.52<");
    const { differences, agrees } = await check();
    expect(differences).toMatchObject([{ found: "1.52", expected: "1.25" }]);
    expect(agrees).toBe(untouched.agrees - 1);
  });

  it("is refused in words where it is no Word document", async () => {
    await using bureau = await openBureau();
    const path = join(bureau.folder, "总结.docx");
    writeFileSync(path, "总结");
    bureau.dialogs.push(path);
    const { file } = await bureau.ask("summary.choose", {});
    expect(await bureau.refused("summary.recheck", { ...edition, token: file?.token ?? "", ...work })).toMatchObject({
      code: "file-not-document",
    });
  });
});
