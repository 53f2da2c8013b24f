import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { sheetColumns } from "../../db/ledgers/derive/sheetColumns.ts";
import type { Field } from "../../db/ledgers/Field.ts";
import { ledgerOf, ledgers } from "../../db/ledgers/index.ts";
import { matchOption } from "../../db/ledgers/matchOption.ts";
import { findTables } from "../../electron/import/meaning/findTables.ts";
import { matchTables } from "../../electron/import/meaning/matchTables.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { investment } from "./headerVariants/investment.ts";
import { party } from "./headerVariants/party.ts";
import { rural } from "./headerVariants/rural.ts";
import { safety } from "./headerVariants/safety.ts";
import type { Variants } from "./headerVariants/Variants.ts";
import { works } from "./headerVariants/works.ts";

const all: Readonly<Record<string, Variants>> = { ...investment, ...works, ...rural, ...safety, ...party };
const townships = townshipBook(
  defaultCounty.townships.map((one) => ({ name: one.名称, aliases: one.别名 ? [one.别名] : [] })),
  [defaultCounty.name],
);

/** Three cells that a column of this field may hold. */
function sample(field: Field, own: readonly (string | number)[] | undefined): readonly SheetCell[] {
  if (own) return own;
  if (field.options) return [0, 1, 2].map((index) => field.options?.[index % field.options.length] ?? "");
  switch (field.kind) {
    case "township":
      return field.many ? ["通泉街道、马鸣乡", "大庄乡", "月望乡"] : ["通泉街道", "马鸣乡", "大庄乡"];
    case "date":
      return ["2021.5.20", "2021年6月3日", "2021-07-15"];
    case "month":
      return ["2021-05", "2021年6月", "2021-07"];
    case "year":
      return [2021, 2021, 2021];
    case "person":
      return ["张某", "李某某", "王某"];
    case "phone":
      return ["13800000001", "13800000002", "0874-1234567"];
    case "bool":
      return ["是", "否", "否"];
    case "list":
      return ["滇朴、樱花", "桂花", "红叶石楠"];
    case "stake":
      return ["K1+200", "K2+300", "K3+400"];
    case "percent":
      return ["85%", "100%", "20%"];
    case "count":
      return [3, 12, 7];
    case "money":
    case "length":
    case "metre":
    case "area":
    case "decimal":
      return [12.5, 3.25, 7.5];
    default:
      return ["甲", "乙二", "丙三"].map((text) => `${text}的文字`);
  }
}

/** header → what was matched: the ledger's id and the field of each column, or why there is no table. */
function read(
  columns: readonly (readonly [header: string, cells: readonly SheetCell[]])[],
  title: string | null,
): { ledger: string; fields: readonly (string | null)[] } {
  const levels = Math.max(...columns.map(([header]) => header.split("＞").length));
  const grouped = columns.map(([header]) => (levels > 1 && header.includes("＞") ? header.split("＞") : [header]));
  const headerRows = Array.from({ length: levels }, (_, level) =>
    grouped.map((parts, index): SheetCell => {
      if (parts.length === 1) return level === 0 ? (parts[0] ?? "") : null;
      return level === 0 && grouped[index - 1]?.[0] === parts[0] && grouped[index - 1]?.length === 2
        ? null
        : (parts[level] ?? "");
    }),
  );
  const top = title === null ? 0 : 1;
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const merges =
    levels === 1
      ? []
      : grouped.flatMap((parts, index) => {
          if (parts.length === 1) return [`${letter(index)}${top + 1}:${letter(index)}${top + 2}`];
          let last = index;
          while (grouped[last + 1]?.length === 2 && grouped[last + 1]?.[0] === parts[0]) last += 1;
          return grouped[index - 1]?.[0] === parts[0] || last === index
            ? []
            : [`${letter(index)}${top + 1}:${letter(last)}${top + 1}`];
        });
  const body = [0, 1, 2].map((row) => columns.map(([, cells]) => cells[row] ?? null));
  const rows: SheetCell[][] = [...(title === null ? [] : [[title]]), ...headerRows, ...body];
  const book = gridOf([{ name: "Sheet1", rows, merges }], { fileName: "上报.xlsx" });
  const { matched, loose } = matchTables(book, findTables(book, townships).tables, townships, { asOf: "2021-10" });
  const table = matched[0];
  if (!table) return { ledger: loose[0]?.why ?? "没有表", fields: [] };
  return {
    ledger: table.ledger.id,
    fields: columns.map((_, index) => table.columns.find(({ column }) => column === index)?.field?.name ?? null),
  };
}

function columnsOf(ledger: Ledger, own: Variants["values"]): (readonly [string, string, readonly SheetCell[]])[] {
  return sheetColumns(ledger).map(({ name, field, header }) => [name, header, sample(field, own?.[name])] as const);
}

describe.each(ledgers.map((ledger) => [ledger.id, ledger] as const))("%s", (id, ledger) => {
  const variants = all[id];

  it("has variants of its own here", () => {
    const written = Object.values(variants?.headers ?? {}).flat();
    expect(written.length, `tests/import/headerVariants: six other headers of ${id}`).toBeGreaterThanOrEqual(6);
  });

  it("is told from all other ledgers by its labels alone", () => {
    const columns = columnsOf(ledger, variants?.values);
    expect(
      read(
        columns.map(([, header, cells]) => [header, cells]),
        ledger.area === "base" ? ledger.name : null,
      ),
      `${id} needs a label that no other ledger has: README, “Add a ledger”, step 4`,
    ).toEqual({
      ledger: id,
      fields: columns.map(([name]) => name),
    });
  });

  it("is recognised by its required columns and a title of any of its kinds", () => {
    const required = columnsOf(ledger, variants?.values).filter(
      ([name]) => ledger.fields[name]?.required ?? ledger.progress?.[name]?.required,
    );
    // One column alone is no table that anybody could tell.
    if (required.length < 2) return;
    for (const title of [ledger.name, ...(variants?.titles ?? [])]) {
      const found = read(
        required.map(([, header, cells]) => [header, cells]),
        title,
      );
      expect(found.ledger, title).toBe(id);
    }
  });

  // All columns are written another way at once: the first ways of each field on one sheet, the second ones on the next.
  const most = Math.max(0, ...Object.values(variants?.headers ?? {}).map((headers) => headers.length));
  it.each(Array.from({ length: most }, (_, index) => [index + 1, index] as const))(
    "reads other headers, %i",
    (_, index) => {
      const columns = columnsOf(ledger, variants?.values).map(
        ([name, label, cells]) => [name, variants?.headers[name]?.[index] ?? label, cells] as const,
      );
      const titled = ledger.area === "base" ? ledger.name : null;
      const found = read(
        columns.map(([, header, cells]) => [header, cells]),
        titled,
      );
      expect(found.ledger).toBe(id);
      expect(columns.map(([, header], at) => `${header} → ${found.fields[at]}`)).toEqual(
        columns.map(([name, header]) => `${header} → ${name}`),
      );
    },
  );

  const words = Object.entries(variants?.words ?? {}).flatMap(([field, meant]) =>
    Object.entries(meant).map(([word, option]) => [word, field, option] as const),
  );
  it.runIf(words.length > 0).each(words)("takes %s in %s for %s", (word, name, option) => {
    const field = allFields(ledger).find((one) => one.name === name)?.field;
    expect(field && matchOption(word, field)).toEqual({ kind: "value", value: option });
  });

  const sheets = (variants?.sheets ?? []).map((sheet) => [sheet.title, sheet.columns] as const);
  it.runIf(sheets.length > 0).each(sheets)("reads the sheet %s", (title, columns) => {
    const fields = new Map(allFields(ledger).map(({ name, field }) => [name, field]));
    const cells = columns.map(([header, name]) => {
      const field = name === null ? undefined : fields.get(name);
      return [
        header,
        sample(field ?? { kind: "money" }, name === null ? undefined : variants?.values?.[name]),
      ] as const;
    });
    expect(read(cells, title)).toEqual({ ledger: id, fields: columns.map(([, name]) => name) });
  });
});

it("knows no ledger that is none", () => {
  expect(Object.keys(all).filter((id) => !ledgerOf(id))).toEqual([]);
});
