import { expect, it } from "vitest";
import type { Field } from "../../db/ledgers/index.ts";
import type { PlanTableView } from "../../electron/contract/importPlan.ts";
import { BLANK_OPTION, cellOptions } from "../../renderer/imports/steps/cellOptions.ts";
import { concernLines } from "../../renderer/imports/steps/concernLines.ts";

const table = (index: number, sheet: string, leftOut = false): PlanTableView => ({
  ...{ index, sheet, ledger: "road-works", ledgerName: "农村公路建设任务", title: null, headerRows: [2] },
  ...{ asOf: "2021-10", year: 2021, township: null, townshipFrom: "列", columns: [], skipped: [], totals: [] },
  counts: { add: 1, update: 0, unchanged: 0, refuse: 0, skipped: 0 },
  ...{ questions: [], warnings: [], sender: null, candidates: [], leftOut },
  remembered: { ledger: null, words: [], added: [], gone: [] },
  concerns: [
    { kind: "totals", count: 1, message: "合计不符" },
    { kind: "blanks", count: 1, message: "空白" },
  ],
});

it("lines to be weighed say of which table they are where there are several, each under a key of its own", () => {
  expect(concernLines([table(0, "甲"), table(1, "乙", true)]).map(({ text }) => text)).toEqual(["合计不符。"]);
  const lines = concernLines([table(0, "甲"), table(1, "乙"), table(2, "丙", true)]);
  expect(lines.map(({ text }) => text)).toEqual([
    "“甲”（农村公路建设任务）：合计不符。",
    "“乙”（农村公路建设任务）：合计不符。",
  ]);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(2);
});

it("a cell with a closed list can be emptied where its field may be blank", () => {
  const list: Field = { kind: "list", options: ["在建", "完工"] };
  expect(cellOptions(list, [])).toEqual([BLANK_OPTION, "在建", "完工"]);
  expect(cellOptions({ ...list, required: true }, [])).toEqual(["在建", "完工"]);
  expect(cellOptions({ kind: "township" }, ["通泉街道"])).toEqual([BLANK_OPTION, "通泉街道"]);
  expect(cellOptions({ ...list, extendable: true }, [])).toBeNull();
});
