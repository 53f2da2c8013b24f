import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { checkValues } from "../../db/ledgers/derive/checkValues.ts";
import { formSections } from "../../db/ledgers/derive/formSections.ts";
import { listColumns } from "../../db/ledgers/derive/listColumns.ts";
import type { Field, StoredValue } from "../../db/ledgers/Field.ts";
import { fieldKinds, smallestPerUnit } from "../../db/ledgers/fieldKinds.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { matchOption } from "../../db/ledgers/matchOption.ts";

const two = (number: number): string => String(number).padStart(2, "0");
const year = fc.integer({ min: 1990, max: 2099 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const date = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, day]) => `${m}-${two(day)}`);
const words = fc
  .array(fc.constantFrom(..."马龙区交通运输局通泉街道大庄乡二〇二一年K12路（）〔〕号,、a"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => letters.join("").replaceAll(/^、+|、+$/g, ""))
  .filter((text) => text !== "" && text !== "无");
const list = fc.uniqueArray(fc.constantFrom("滇朴", "红叶石楠", "桂花", "樱花", "通泉街道"), { minLength: 1 });

/** What a field may hold in the store, by its kind. */
function storedValues(field: Field): fc.Arbitrary<string | number> {
  if (field.options) return fc.constantFrom(...field.options);
  if (field.many || field.kind === "list") return list.map((values) => values.join("、"));
  switch (field.kind) {
    case "date":
      return date;
    case "month":
      return month;
    case "year":
      return year;
    case "bool":
      return fc.constantFrom(0, 1);
    case "phone":
      return fc.stringMatching(/^1\d{10}$/);
    case "percent":
      return fc.integer({ min: 0, max: 10_000 });
    case "stake":
      return fc.integer({ min: 0, max: 99_999_999 });
    case "decimal":
      return fc.integer({ min: -1e15, max: 1e15 });
    case "count":
    case "money":
    case "length":
    case "metre":
    case "area":
      return fc.integer({ min: 0, max: 1e15 });
    default:
      return words;
  }
}

describe.each(ledgers.map((ledger) => [ledger.id, ledger] as const))("%s", (_id, ledger) => {
  const fields = allFields(ledger);

  it("writes every value so that it reads back the same, exactly and as shown", () => {
    for (const { name, field } of fields) {
      const kind = fieldKinds[field.kind];
      fc.assert(
        fc.property(storedValues(field), (value) => {
          expect(kind.parse(kind.exact(value, field), field), name).toEqual({ kind: "value", value });
          const shown = kind.parse(kind.show(value, field), field);
          expect(shown.kind === "value" ? shown.value : shown, name).toEqual(value);
        }),
        { numRuns: 25 },
      );
    }
  });

  it("passes a record with any values of its kinds, and misses each required field by name", () => {
    const record = fc.record(Object.fromEntries(fields.map(({ name, field }) => [name, storedValues(field)])));
    fc.assert(
      fc.property(record, (values: Readonly<Record<string, StoredValue>>) => {
        const problems = checkValues({ ...ledger, rules: [] }, values, values);
        expect(problems).toEqual([]);
      }),
      { numRuns: 10 },
    );
    const required = fields.filter(({ field }) => field.required).map(({ name }) => name);
    const missing = checkValues(ledger, {}, {}).filter(({ message }) => message.startsWith("缺少"));
    expect(missing.map(({ field }) => field)).toEqual(required);
    expect(missing.every(({ level }) => level === "error")).toBe(true);
  });

  it("never fails on a blank or half-filled record: rules speak only of what is there", () => {
    const partial = fc.record(
      Object.fromEntries(fields.map(({ name, field }) => [name, fc.option(storedValues(field), { nil: null })])),
    );
    fc.assert(
      fc.property(partial, (values: Readonly<Record<string, StoredValue>>) => {
        for (const rule of ledger.rules ?? []) {
          const message = rule.check(values, values);
          if (message !== null) expect(message.length).toBeGreaterThan(3);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("knows each option by its name and by each of its other words, and no word means two options", () => {
    for (const { name, field } of fields) {
      const said = new Map<string, string>();
      for (const option of field.options ?? []) {
        expect(matchOption(option, field), name).toEqual({ kind: "value", value: option });
        for (const word of field.synonyms?.[option] ?? []) {
          expect(matchOption(word, field), `${name}: ${word}`).toEqual({ kind: "value", value: option });
          expect(said.get(word) ?? option, `${name}: ${word}`).toBe(option);
          said.set(word, option);
        }
      }
    }
  });

  it("has a key, form sections, listed columns and rules of its own fields, each field in the form once", () => {
    const names = new Set(fields.map(({ name }) => name));
    expect(ledger.key.length).toBeGreaterThan(0);
    expect(ledger.key.filter((name) => !Object.hasOwn(ledger.fields, name))).toEqual([]);
    const inForm = formSections(ledger).flatMap((section) => section.fields.map(({ name }) => name));
    expect([...inForm].sort()).toEqual(Object.keys(ledger.fields).sort());
    expect(listColumns(ledger).length, "columns of the list, notes not counted").toBeGreaterThan(1);
    for (const rule of ledger.rules ?? []) expect(names.has(rule.field), rule.field).toBe(true);
  });

  it("keeps numbers as whole smallest units", () => {
    for (const { name, field } of fields) {
      if (fieldKinds[field.kind].column === "INTEGER") {
        expect(Number.isSafeInteger(smallestPerUnit(field)), name).toBe(true);
      }
    }
  });
});
