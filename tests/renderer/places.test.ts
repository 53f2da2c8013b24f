import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgers } from "../../db/ledgers/index.ts";
import { createPlaces } from "../../renderer/layout/createPlaces.ts";
import { type Explain, hashOf, type Place, placeOf } from "../../renderer/layout/route.ts";

/** The address bar of a window, with the back button. */
function addressBar(first = "") {
  let hash = first;
  const listeners = new Set<() => void>();
  return {
    get hash() {
      return hash;
    },
    set hash(next: string) {
      hash = next;
      for (const listener of listeners) listener();
    },
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

const ledgerIds = fc.constantFrom(...ledgers.map(({ id }) => id));
const explained: fc.Arbitrary<Explain> = fc.record({
  path: fc.array(fc.constantFrom("农村路.建设任务里程", "固投.出数", "高速.项目"), { minLength: 1, maxLength: 4 }),
  within: fc.constantFrom(null, { by: "乡镇", of: "" }, { by: "工程+乡镇", of: "某高速\u001f大庄乡" }),
  asOf: fc.constantFrom(null, "2020-03"),
  page: fc.integer({ min: 1, max: 99 }),
});
const withWords = {
  explain: explained,
  back: fc.constantFrom("#/", "#/tables/农路01?asOf=2021-10", "#/?explain=固投.出数&page=2"),
};
const placesArbitrary: fc.Arbitrary<Place> = fc.record(
  {
    ...withWords,
    asOf: fc.constantFrom(null, "2021-10", "1999-01"),
    route: fc.oneof(
      fc.constant({ page: "home" as const }),
      fc.record({ page: fc.constant("audit" as const), area: fc.constantFrom(null, "rural", "overview") }),
      fc.record({ page: fc.constant("ledger" as const), ledger: ledgerIds }),
      fc.record({
        page: fc.constant("record" as const),
        ledger: ledgerIds,
        id: fc.oneof(fc.constant(null), fc.uuid()),
      }),
      fc.record({ page: fc.constant("import" as const), ledger: fc.oneof(fc.constant(null), ledgerIds) }),
      fc.constant({ page: "batches" as const }),
      fc.constant({ page: "tables" as const }),
      fc.record(
        {
          page: fc.constant("table" as const),
          table: fc.constantFrom("农路01", "交统03", "a/b?c#d"),
          closing: fc.uuid(),
        },
        { requiredKeys: ["page", "table"] },
      ),
      fc.constant({ page: "codeVerification" as const }),
      fc.record(
        {
          page: fc.constant("summary" as const),
          kind: fc.constantFrom("annual" as const, "half" as const),
          shown: fc.constantFrom("now", "1", "12"),
        },
        { requiredKeys: ["page", "kind"] },
      ),
    ),
  },
  { requiredKeys: ["asOf", "route"] },
);

describe("the address", () => {
  it("brings every place back after F5", () => {
    fc.assert(
      fc.property(placesArbitrary, (place) => {
        expect(placeOf(hashOf(place))).toEqual(place);
      }),
    );
  });

  it("leads home from anything it does not understand, and takes no month that is none", () => {
    expect(placeOf("#/elsewhere/x")).toEqual({ route: { page: "home" }, asOf: null });
    expect(placeOf("#/tables/%E0%A4%A")).toEqual({ route: { page: "tables" }, asOf: null });
    expect(placeOf("#/batches?asOf=2021-13").asOf).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(placeOf(hashOf(placeOf(`#${text}`)))).toEqual(placeOf(`#${text}`));
      }),
    );
  });
});

describe("places", () => {
  it("keeps the month from page to page and tells who listens", async () => {
    const address = addressBar("#/ledgers/roads?asOf=2021-10");
    const places = createPlaces(address);
    const seen: string[] = [];
    places.subscribe(() => seen.push(hashOf(places.current())));
    expect(await places.go({ page: "batches" })).toBe(true);
    expect(address.hash).toBe("#/batches?asOf=2021-10");
    await places.setMonth("2021-11");
    expect(seen).toEqual(["#/batches?asOf=2021-10", "#/batches?asOf=2021-11"]);
  });

  it("stays where unsaved work is, for links, months and the back button alike", async () => {
    const address = addressBar("#/ledgers/roads/new");
    const places = createPlaces(address);
    const end = places.guard(async () => false);
    expect(await places.go({ page: "home" })).toBe(false);
    expect(await places.setMonth("2021-11")).toBe(false);
    address.hash = "#/ledgers/roads";
    await Promise.resolve();
    expect(address.hash).toBe("#/ledgers/roads/new");
    expect(places.current().route).toEqual({ page: "record", ledger: "roads", id: null });
    end();
    expect(await places.go({ page: "home" })).toBe(true);
  });

  it("asks once, however often one tries to leave while the question stands", async () => {
    const places = createPlaces(addressBar());
    let asked = 0;
    let answer = (_leave: boolean): void => {};
    places.guard(() => {
      asked += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    const first = places.go({ page: "tables" });
    expect(await places.go({ page: "batches" })).toBe(false);
    answer(true);
    expect(await first).toBe(true);
    expect(asked).toBe(1);
    expect(places.current().route.page).toBe("tables");
  });

  it("opens an explanation above the page, leads from it to a record and back to it, with the month chosen meanwhile", async () => {
    const address = addressBar("#/?asOf=2021-10");
    const places = createPlaces(address);
    const explain: Explain = { path: ["固投.出数"], within: null, asOf: null, page: 2 };
    places.explain(explain);
    expect(places.current()).toEqual({ route: { page: "home" }, asOf: "2021-10", explain });
    await places.goFrom({ page: "record", ledger: "roads", id: "r1" });
    expect(places.current()).toMatchObject({
      route: { page: "record" },
      back: "#/?asOf=2021-10&explain=%E5%9B%BA%E6%8A%95.%E5%87%BA%E6%95%B0&page=2",
    });
    expect(places.current().explain).toBeUndefined();
    await places.setMonth("2021-11");
    await places.goBack({ page: "ledger", ledger: "roads" });
    expect(places.current()).toEqual({ route: { page: "home" }, asOf: "2021-11", explain });
    places.explain(null);
    expect(address.hash).toBe("#/?asOf=2021-11");
    // Opened from its list, a record leads back to its list.
    await places.go({ page: "record", ledger: "roads", id: "r1" });
    await places.goBack({ page: "ledger", ledger: "roads" });
    expect(places.current()).toEqual({ route: { page: "ledger", ledger: "roads" }, asOf: "2021-11" });
  });

  it("explains a number on a page with unsaved work without asking, but asks before a record behind it is opened", async () => {
    const places = createPlaces(addressBar("#/ledgers/roads/new"));
    places.guard(async () => false);
    places.explain({ path: ["固投.出数"], within: null, asOf: null, page: 1 });
    expect(places.current().explain?.path).toEqual(["固投.出数"]);
    expect(await places.goFrom({ page: "record", ledger: "roads", id: "r1" })).toBe(false);
    expect(places.current().route).toEqual({ page: "record", ledger: "roads", id: null });
  });
});
