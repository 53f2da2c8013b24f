import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { utils } from "xlsx";
import { guideWorkbook } from "../../../electron/tables/ownTables/guideWorkbook.ts";
import { ruralDatabase } from "../ruralDatabase.ts";
import { filled, problemsOf } from "./filling.ts";

const kept = readFileSync(new URL("../../fixtures/exportedTemplates/ownTables.xlsx", import.meta.url));

it("the sample of own tables as an earlier version exported it has no problem and is filled as today's is", async () => {
  const { database } = ruralDatabase();
  expect(await problemsOf(database, kept)).toEqual([]);
  const [before, today] = [await filled(database, kept), await filled(database, await guideWorkbook())];
  for (const name of ["按乡镇示例", "按记录示例"]) {
    const [old, fresh] = [before, today].map(({ Sheets }) => utils.sheet_to_csv(Sheets[name] ?? {}));
    expect(old).toBe(fresh);
    expect(old).not.toMatch(/[{}]/);
    expect(old?.split("\n").length).toBeGreaterThan(3);
  }
});
