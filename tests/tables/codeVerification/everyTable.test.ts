import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkbookCheck } from "../../../electron/contract/codeVerification.ts";
import { closableAreas, closeMonth } from "../../../electron/tables/closing/index.ts";
import { verifyCode, verifyWorkbook } from "../../../electron/tables/codeVerification/index.ts";
import { tableList } from "../../../electron/tables/index.ts";
import { convertBySoffice } from "../soffice.ts";
import { allModels, checkedBureau, MONTH, NOTHING, named } from "./checkedBureau.ts";

const bureau = checkedBureau();
const { store } = bureau;
let file = "";
beforeAll(async () => {
  for (const area of closableAreas()) await closeMonth(store, area, MONTH);
  file = await bureau.write("全部报表.xlsx", allModels(bureau), true);
});
afterAll(() => bureau[Symbol.dispose]());

function expectAllToAgree(check: WorkbookCheck): void {
  const tables = check.sheets.flatMap((sheet) => (sheet.kind === "table" ? [sheet] : []));
  expect(tables.map(({ table }) => table)).toEqual(tableList().map(({ id }) => id));
  for (const table of tables) {
    const { codeIs, codeIsTodays, equalsIssues, snapshot, today, asOf } = table;
    expect([table.table, asOf, codeIs, codeIsTodays, equalsIssues]).toEqual([table.table, MONTH, "issued", true, [1]]);
    expect([table.table, named(table)]).toEqual([table.table, NOTHING]);
    expect([snapshot?.agrees, today?.agrees]).toEqual([true, true]);
    expect(table.code).toBe(bureau.model(table.table).checkCode);
  }
  expect(check.sheets[0]).toEqual({ kind: "contents", sheet: "目录" });
  expect(check.agrees).toBe(true);
  expect(check.words).toEqual([`${tables.length} 张表都一致。`]);
}

/** Offices write old workbooks with the footers too; LibreOffice leaves out words that formulas give, so only tables without such. */
async function expectOldWorkbook(): Promise<void> {
  const models = ["农路06", "服务02", "农路07"].map((id) => bureau.model(id));
  const old = await convertBySoffice(await bureau.write("旧格式.xlsx", models), bureau.folder, "xls");
  const { sheets } = await verifyWorkbook(store, await bureau.read(old));
  expect(sheets.map((sheet) => (sheet.kind === "table" ? [sheet.table, sheet.codeIs, named(sheet)] : sheet))).toEqual(
    models.map(({ id }) => [id, "issued", NOTHING]),
  );
}

describe("every table", () => {
  it("agrees when it comes back as it was written", async () => {
    expectAllToAgree(await verifyWorkbook(store, await bureau.read(file)));
  });

  it("agrees when another office has computed and saved it anew", async () => {
    expectAllToAgree(
      await verifyWorkbook(store, await bureau.read(await convertBySoffice(file, bureau.folder, "xlsx"))),
    );
  });

  it("agrees as an old workbook", expectOldWorkbook);

  it("agrees as it was issued, each in its own workbook", async () => {
    for (const { id, tables } of store.closings.list(1, 100).rows) {
      for (const table of tables) {
        const path = `${bureau.folder}/${table.id}.xlsx`;
        writeFileSync(path, store.closings.table(id, table.id)?.workbook ?? "");
        const check = await verifyWorkbook(store, await bureau.read(path));
        expect([table.id, check.agrees, check.words]).toEqual([table.id, true, ["1 张表都一致。"]]);
      }
    }
  });

  it("is known by its code, whichever way it is typed", async () => {
    const codeOf = (): string => expect.fail("an issued code needs no search");
    for (const { id, checkCode } of allModels(bureau)) {
      const typed = ` 校验码：${checkCode.toLowerCase().slice(0, 4)} ${checkCode.slice(4)}　`;
      const check = await verifyCode(store, typed, { codeOf });
      expect(check).toMatchObject({ code: checkCode, searched: null });
      expect(
        check.found.map(({ table, asOf, issue, today, codeIsTodays }) => [
          table,
          asOf,
          issue?.issue,
          today?.agrees,
          codeIsTodays,
        ]),
      ).toEqual([[id, MONTH, 1, true, true]]);
    }
  });
});
