import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { townships } from "../../db/ledgers/base/townships.ts";
import type { StoredValue } from "../../db/ledgers/Field.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { scenicRoads } from "../../db/ledgers/rural/scenicRoads.ts";
import { upgrades } from "../../db/ledgers/rural/upgrades.ts";
import {
  type Cause,
  LedgerUnknown,
  type ListFilter,
  type ListQuery,
  QueryInvalid,
  type RecordRow,
  readTownships,
  type Store,
} from "../../db/store/index.ts";
import { runs } from "../long/runs.ts";
import { batchEntry, byForm, progress, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

const plain: ListQuery = {
  ledger: "road-works",
  asOf: "2021-12",
  page: 1,
  pageSize: 50,
  sort: null,
  search: "",
  filters: [],
  deleted: false,
};

function names(store: Store, query: Partial<ListQuery>): StoredValue[] {
  return store
    .read(({ records }) => records.list({ ...plain, ...query }))
    .rows.map(({ values }) => values.路线名称 ?? values.项目名称 ?? values.名称 ?? null);
}

describe("list", () => {
  it("gives each record with its latest month up to the as-of month", () => {
    const store = newStore();
    const { id } = store.records.add(
      roadWorks,
      { values: roadWork("甲"), month: "2021-03", progress: progress(100) },
      byForm,
    );
    store.records.update(roadWorks, id, 1, { month: "2021-10", progress: progress(900, "完工") }, byForm);
    const at = (asOf: string): RecordRow | undefined => store.records.list({ ...plain, asOf }).rows[0];
    expect(at("2021-12")).toMatchObject({
      id,
      revision: 2,
      progressMonth: "2021-10",
      progress: { 完成里程: 900 },
      deletedAt: null,
    });
    expect(at("2021-09")).toMatchObject({ progressMonth: "2021-03", progress: { 完成里程: 100, 未完成原因: null } });
    expect(at("2021-02")).toMatchObject({ progressMonth: null, progress: null });
    expect(store.records.list({ ...plain, asOf: "2021-09" }).sums).toMatchObject({
      完成里程: "100",
      完成投资: "1000000",
    });
    expect(store.records.list({ ...plain, asOf: "2021-02" }).sums).toMatchObject({ 完成里程: "0" });
  });

  it("sums what can be summed, and only that", () => {
    const store = newStore();
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    expect(Object.keys(store.records.list(plain).sums)).toEqual([
      "户数",
      "计划里程",
      "计划投资",
      "完成里程",
      "完成投资",
    ]);
  });

  it("sums exactly beyond what a double, and what 64 bits, hold", () => {
    const store = newStore();
    const largest = Number.MAX_SAFE_INTEGER;
    store.transaction(() => {
      for (let index = 0; index < 1100; index += 1) {
        const values = roadWork(`路${index}`, { 计划投资: largest, 计划里程: largest - index });
        store.records.add(
          roadWorks,
          { values, month: "2021-10", progress: { 状态: "在建", 完成投资: largest } },
          byForm,
        );
      }
    });
    const { sums } = store.records.list(plain);
    expect(sums.计划投资).toBe(String(BigInt(largest) * 1100n));
    expect(sums.计划里程).toBe(String(BigInt(largest) * 1100n - (1099n * 1100n) / 2n));
    expect(sums.完成投资).toBe(String(BigInt(largest) * 1100n));
    const two = store.records.list({ ...plain, filters: [{ field: "计划里程", test: "from", value: largest - 1 }] });
    expect(two).toMatchObject({
      total: 2,
      sums: { 计划里程: String(BigInt(largest) * 2n - 1n), 完成投资: String(BigInt(largest) * 2n) },
    });
  });

  it("stands in the official township order, then by key, unless asked otherwise", () => {
    const store = newStore();
    for (const [name, township] of [
      ["乙", "月望乡"],
      ["甲", "月望乡"],
      ["丙", "通泉街道"],
      ["丁", "马鸣乡"],
    ] as const) {
      store.records.add(roadWorks, { values: roadWork(name, { 乡镇: township }) }, byForm);
    }
    expect(names(store, {})).toEqual(["丙", "丁", "乙", "甲"]);
    expect(names(store, { sort: { field: "乡镇", descending: true } }).slice(-2)).toEqual(["丁", "丙"]);
    // The bureau moves 月望乡 to the front.
    const [first] = store.records.list({ ...plain, ledger: "townships", search: "月望" }).rows;
    store.records.update(townships, first?.id ?? "", 1, { values: { ...first?.values, 排序: 0 } }, byForm);
    expect(names(store, {})).toEqual(["乙", "甲", "丙", "丁"]);
    expect(names(store, { ledger: "townships" })[0]).toBe("月望乡");
  });

  it("orders several townships by the first of them", () => {
    const store = newStore();
    for (const [name, several] of [
      ["三", "月望乡、通泉街道"],
      ["一", "通泉街道、月望乡"],
      ["二", "马鸣乡"],
    ] as const) {
      store.records.add(upgrades, { values: { 项目名称: name, 乡镇: several, 里程: 1 } }, byForm);
    }
    expect(names(store, { ledger: "upgrades" })).toEqual(["一", "二", "三"]);
    const filter: ListFilter = { field: "乡镇", test: "is", value: "月望乡" };
    expect(names(store, { ledger: "upgrades", filters: [filter] })).toEqual(["一", "三"]);
  });

  it("searches the text fields for what was typed, % and _ included", () => {
    const store = newStore();
    store.records.add(roadWorks, { values: roadWork("小海公路", { 路线编码: "C001530304", 备注: "完成50%" }) }, byForm);
    store.records.add(roadWorks, { values: roadWork("大_海公路", { 自然村: "海边村" }) }, byForm);
    expect(names(store, { search: "海公" })).toEqual(["大_海公路", "小海公路"].sort());
    expect(names(store, { search: " c0015 " })).toEqual(["小海公路"]);
    expect(names(store, { search: "50%" })).toEqual(["小海公路"]);
    expect(names(store, { search: "%" })).toEqual(["小海公路"]);
    expect(names(store, { search: "_" })).toEqual(["大_海公路"]);
    expect(names(store, { search: "'; DROP TABLE road_works" })).toEqual([]);
    // Not across two fields.
    expect(names(store, { search: "通泉街道小海" })).toEqual([]);
  });

  it("finds one member of a list field, not a part of one", () => {
    const store = newStore();
    const road = { 年度: 2021, 乡镇: "马鸣乡", 里程: 1 };
    store.records.add(scenicRoads, { values: { ...road, 路线名称: "甲", 树种: "滇朴、樱花" } }, byForm);
    store.records.add(scenicRoads, { values: { ...road, 路线名称: "乙", 树种: "冬樱花" } }, byForm);
    const query = { ledger: "scenic-roads" } as const;
    expect(names(store, { ...query, filters: [{ field: "树种", test: "is", value: "樱花" }] })).toEqual(["甲"]);
    expect(names(store, { ...query, filters: [{ field: "树种", test: "contains", value: "樱花" }] })).toHaveLength(2);
    expect(store.records.fieldValues(scenicRoads, "树种", "樱")).toEqual(["冬樱花", "樱花"]);
  });

  it("shows deleted records apart", () => {
    const store = newStore();
    const first = store.records.add(
      roadWorks,
      { values: roadWork("甲"), month: "2021-10", progress: progress(5) },
      byForm,
    );
    store.records.add(roadWorks, { values: roadWork("乙"), month: "2021-10", progress: progress(7) }, byForm);
    store.records.remove(roadWorks, first.id, 1, byForm);
    expect(store.records.list(plain)).toMatchObject({ total: 1, sums: { 计划里程: "3945", 完成里程: "7" } });
    const deleted = store.records.list({ ...plain, deleted: true });
    expect(deleted).toMatchObject({ total: 1, rows: [{ id: first.id }], sums: { 计划里程: "3945", 完成里程: "5" } });
    expect(deleted.rows[0]?.deletedAt).not.toBeNull();
  });

  it("answers from the store as it is, also within a transaction that is undone", () => {
    const store = newStore();
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    expect(store.records.list(plain).total).toBe(1);
    expect(() =>
      store.transaction(() => {
        store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
        expect(store.records.list(plain).total).toBe(2);
        expect(store.records.count(roadWorks)).toBe(2);
        expect(store.read(({ records }) => [records.list(plain).total, records.count(roadWorks)])).toEqual([1, 1]);
        throw new Error("undone");
      }),
    ).toThrow("undone");
    expect(store.records.list(plain).total).toBe(1);
    expect(store.records.count(roadWorks)).toBe(1);
  });

  it.each<[string, Partial<ListQuery>]>([
    ["sort by a field that is not declared", { sort: { field: "id", descending: false } }],
    ["sort by SQL", { sort: { field: '计划里程" DESC --', descending: false } }],
    ["filter by a field that is not declared", { filters: [{ field: "revision", test: "is", value: 1 }] }],
    ["filter without a value", { filters: [{ field: "乡镇", test: "is", value: null }] }],
    ["text for a number", { filters: [{ field: "计划里程", test: "from", value: "1" }] }],
    ["part of a number", { filters: [{ field: "计划里程", test: "contains", value: 1 }] }],
    ["month that is none", { asOf: "2021-13" }],
    ["page before the first", { page: 0 }],
  ])("refuses a %s", (_, query) => {
    const store = newStore();
    expect(() => store.records.list({ ...plain, ...query })).toThrow(QueryInvalid);
  });

  it("refuses a ledger that is not declared", () => {
    expect(() => newStore().records.list({ ...plain, ledger: "sqlite_schema" })).toThrow(LedgerUnknown);
  });
});

// --- Against a model: the same answer by filtering, sorting and adding up in plain JavaScript.

const TOWNSHIPS = ["通泉街道", "马鸣乡", "月望乡", "外县镇"];
const line = fc.record({
  year: fc.constantFrom(2020, 2021),
  township: fc.constantFrom(...TOWNSHIPS),
  note: fc.constantFrom("", "水毁", "加宽"),
  length: fc.constantFrom(null, 0, 5, 1200),
  months: fc.uniqueArray(
    fc.tuple(fc.constantFrom("2021-05", "2021-09", "2021-11"), fc.nat({ max: 9 }), fc.constantFrom("在建", "完工")),
    { selector: ([month]) => month, maxLength: 3 },
  ),
  deleted: fc.boolean(),
});
const filter: fc.Arbitrary<ListFilter> = fc.oneof(
  fc.record({ field: fc.constant("乡镇"), test: fc.constant("is" as const), value: fc.constantFrom(...TOWNSHIPS) }),
  fc.record({ field: fc.constant("年度"), test: fc.constant("is" as const), value: fc.constantFrom(2020, 2021) }),
  fc.record({
    field: fc.constant("计划里程"),
    test: fc.constantFrom("from" as const, "to" as const),
    value: fc.constantFrom(0, 5, 600),
  }),
  fc.record({
    field: fc.constantFrom("备注", "计划里程", "完成里程", "状态"),
    test: fc.constantFrom("blank" as const, "filled" as const),
    value: fc.constant(null),
  }),
  fc.record({
    field: fc.constant("完成里程"),
    test: fc.constantFrom("from" as const, "to" as const, "is" as const),
    value: fc.nat({ max: 9 }),
  }),
  fc.record({ field: fc.constant("状态"), test: fc.constant("is" as const), value: fc.constantFrom("在建", "完工") }),
  fc.record({ field: fc.constant("路线名称"), test: fc.constant("contains" as const), value: fc.constant("第1") }),
  fc.record({ field: fc.constant("备注"), test: fc.constant("contains" as const), value: fc.constantFrom("水", "宽") }),
);
const query = fc.record({
  asOf: fc.constantFrom("2021-04", "2021-09", "2021-12"),
  page: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.constantFrom(1, 3, 50),
  sort: fc.option(
    fc.record({
      field: fc.constantFrom("计划里程", "备注", "乡镇", "完成里程", "完成投资", "状态", "年度"),
      descending: fc.boolean(),
    }),
  ),
  search: fc.constantFrom("", "水毁", "第1", "没有"),
  filters: fc.array(filter, { maxLength: 2 }),
  deleted: fc.boolean(),
});

function modelled(
  store: Store,
  wanted: Omit<ListQuery, "ledger">,
): { ids: string[]; total: number; sums: Record<string, string> } {
  const order = readTownships(store).map(({ name }) => name);
  const rank = (name: StoredValue | undefined): number =>
    order.includes(String(name)) ? order.indexOf(String(name)) : order.length;
  const ids = store.database.prepare<[], string>("SELECT id FROM road_works").pluck().all();
  const all = ids.flatMap((id) => {
    const record = store.records.get(roadWorks, id);
    const months = store.records.months(roadWorks, id).filter(({ month }) => month <= wanted.asOf);
    return record
      ? { record, both: { ...record.values, ...months.at(-1)?.values } as Record<string, StoredValue | undefined> }
      : [];
  });
  const fits = all.filter(({ record, both }) => {
    const texts = Object.values(record.values).filter((value) => typeof value === "string");
    return (
      (record.deletedAt !== null) === wanted.deleted &&
      (wanted.search === "" || texts.some((text) => text.includes(wanted.search))) &&
      wanted.filters.every(({ field, test, value }) => {
        const found = both[field] ?? null;
        if (test === "blank") return found === null;
        if (found === null) return false;
        if (test === "filled") return true;
        if (test === "is") return found === value;
        if (test === "contains") return String(found).includes(String(value));
        return test === "from" ? found >= (value ?? 0) : found <= (value ?? 0);
      })
    );
  });
  const compare = (first: string | number, second: string | number): number =>
    first < second ? -1 : first > second ? 1 : 0;
  const sorted = fits.toSorted((first, second) => {
    const tie = compare(first.record.id, second.record.id);
    if (!wanted.sort) {
      const key = (values: typeof first.both): string =>
        [values.年度, values.乡镇, values.路线名称, values.自然村 ?? ""].join("\u001f");
      return rank(first.both.乡镇) - rank(second.both.乡镇) || compare(key(first.both), key(second.both)) || tie;
    }
    const { field, descending } = wanted.sort;
    const [one, two] = [first.both[field] ?? null, second.both[field] ?? null];
    if (one === null || two === null) {
      if (one !== two) return one === null ? 1 : -1;
      return descending ? -tie : tie;
    }
    const ranked = field === "乡镇" ? rank(one) - rank(two) : 0;
    return (ranked || compare(one, two) || tie) * (descending ? -1 : 1);
  });
  const sums = Object.fromEntries(
    ["计划里程", "计划投资", "完成里程", "完成投资"].map((name) => [
      name,
      String(fits.reduce((sum, { both }) => sum + BigInt(both[name] ?? 0), 0n)),
    ]),
  );
  const start = (wanted.page - 1) * wanted.pageSize;
  return { ids: sorted.slice(start, start + wanted.pageSize).map(({ record }) => record.id), total: fits.length, sums };
}

/** What may happen to a record between two lists. */
const change = fc.record({
  which: fc.nat({ max: 7 }),
  what: fc.constantFrom("month", "removeMonth", "values", "remove", "restore", "undone"),
  month: fc.constantFrom("2021-05", "2021-08", "2021-11"),
  done: fc.nat({ max: 9 }),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(store: Store, { which, what, month, done }: Change, cause: Cause): void {
  const ids = store.database.prepare<[], string>("SELECT id FROM road_works ORDER BY id").pluck().all();
  const record = store.records.get(roadWorks, ids[which % Math.max(1, ids.length)] ?? "");
  if (!record) return;
  const { id, revision, deletedAt } = record;
  if (what === "restore") {
    if (deletedAt !== null) store.records.restore(roadWorks, id, revision, cause);
    return;
  }
  if (deletedAt !== null) return;
  if (what === "month") {
    store.records.update(
      roadWorks,
      id,
      revision,
      { month, progress: progress(done, done > 5 ? "完工" : "在建") },
      cause,
    );
  } else if (what === "removeMonth") {
    if (!store.records.months(roadWorks, id).some((stored) => stored.month === month)) return;
    store.records.removeMonth(roadWorks, id, revision, month, cause);
  } else if (what === "values") {
    const values = { ...record.values, 计划里程: done * 100, 乡镇: TOWNSHIPS[done % 4] ?? "" };
    store.records.update(roadWorks, id, revision, { values }, cause);
  } else if (what === "remove") {
    store.records.remove(roadWorks, id, revision, cause);
  } else {
    expect(() =>
      store.transaction(() => {
        store.records.update(roadWorks, id, revision, { month, progress: progress(done + 50) }, cause);
        const sorted: ListQuery = { ...plain, sort: { field: "完成里程", descending: true } };
        store.records.list(sorted);
        // A list that is made at rest while somebody writes is remembered, and holds nothing of it.
        store.read(({ records }) => records.list(sorted));
        throw new Error("undone");
      }),
    ).toThrow("undone");
  }
}

function expectModelled(store: Store, wanted: Omit<ListQuery, "ledger">): void {
  // The kept reader remembers between reads, the writer does not: both say the same.
  const list = { ...wanted, ledger: "road-works" };
  const { rows, total, sums } = store.read(({ records }) => records.list(list));
  expect(store.records.list(list)).toEqual({ rows, total, sums });
  const expected = modelled(store, wanted);
  expect({ ids: rows.map(({ id }) => id), total }).toEqual({ ids: expected.ids, total: expected.total });
  expect(sums).toMatchObject(expected.sums);
}

it("agrees with the same done by hand, whatever the records, the query and the writes before it", {
  timeout: 120_000,
}, () => {
  const store = newStore();
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.array(fc.tuple(query, fc.array(change, { maxLength: 2 })), { minLength: 3, maxLength: 6 }),
      (lines, steps) => {
        let batch = "";
        store.transaction(() => {
          batch = store.batches.begin(batchEntry());
          const cause: Cause = { kind: "import", batch };
          for (const [index, { year, township, note, length, months, deleted }] of lines.entries()) {
            const values = roadWork(`第${index}条`, { 年度: year, 乡镇: township, 备注: note, 计划里程: length });
            let record = store.records.add(roadWorks, { values }, cause);
            for (const [month, done, state] of months) {
              const entry = { month, progress: progress(done, state) };
              record = store.records.update(roadWorks, record.id, record.revision, entry, cause);
            }
            if (deleted) store.records.remove(roadWorks, record.id, record.revision, cause);
          }
        });
        for (const [wanted, changes] of steps) {
          for (const made of changes) apply(store, made, { kind: "import", batch });
          expectModelled(store, wanted);
        }
        // All rows go; the next ones take their numbers.
        store.batches.undo(batch, byForm);
        for (const [wanted] of steps) expectModelled(store, wanted);
      },
    ),
    { numRuns: runs(150) },
  );
});
