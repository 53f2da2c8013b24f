import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Recheck } from "../../electron/contract/summaryModel.ts";
import { changedDocument, withText } from "../summary/changedDocument.ts";
import { roadRow, roadSheet, runCli, temporaryFolder } from "./runCli.ts";

describe("recheck", () => {
  const folder = temporaryFolder();
  const [data, file, changed] = [folder.file("data"), folder.file("总结.docx"), folder.file("改过.docx")];
  beforeAll(async () => {
    await runCli(
      "import",
      roadSheet(folder.file("a.xlsx"), [roadRow(1, "月望乡", "石箐线", 2.345)]),
      "--data",
      data,
      "--as-of",
      "2021-10",
    );
    await runCli("summary", "--as-of", "2021-10", "--out", file, "--data", data);
    return () => folder[Symbol.dispose]();
  });
  const recheck = (...words: string[]) => runCli("recheck", ...words, "--data", data);

  it("ends as 0 where everything agrees", async () => {
    const { code, out } = await recheck(file);
    expect(code).toBe(0);
    expect(out).toMatch(/^按截至 2021-10 的台账核对：相符 \d+ 处，不符 0 处，少了 0 处，新增 0 处。\n$/);
  });

  it("names what was changed, with its sentence, and ends as 1", async () => {
    writeFileSync(changed, withText(readFileSync(file), "2.345", "2.354"));
    const { code, out } = await recheck(changed);
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toMatch(/^数字不符〔农村路\.\S+〕文中 2\.354，应为 2\.345；“.*…”段：.*2\.354公里/);
    const { json } = { json: JSON.parse((await recheck(changed, "--json")).out) as Recheck };
    expect(json.differences).toMatchObject([{ found: "2.354", expected: "2.345" }]);
  });

  it("asks for the month where the document no longer says it", async () => {
    const silent = folder.file("无书签.docx");
    writeFileSync(
      silent,
      changedDocument(readFileSync(file), (text) => text.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "")),
    );
    expect(await recheck(silent)).toMatchObject({ code: 2, error: expect.stringContaining("缺少 --as-of") });
    expect((await recheck(silent, "--as-of", "2021-10")).code).toBe(0);
  });

  it("refuses by name what is no Word document", async () => {
    const { code, error } = await recheck(folder.file("a.xlsx"));
    expect(code).toBe(2);
    expect(error).toContain("“a.xlsx”不是可以读取的 Word 文档");
  });
});
