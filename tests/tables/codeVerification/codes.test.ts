import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roadWorks } from "../../../db/ledgers/rural/roadWorks.ts";
import { recordedMonths } from "../../../db/store/index.ts";
import { closeMonth } from "../../../electron/tables/closing/index.ts";
import { verifyCode } from "../../../electron/tables/codeVerification/index.ts";
import { typedCode } from "../../../electron/tables/codeVerification/typedCode.ts";
import { buildTable, tableList } from "../../../electron/tables/index.ts";
import { checkedBureau, MONTH } from "./checkedBureau.ts";

describe("a code that is typed in", () => {
  it.each([
    ["ABCD2345", "ABCD2345"],
    [" abcd 2345 ", "ABCD2345"],
    ["ＡＢＣＤ２３４５", "ABCD2345"],
    ["校验码：abcd-2345", "ABCD2345"],
    ["校验码 ABCD2345", "ABCD2345"],
  ])("%j is read as %s", (typed, code) => {
    expect(typedCode(typed)).toEqual({ kind: "codes", codes: [code], reading: null });
  });

  it.each([
    ["", "没有输入校验码"],
    ["ABCD234", "输入了 7 个"],
    ["ABCD23456", "输入了 9 个"],
    ["ABCD234校", "不会有“校”"],
    ["ABCD234/", "不会有“/”"],
    ["OOOO1111", "都是看错的字符"],
  ])("%j is none, and why is said", (typed, words) => {
    expect(typedCode(typed)).toEqual({ kind: "wrong", why: expect.stringContaining(words) });
  });

  it("is looked for as every code it may have been misread from", () => {
    expect(typedCode("OBCD2341")).toEqual({
      kind: "codes",
      codes: ["QBCD234L", "QBCD234J", "DBCD234L", "DBCD234J"],
      reading: "校验码里没有 0、O、1、I（第 1 位的 O、第 8 位的 1），已按 O 可能是 Q 或 D，1 可能是 L 或 J 查找。",
    });
  });
});

describe("the table of a code", () => {
  const bureau = checkedBureau();
  const { store } = bureau;
  let issued = "";
  beforeAll(async () => {
    issued = bureau.model("农路01").checkCode;
    await closeMonth(store, "rural", MONTH);
  });
  afterAll(() => bureau[Symbol.dispose]());
  const codeOf = (table: string, asOf: string): string => buildTable(store, table, asOf).checkCode;

  it("is found among today's when it was never issued, the newest months with records first", async () => {
    const asked: string[] = [];
    const code = bureau.model("党建02", "2021-08").checkCode;
    const check = await verifyCode(store, code, {
      codeOf: (table, asOf) => {
        if (asked.at(-1) !== asOf) asked.push(asOf);
        return codeOf(table, asOf);
      },
    });
    expect(check.found).toMatchObject([
      { table: "党建02", asOf: "2021-08", issue: null, snapshot: null, today: { agrees: true }, codeIsTodays: true },
    ]);
    expect(check.words).toEqual([
      `${code} 是党建02 为民办实事项目进度表（2021年1－8月）的校验码，与今天的台账一致。`,
      "这一期没有上报过。",
    ]);
    const years = recordedMonths(store.database)
      .filter((month) => month.startsWith("2021"))
      .toReversed();
    expect(asked.slice(0, 3)).toEqual(years.slice(0, 3));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.at(-1)).toBe("2021-08");
  });

  it("is not found, in words: what was looked through, and what to do", async () => {
    const check = await verifyCode(store, "ABCDEFGH", { codeOf });
    expect(check).toMatchObject({ code: "ABCDEFGH", found: [], searched: { from: "2020-01", to: "2021-12" } });
    expect(check.words.at(-1)).toMatch(/^没有找到这个校验码：查了全部上报，以及 2020-01 至 2021-12 今天的台账。/);
    const before = await verifyCode(store, "ABCDEFGH", { codeOf, before: "2020-01" });
    expect(before.searched?.to ?? "2019-12").toBe("2019-12");
  });

  it("is looked for step by step, and no further once that is cancelled", async () => {
    const stop = new AbortController();
    const progress: [number, number][] = [];
    const search = verifyCode(store, "ABCDEFGH", {
      codeOf: () => "",
      signal: stop.signal,
      onProgress: (done, total) => {
        progress.push([done, total]);
        if (done === 40) stop.abort();
      },
    });
    await expect(search).rejects.toThrow("cancelled");
    expect(progress.map(([done]) => done)).toEqual(Array.from({ length: 41 }, (_, done) => done));
    expect(progress[0]?.[1]).toBe(24 * tableList().length);
  });

  it("is told of its issue, and of today cell by cell after the ledger has changed", async () => {
    const same = await verifyCode(store, issued, { codeOf });
    expect(same.found).toMatchObject([
      { table: "农路01", issue: { issue: 1 }, today: { agrees: true }, differences: [], codeIsTodays: true },
    ]);
    const [road] = [...store.records.all(roadWorks)].filter(({ values }) => values.乡镇 === "大庄乡");
    if (!road) throw new Error("no road");
    const reason = { kind: "form", reason: "更正" } as const;
    store.records.update(roadWorks, road.id, road.revision, { values: { ...road.values, 计划里程: 3000 } }, reason);
    store.records.add(roadWorks, { values: { ...road.values, 乡镇: "外来乡", 路线名称: "新路" } }, reason);

    const check = await verifyCode(store, issued, { codeOf });
    const [found] = check.found;
    expect(found).toMatchObject({ snapshot: { agrees: true }, today: { agrees: false, rows: 1 }, codeIsTodays: false });
    expect(found?.differences).toContainEqual({
      cell: "C15",
      row: "大庄乡",
      column: "计划／里程",
      file: null,
      issued: "2",
      today: "3",
      differsFrom: ["today"],
    });
    expect(found?.rowsMissing).toEqual([{ label: "外来乡", place: null, by: ["today"] }]);
    expect(check.words[1]).toMatch(/^与今天的台账不一致，有 \d+ 格不同、缺 1 行。$/);

    const todays = codeOf("农路01", MONTH);
    const today = await verifyCode(store, todays, { codeOf });
    expect(today.found).toMatchObject([
      { issue: { issue: 1 }, snapshot: { agrees: false, rows: 1 }, today: { agrees: true }, codeIsTodays: true },
    ]);
    expect(today.found[0]?.rowsAdded).toEqual([
      { label: "外来乡", place: expect.stringMatching(/^\d+$/), by: ["issued"] },
    ]);
    expect(today.words[1]).toContain(`的校验码是 ${issued}，有`);
  });
});
