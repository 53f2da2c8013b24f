import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openBureau, roadEntry } from "./openBureau.ts";

const request = { tables: ["农路01"], asOf: "2021-10" };
const period = { area: "rural", asOf: "2021-10", reason: null, pass: [], task: "close" };

async function issued() {
  const bureau = await openBureau();
  await bureau.ask("records.save", roadEntry());
  await bureau.ask("closings.close", period);
  const { checkCode } = await bureau.ask("tables.model", { table: "农路01", asOf: request.asOf, shown: null });
  const { closings } = await bureau.ask("closings.list", { area: "rural", asOf: "2021-10" });
  const path = join(bureau.folder, "农路01.xlsx");
  bureau.dialogs.push(path);
  await bureau.ask("closings.export", { closing: closings[0]?.id ?? "", table: "农路01" });
  return { bureau, checkCode, path };
}

describe("code verification", () => {
  it("tells of a workbook that was chosen, with progress under the name of its task", async () => {
    const { bureau, checkCode, path } = await issued();
    await using _ = bureau;
    bureau.dialogs.push(path, null);
    const { file } = await bureau.ask("checkIn.choose", {});
    expect(file?.name).toBe("农路01.xlsx");
    expect(await bureau.ask("checkIn.choose", {})).toEqual({ file: null });
    const check = await bureau.ask("checkIn.workbook", { token: file?.token ?? "", task: "check-1" });
    expect(check).toMatchObject({
      file: "农路01.xlsx",
      agrees: true,
      sheets: [
        {
          kind: "table",
          table: "农路01",
          code: checkCode,
          issue: { issue: 1 },
          snapshot: { agrees: true },
          today: { agrees: true },
        },
      ],
    });
    const progress = bureau.events.flatMap((event) =>
      event.name === "progress" && event.payload.task === "check-1" ? [event.payload.text] : [],
    );
    expect(progress).toContain("正在读取文件");
    expect(progress.at(-1)).toBe("正在核对");
  });

  it("takes a file dropped on the window, by its bytes", async () => {
    const { bureau, path } = await issued();
    await using _ = bureau;
    const bytes = new Uint8Array(readFileSync(path));
    const check = await bureau.ask("checkIn.dropped", { name: "拖进来.xlsx", bytes, task: "drop" });
    expect([check.file, check.agrees]).toEqual(["拖进来.xlsx", true]);
    const empty = { name: "空.xlsx", bytes: new Uint8Array(), task: "drop" };
    expect(await bureau.refused("checkIn.dropped", empty)).toMatchObject({
      code: "file-empty",
      detail: { file: "空.xlsx" },
    });
    const text = { name: "信.xlsx", bytes: new TextEncoder().encode("%PDF-1.7"), task: "drop" };
    expect(await bureau.refused("checkIn.dropped", text)).toMatchObject({ code: "file-not-workbook" });
    const large = { name: "大.xlsx", bytes: new Uint8Array(20 * 1024 * 1024 + 1), task: "drop" };
    expect(await bureau.refused("checkIn.dropped", large)).toMatchObject({ code: "bad-request" });
  });

  it("tells of a code, keeps what it worked out until something is written, and then looks again", async () => {
    const { bureau, checkCode } = await issued();
    await using _ = bureau;
    const found = await bureau.ask("checkIn.code", { code: ` ${checkCode.toLowerCase()}`, before: null, task: "code" });
    expect(found.found).toMatchObject([{ table: "农路01", asOf: "2021-10", issue: { issue: 1 }, codeIsTodays: true }]);
    const none = await bureau.ask("checkIn.code", { code: "ABCDEFGH", before: null, task: "code" });
    expect(none).toMatchObject({ found: [], searched: { from: "2021-01", to: "2021-12", more: false } });
    const later = await bureau.ask("tables.model", { table: "农路01", asOf: "2021-12", shown: null });
    const before = await bureau.ask("checkIn.code", { code: later.checkCode, before: null, task: "code" });
    expect(before.found).toMatchObject([{ asOf: "2021-12", issue: null }]);
    await bureau.ask(
      "records.save",
      roadEntry({ values: { ...roadEntry().values, 路线名称: "又一条" }, reason: "补录" }),
    );
    expect(await bureau.ask("checkIn.code", { code: later.checkCode, before: null, task: "code" })).toMatchObject({
      found: [],
    });
    const wrong = await bureau.ask("checkIn.code", { code: "12", before: null, task: "code" });
    expect(wrong).toMatchObject({ code: null, searched: null, words: [expect.stringContaining("8 个字母和数字")] });
  });

  it("is cancelled by its task, and knows no file that was not chosen", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry());
    const search = bureau.refused("checkIn.code", { code: "ABCDEFGH", before: null, task: "long" });
    await bureau.ask("tasks.cancel", { task: "long" });
    expect(await search).toMatchObject({ code: "cancelled" });
    expect(await bureau.refused("checkIn.workbook", { token: "made-up", task: "t" })).toEqual({
      code: "token-unknown",
    });
    writeFileSync(join(bureau.folder, "坏.xlsx"), "PK\u0003\u0004");
    bureau.dialogs.push(join(bureau.folder, "坏.xlsx"));
    const { file } = await bureau.ask("checkIn.choose", {});
    const refused = await bureau.refused("checkIn.workbook", { token: file?.token ?? "", task: "t" });
    expect(refused).toMatchObject({ code: "file-damaged", detail: { file: "坏.xlsx" } });
  });
});
