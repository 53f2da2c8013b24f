import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { read } from "xlsx";
import { openStore } from "../../db/store/index.ts";
import { templateOf } from "../tables/ownTables/filling.ts";
import { runCli, runJson, temporaryFolder } from "./runCli.ts";

it("tables writes own tables where they are named: a variant, a filled template, and what cannot be filled", async () => {
  using folder = temporaryFolder();
  const data = folder.file("数据");
  mkdirSync(data);
  const store = openStore({ folder: data });
  const entry = { id: null, revision: null };
  const variant = {
    unit: "元",
    decimals: null,
    title: null,
    hidden: [],
    order: [],
    sort: null,
    signatories: null,
    notes: [],
  };
  store.ownTables.save({ ...entry, kind: "variant", name: "简表", base: "农路01", definition: variant });
  for (const [name, text] of [
    ["旬报", "{行:乡镇}{乡镇}"],
    ["坏表", "{农村路.没有}"],
  ] as const) {
    const workbook = await templateOf((sheet) => void sheet.addRow([text, "{年度}"]));
    store.ownTables.save({
      ...entry,
      kind: "template",
      name,
      base: null,
      definition: { file: `${name}.xlsx` },
      workbook,
    });
  }
  store.close();

  const out = folder.file("报表");
  const where = ["--data", data, "--as-of", "2021-10", "--out", out];
  const { code, json, error } = await runJson<{ files: string[]; problems: unknown[] }>(
    "tables",
    "简表",
    "旬报",
    "坏表",
    ...where,
  );
  expect(code).toBe(1);
  expect(json.files).toEqual(
    ["马龙区交通运输局_农路01简表_2021年1-10月.xlsx", "旬报_2021年1-10月.xlsx", "全部报表.xlsx"].map((name) =>
      join(out, name),
    ),
  );
  expect(json.problems).toMatchObject([{ table: "坏表", sheet: "报表", cell: "A1" }]);
  expect(error).toMatch(/^坏表 报表 A1 \{农村路\.没有\}：没有“农村路\.没有”这个指标/);
  const sheet = read(readFileSync(join(out, "旬报_2021年1-10月.xlsx"))).Sheets.报表;
  expect([sheet?.A1.v, sheet?.B10.v]).toEqual(["通泉街道", 2021]);
  expect(read(readFileSync(join(out, "全部报表.xlsx"))).SheetNames).toEqual(["目录", "农路01 简表"]);

  const alone = await runCli("tables", "旬报", ...where.with(5, folder.file("单张")));
  expect(alone.code).toBe(0);
  expect(readdirSync(folder.file("单张"))).toEqual(["旬报_2021年1-10月.xlsx"]);
});
