import { describe, expect, it } from "vitest";
import { read } from "xlsx";
import { roads } from "../../../db/ledgers/rural/roads.ts";
import { roadWorks } from "../../../db/ledgers/rural/roadWorks.ts";
import { ClosingMissing, ClosingStale, ClosingStands, verifyStore } from "../../../db/store/index.ts";
import { tableModelSchema } from "../../../electron/contract/tableModel.ts";
import {
  closableAreas,
  closedModel,
  closeMonth,
  readSources,
  tablesOfArea,
} from "../../../electron/tables/closing/index.ts";
import { buildTable, tableList } from "../../../electron/tables/index.ts";
import { dumpTables } from "../../support/dumpTables.ts";
import { AS_OF, closedBureau, noReason, reason, roadNamed } from "./closedBureau.ts";

const hasCode = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) });

describe("closeMonth", () => {
  it("keeps every table of the area as it was shown that day, with its workbook", async () => {
    const store = closedBureau();
    const closing = await closeMonth(store, "rural", AS_OF, { reason: "十月月报" });
    expect(closing).toMatchObject({ area: "rural", month: AS_OF, issue: 1, reason: "十月月报", reopened: null });
    expect(closing.tables.map(({ id }) => id)).toEqual(
      tableList().flatMap(({ id, area }) => (area === "rural" ? id : [])),
    );
    for (const { id, checkCode } of closing.tables) {
      const { model, workbook } = closedModel(store, closing.id, id);
      expect(tableModelSchema.parse(model)).toEqual(buildTable(store, id, AS_OF));
      expect(model.checkCode).toBe(checkCode);
      const [sheet] = Object.values(read(workbook).Sheets);
      expect(JSON.stringify(sheet)).toContain(model.title);
    }
    expect(verifyStore(store)).toEqual([]);
  });

  it("shows a closed table as issued whatever was changed since", async () => {
    const store = closedBureau();
    const { id } = await closeMonth(store, "rural", AS_OF);
    const issued = closedModel(store, id, "农路01");
    const road = roadNamed(store, "马鸣—咨卡公路");
    store.records.update(roadWorks, road.id, road.revision, { values: { ...road.values, 计划里程: 9000 } }, reason);
    store.settings.set("bureau", "另一个局");
    expect(closedModel(store, id, "农路01")).toEqual(issued);
    expect(buildTable(store, "农路01", AS_OF)).not.toEqual(issued.model);
    expect(store.lookBack(issued.closing.logSeq, (past) => buildTable(past, "农路01", AS_OF))).toEqual(issued.model);
  });

  it("knows the records behind each table with their revisions and months", async () => {
    const store = closedBureau();
    const gone = roadNamed(store, "马鸣—咨卡公路");
    store.records.remove(roadWorks, gone.id, gone.revision, noReason);
    const { id } = await closeMonth(store, "rural", AS_OF);
    const { ledgers } = readSources(closedModel(store, id, "农路01").sources);
    expect(Object.keys(ledgers).toSorted()).toEqual(["annual-targets", "road-works", "townships"]);
    const expected = [...store.records.all(roadWorks)].map((road) => [road.id, road.revision, AS_OF, 1]);
    expect(expected.map(([road]) => road)).not.toContain(gone.id);
    expect(ledgers["road-works"]?.[AS_OF]?.toSorted()).toEqual(expected.toSorted());
    expect(ledgers.townships?.[AS_OF]).toHaveLength(10);
  });

  it("reads what the tables read: also a category that sorts reports, the year before, and ledgers without a record", async () => {
    const store = closedBureau();
    const { reads } = await closeMonth(store, "investment", AS_OF);
    const months = Object.fromEntries(reads.map((read) => [read.ledger, read.months]));
    expect(months["investment-monthly"]).toEqual(["2026-10", "2025-10"]);
    expect(months.projects).toContain("2026-10");
    expect(months["turnover-monthly"]).toEqual(["2026-10", "2025-10"]);
    expect(months["annual-targets"]).toContain("2026-10");
    expect(months["road-works"]).toBeUndefined();

    const rural = await closeMonth(store, "rural", AS_OF);
    expect(rural.reads.map(({ ledger }) => ledger)).toEqual(
      expect.arrayContaining([
        "road-works",
        "maintenance",
        "bridges",
        "safety-works",
        "upgrades",
        "scenic-roads",
        "roads",
      ]),
    );
    const road = { 路线编码: "Y001530304", 路线名称: "甲路", 行政等级: "乡道", 里程: 1000, 乡镇: "通泉街道" };
    expect(() => store.records.add(roads, { values: road }, noReason)).toThrow("is closed");
  });

  it("refuses a month that is closed, an area without tables, a month that is none, and a change in between", async () => {
    const store = closedBureau();
    await closeMonth(store, "rural", AS_OF);
    const before = dumpTables(store);
    await expect(closeMonth(store, "rural", AS_OF)).rejects.toThrow(ClosingStands);
    await expect(closeMonth(store, "base", AS_OF)).rejects.toEqual(hasCode("closing-empty"));
    await expect(closeMonth(store, "rural", "2026-13")).rejects.toEqual(hasCode("month-invalid"));
    expect(() => closedModel(store, "none", "农路01")).toThrow(ClosingMissing);
    expect(dumpTables(store)).toEqual(before);
    const closing = closeMonth(store, "safety", AS_OF);
    store.settings.set("bureau", "别的局");
    await expect(closing).rejects.toThrow(ClosingStale);
    expect(store.closings.current("safety", AS_OF)).toBeUndefined();
  });

  it("can be cancelled, and says how far it is", async () => {
    const store = closedBureau();
    const controller = new AbortController();
    const said: number[] = [];
    const closing = closeMonth(store, "rural", AS_OF, {
      signal: controller.signal,
      onProgress: (done) => {
        said.push(done);
        if (done === 2) controller.abort();
      },
    });
    await expect(closing).rejects.toEqual(hasCode("cancelled"));
    expect(said).toEqual([0, 1, 2]);
    expect(store.closings.open()).toEqual([]);
  });

  it("closes the next issue with today's numbers after a reopening; the first issue stays", async () => {
    const store = closedBureau();
    const first = await closeMonth(store, "rural", AS_OF);
    const issued = closedModel(store, first.id, "农路01").model;
    store.closings.reopen(first.id, reason);
    const road = roadNamed(store, "马鸣—咨卡公路");
    store.records.update(roadWorks, road.id, road.revision, { values: { ...road.values, 计划里程: 9000 } }, noReason);
    const second = await closeMonth(store, "rural", AS_OF);
    expect(second.issue).toBe(2);
    expect(closedModel(store, second.id, "农路01").model).toEqual(buildTable(store, "农路01", AS_OF));
    expect(closedModel(store, first.id, "农路01").model).toEqual(issued);
    expect(verifyStore(store)).toEqual([]);
  });

  it("is there for every area that hands in tables", () => {
    expect(closableAreas()).toEqual(
      expect.arrayContaining(["investment", "works", "rural", "safety", "party", "service"]),
    );
    for (const area of closableAreas()) expect(tablesOfArea(area).length).toBeGreaterThan(0);
  });
});
