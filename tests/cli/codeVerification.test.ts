import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CodeCheck, WorkbookCheck } from "../../electron/contract/codeVerification.ts";
import { roadRow, roadSheet, runCli, runJson, temporaryFolder, writeSheet } from "./runCli.ts";

describe("check-in", () => {
  it("ends with 0 where a workbook or a code agrees, and with 1 where the ledger has changed since", async () => {
    using folder = temporaryFolder();
    const data = folder.file("data");
    const first = roadSheet(folder.file("一.xlsx"), [
      roadRow(1, "大庄乡", "大庄公路"),
      roadRow(2, "月望乡", "月望公路"),
    ]);
    await runCli("import", first, "--data", data, "--as-of", "2021-10");
    await runCli("tables", "农路01", "--data", data, "--as-of", "2021-10", "--out", folder.file("出"));
    const all = `${folder.file("出")}/全部报表.xlsx`;
    const same = await runJson<WorkbookCheck>("check-in", all, "--data", data);
    expect([same.code, same.json.agrees, same.json.words]).toEqual([0, true, ["1 张表都一致。"]]);
    const [, table] = same.json.sheets;
    const code = table?.kind === "table" ? (table.code ?? "") : "";
    const typed = await runJson<CodeCheck>("check-in", code.toLowerCase(), "--data", data);
    expect([typed.code, typed.json.found.map(({ table: id, asOf }) => [id, asOf])]).toEqual([
      0,
      [["农路01", "2021-10"]],
    ]);

    const second = roadSheet(folder.file("二.xlsx"), [roadRow(1, "大庄乡", "大庄二路")]);
    await runCli("import", second, "--data", data, "--as-of", "2021-10");
    const changed = await runCli("check-in", all, "--data", data);
    expect([changed.code, changed.error]).toEqual([1, ""]);
    expect(changed.out).toContain("B16 大庄乡／计划／条数：表上“1”，今天“2”");
    const gone = await runCli("check-in", code, "--data", data);
    expect([gone.code, gone.out]).toEqual([1, expect.stringContaining("没有找到这个校验码")]);
  });

  it("ends with 1 for another workbook, with 2 for a file that cannot be read or a command that is incomplete", async () => {
    using folder = temporaryFolder();
    const data = folder.file("data");
    const other = writeSheet(folder.file("别的.xlsx"), [
      ["名称", "数量"],
      ["甲", 1],
    ]);
    expect(await runCli("check-in", other, "--data", data)).toMatchObject({
      code: 1,
      out: expect.stringContaining("不是本程序写出的报表"),
    });
    writeFileSync(folder.file("坏.xlsx"), "PK\u0003\u0004");
    expect(await runCli("check-in", folder.file("坏.xlsx"), "--data", data)).toMatchObject({ code: 2, out: "" });
    expect(await runCli("check-in", folder.file("没有.xlsx"), "--data", data)).toMatchObject({
      code: 2,
      error: expect.stringContaining("没有.xlsx"),
    });
    expect(await runCli("check-in", "ABCDEFGH", "--data", data)).toMatchObject({
      code: 1,
      out: expect.stringContaining("台账里还没有记录"),
    });
    expect(await runCli("check-in", "ABCDEFGH")).toMatchObject({
      code: 2,
      error: expect.stringContaining("缺少 --data"),
    });
    expect(await runCli("check-in", "ABCDEFGH", "--before", "2021", "--data", data)).toMatchObject({ code: 2 });
  });
});
