import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { listQuerySchema } from "../../electron/contract/records.ts";
import { columnChoiceOf, shownFields, toggled, usualColumns } from "../../renderer/records/list/columnChoice.ts";
import { boundOf, filterStyle, filterText } from "../../renderer/records/list/filterWords.ts";
import {
  changed,
  firstListState,
  listStateOf,
  queryOf,
  sortedBy,
  withFilters,
} from "../../renderer/records/list/listState.ts";
import { rowAfterKey } from "../../renderer/records/list/useRowKeys.ts";

const roadWorks = ledgerOf("road-works");
if (!roadWorks) throw new Error("road-works is gone");
const fieldOf = (name: string) => {
  const field = roadWorks.fields[name] ?? roadWorks.progress?.[name];
  if (!field) throw new Error(`${name} is gone`);
  return field;
};

describe("column chooser", () => {
  it("shows the usual columns until another choice was kept, and forgets fields that are gone", () => {
    expect(columnChoiceOf(roadWorks, null)).toEqual(usualColumns(roadWorks));
    expect(columnChoiceOf(roadWorks, ["备注", "乡镇", "没有的字段"])).toEqual(["乡镇", "备注"]);
    expect(columnChoiceOf(roadWorks, ["没有的字段"])).toEqual(usualColumns(roadWorks));
    expect(columnChoiceOf(roadWorks, "乡镇")).toEqual(usualColumns(roadWorks));
  });
  it("keeps the dictionary's order and never hides the last column", () => {
    expect(toggled(roadWorks, ["状态", "备注"], "乡镇")).toEqual(["乡镇", "备注", "状态"]);
    expect(toggled(roadWorks, ["乡镇"], "乡镇")).toEqual(["乡镇"]);
    expect(shownFields(roadWorks, ["状态", "年度"]).map(({ name, progress }) => [name, progress])).toEqual([
      ["年度", false],
      ["状态", true],
    ]);
  });
});

describe("list state", () => {
  it("makes a query the contract accepts, and starts anew from what it does not", () => {
    const state = withFilters({ ...firstListState, page: 4 }, "状态", [{ field: "状态", test: "is", value: "在建" }]);
    expect(state.page).toBe(1);
    expect(listQuerySchema.safeParse(queryOf("road-works", "2021-10", state)).success).toBe(true);
    expect(listStateOf(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(listStateOf({ page: 0 })).toEqual(firstListState);
    expect(listStateOf(null)).toEqual(firstListState);
  });
  it("sorts up, down, not; searching goes back to the first page", () => {
    const up = sortedBy(firstListState, "年度");
    expect(up.sort).toEqual({ field: "年度", descending: false });
    const down = sortedBy(up, "年度");
    expect(down.sort?.descending).toBe(true);
    expect(sortedBy(down, "年度").sort).toBeNull();
    expect(changed({ ...firstListState, page: 7 }, { search: "白村" }).page).toBe(1);
  });
  it("replaces the filters of one field only", () => {
    const one = withFilters(firstListState, "年度", [{ field: "年度", test: "from", value: 2020 }]);
    const two = withFilters(one, "状态", [{ field: "状态", test: "is", value: "完工" }]);
    expect(withFilters(two, "年度", []).filters).toEqual([{ field: "状态", test: "is", value: "完工" }]);
  });
});

describe("filters", () => {
  it("offers by kind: a choice, words, or from–to", () => {
    expect(filterStyle(fieldOf("状态"))).toBe("choice");
    expect(filterStyle(fieldOf("乡镇"))).toBe("choice");
    expect(filterStyle(fieldOf("路线名称"))).toBe("words");
    expect(filterStyle(fieldOf("计划里程"))).toBe("range");
    expect(filterStyle(fieldOf("开工日期"))).toBe("range");
  });
  it("reads bounds like any input; a month bounds a date by its first and last day", () => {
    expect(boundOf("2公里", fieldOf("计划里程"), "from")).toEqual({ value: 2000 });
    expect(boundOf("2021-10", fieldOf("开工日期"), "from")).toEqual({ value: "2021-10-01" });
    expect(boundOf("2021年10月", fieldOf("开工日期"), "to")).toEqual({ value: "2021-10-31" });
    expect(boundOf("", fieldOf("计划里程"), "to")).toEqual({ value: null });
    expect(boundOf("远", fieldOf("计划里程"), "to")).toHaveProperty("why");
  });
  it("says in words what a list is narrowed to", () => {
    expect(filterText({ field: "计划里程", test: "from", value: 2000 }, fieldOf("计划里程"))).toBe(
      "计划里程 不小于 2公里",
    );
    expect(filterText({ field: "开工日期", test: "to", value: "2021-10-31" }, fieldOf("开工日期"))).toBe(
      "开工日期 不晚于 2021-10-31",
    );
    expect(filterText({ field: "备注", test: "blank", value: null }, fieldOf("备注"))).toBe("备注 未填");
  });
});

describe("keys in a list", () => {
  it("moves within the page and turns it at its ends", () => {
    expect(rowAfterKey("ArrowDown", 0, 50)).toBe(1);
    expect(rowAfterKey("ArrowDown", 49, 50)).toBe("next");
    expect(rowAfterKey("ArrowUp", 0, 50)).toBe("previous");
    expect(rowAfterKey("PageDown", 45, 50)).toBe(49);
    expect(rowAfterKey("PageDown", 49, 50)).toBe("next");
    expect(rowAfterKey("PageUp", 3, 50)).toBe(0);
    expect(rowAfterKey("Home", 30, 50)).toBe(0);
    expect(rowAfterKey("End", 3, 50)).toBe(49);
    expect(rowAfterKey("a", 3, 50)).toBeNull();
  });
});
