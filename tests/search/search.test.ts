import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { complaints } from "../../db/ledgers/safety/complaints.ts";
import { openSearch, type Search } from "../../db/search/index.ts";
import { type Store, verifyStore } from "../../db/store/index.ts";
import { batchEntry, byForm, progress, roadWork } from "../store/roadWork.ts";
import { newStore } from "../store/withStore.ts";
import { dumpTables } from "../support/dumpTables.ts";

function searchOf(store: Store): Search {
  const search = openSearch(store);
  onTestFinished(() => search.close());
  return search;
}

/** ledger → labels of what was found. */
async function found(search: Search, text: string): Promise<Record<string, string[]>> {
  const groups = await search.find(text, 20);
  return Object.fromEntries(groups.map(({ ledger, hits }) => [ledger, hits.map(({ label }) => label).toSorted()]));
}

function add(store: Store, name: string, more: Record<string, string | number | null> = {}): string {
  return store.records.add(roadWorks, { values: { ...roadWork(name), ...more } }, byForm).id;
}

function marked(pieces: readonly { text: string; marked: boolean }[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
}

describe("search", () => {
  it("finds Chinese substrings of any length, codes, numbers from their beginning, and words together", async () => {
    const store = newStore();
    add(store, "松坡—柏林公路", {
      自然村: "大海梢",
      路线编码: "C099530304",
      计划里程: 3945,
      开工日期: "2021-05-09",
      备注: "与邻村共用一段",
    });
    const search = searchOf(store);
    const works = async (text: string) =>
      (await search.find(text, 5)).find(({ ledger }) => ledger === "road-works")?.total ?? 0;
    for (const text of [
      "柏",
      "柏林",
      "松坡—柏",
      "松坡-柏林",
      "公路",
      "路",
      "大海梢",
      "共用一",
      "段",
      "099530304",
      "c099",
      "C０９９",
      "3.945",
      "3.9",
      "2021-05",
      "2021-05-09",
      "柏林 大海",
      "  柏林　共用 ",
    ]) {
      expect([text, await works(text)]).toEqual([text, 1]);
    }
    for (const text of ["柏公", "林松", "945", "05-09", "柏林 小海", "%", '"', "*", "OR", "柏林*", "梢C", "路大"]) {
      expect([text, await works(text)]).toEqual([text, 0]);
    }
    for (const text of ["", " ", "\ue000"]) expect(await search.find(text, 5)).toEqual([]);
  });

  it("finds by the first letters and by the spelling of pinyin, also half typed, and calls the township first", async () => {
    const store = newStore();
    add(store, "甲公路", { 乡镇: "通泉街道" });
    add(store, "通泉至绿茂公路", { 乡镇: "大庄乡" });
    const search = searchOf(store);
    for (const text of ["tqjd", "TQJD", "tongquan", "tongquanjie", "tongquanjied", "tong'quan", "quanjiedao"]) {
      expect([text, (await found(search, text)).townships]).toEqual([text, ["通泉街道"]]);
    }
    expect((await found(search, "lvmao"))["road-works"]).toEqual(["2021 大庄乡 通泉至绿茂公路"]);
    expect((await found(search, "tqzlm"))["road-works"]).toEqual(["2021 大庄乡 通泉至绿茂公路"]);
    expect(await found(search, "qdjt")).toEqual({});
    expect(await found(search, "ongquan")).toEqual({});
  });

  it("says where it stands, marked: in the field, in a month, by sound, and shortened", async () => {
    const store = newStore();
    const long = `${"前".repeat(80)}缺口在此${"后".repeat(80)}`;
    store.records.add(
      roadWorks,
      {
        values: { ...roadWork("松坡—柏林公路"), 备注: long },
        month: "2021-09",
        progress: { ...progress(1), 未完成原因: "雨季影响" },
      },
      byForm,
    );
    const search = searchOf(store);
    const hit = async (text: string) =>
      (await search.find(text, 5)).find(({ ledger }) => ledger === "road-works")?.hits[0];
    expect(await hit("柏林")).toMatchObject({ field: "路线名称", month: null });
    expect(marked((await hit("柏林"))?.excerpt ?? [])).toBe("松坡—[柏林]公路");
    expect(marked((await hit("blgl"))?.excerpt ?? [])).toBe("松坡—[柏林公路]");
    expect(marked((await hit("bolingong"))?.excerpt ?? [])).toBe("松坡—[柏林公]路");
    expect(await hit("雨季")).toMatchObject({ field: "未完成原因", month: "2021-09" });
    const shortened = marked((await hit("缺口"))?.excerpt ?? []);
    expect(shortened).toMatch(/^…前+\[缺口\]在此后+…$/);
    expect(shortened.length).toBeLessThan(70);
    expect(marked((await hit("松坡 公路"))?.excerpt ?? [])).toBe("[松坡]—柏林[公路]");
  });

  it("keeps personal data to the whole value, masked and unmarked, and out of labels", async () => {
    const store = newStore();
    const values = {
      编号: "T1",
      受理日期: "2021-03-02",
      对象类别: "客运班车",
      内容: "班车晚点",
      投诉人: "张三丰",
      联系电话: "13812345678",
    };
    store.records.add(complaints, { values }, byForm);
    const search = searchOf(store);
    for (const text of ["张三丰", "13812345678", "１３８ 12345678".replace(" ", "")]) {
      const [group] = await search.find(text, 5);
      expect(group).toMatchObject({ ledger: "complaints", total: 1 });
      expect(JSON.stringify(group)).not.toMatch(/三丰|12345678/);
    }
    for (const text of ["张", "三丰", "张三", "138", "1381234567", "zsf", "zhangsanfeng"]) {
      expect([text, (await search.find(text, 5)).filter(({ ledger }) => ledger === "complaints")]).toEqual([text, []]);
    }
    expect((await search.find("tqjd", 5))[0]?.ledger).toBe("townships");
    const [group] = await search.find("晚点", 5);
    expect(JSON.stringify(group)).not.toMatch(/三丰|12345678/);
  });

  it("follows every write at once: change, deletion, restoration, months taken away, an undone import", async () => {
    const store = newStore();
    const search = searchOf(store);
    const id = add(store, "旧名公路");
    expect(Object.keys(await found(search, "旧名"))).toEqual(["road-works"]);
    store.records.update(
      roadWorks,
      id,
      1,
      { values: roadWork("新名公路"), month: "2021-09", progress: { ...progress(1), 未完成原因: "征地" } },
      byForm,
    );
    expect([await found(search, "旧名"), Object.keys(await found(search, "新名 征地"))]).toEqual([{}, ["road-works"]]);
    store.records.removeMonth(roadWorks, id, 2, "2021-09", byForm);
    expect(await found(search, "新名 征地")).toEqual({});
    store.records.remove(roadWorks, id, 3, byForm);
    expect(await found(search, "新名")).toEqual({});
    store.records.restore(roadWorks, id, 4, byForm);
    expect(Object.keys(await found(search, "新名"))).toEqual(["road-works"]);
    const batch = store.transaction(() => {
      const opened = store.batches.begin(batchEntry("通泉街道.xlsx"));
      store.records.add(roadWorks, { values: roadWork("批次公路") }, { kind: "import", batch: opened });
      return opened;
    });
    expect(Object.keys(await found(search, "批次"))).toEqual(["road-works"]);
    store.batches.undo(batch, { kind: "undo", reason: "错了" });
    expect(await found(search, "批次")).toEqual({});
  });

  it("finds nothing of an unfinished transaction, and nothing wrong after it was rolled back", async () => {
    const store = newStore();
    const search = searchOf(store);
    add(store, "已有公路");
    await expect(
      store.transactionInSteps(async () => {
        add(store, "半途公路");
        expect(await found(search, "半途")).toEqual({});
        expect(Object.keys(await found(search, "已有"))).toEqual(["road-works"]);
        throw new Error("stopped");
      }),
    ).rejects.toThrow("stopped");
    add(store, "后来公路");
    expect([await found(search, "半途"), Object.keys(await found(search, "后来"))]).toEqual([{}, ["road-works"]]);
  });

  it("leaves the store as it is, lives through reopening, and is made anew when damaged or of another store", async () => {
    const store = newStore();
    add(store, "松坡公路");
    const before = dumpTables(store);
    const first = openSearch(store);
    expect(Object.keys(await found(first, "松坡"))).toEqual(["road-works"]);
    first.close();
    expect(dumpTables(store)).toEqual(before);
    expect(verifyStore(store)).toEqual([]);
    const again = openSearch(store);
    expect(again.behind()).toBe(0);
    again.close();
    const file = join(store.folder, "search.sqlite");
    const other = newStore();
    writeFileSync(join(other.folder, "search.sqlite"), readFileSync(file));
    const elsewhere = openSearch(other);
    expect([await found(elsewhere, "松坡"), Object.keys(await found(elsewhere, "月望"))]).toEqual([{}, ["townships"]]);
    elsewhere.close();
    writeFileSync(file, "这不是数据库，只是一些文字。".repeat(100));
    const repaired = openSearch(store);
    expect(Object.keys(await found(repaired, "松坡"))).toEqual(["road-works"]);
    repaired.close();
    for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
    expect(existsSync(file)).toBe(false);
    expect(Object.keys(await found(searchOf(store), "松坡"))).toEqual(["road-works"]);
  });

  it("agrees with a plain look through all records, for any substring of any text", async () => {
    const store = newStore();
    const search = searchOf(store);
    const names = ["松坡—柏林公路", "柏林至松坡", "大海梢（一期）", "X012线 K3+400", "松松坡坡", "Ａ级大海"];
    for (const name of names) add(store, name, { 自然村: null, 路线编码: null, 备注: null, 年度: 2020 });
    const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(/[—]/g, "-");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(8),
        fc.integer({ min: 1, max: 5 }),
        async (name, from, length) => {
          const text = [...name].slice(from, from + length).join("");
          fc.pre(plain(text) !== "" && !/^[a-z0-9.+-]+$/.test(plain(text)) && !/\s/.test(text));
          const expected = names.filter((one) => plain(one).includes(plain(text))).length;
          const others = ["2020", "通泉街道", "农村公路硬化", "水泥混凝土"].some((one) =>
            plain(one).includes(plain(text)),
          );
          fc.pre(!others);
          const groups = await search.find(text, 20);
          expect([text, groups.find(({ ledger }) => ledger === "road-works")?.total ?? 0]).toEqual([text, expected]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
