import { describe, expect, it } from "vitest";
import { claimsOf } from "../../electron/summary/claimsOf.ts";
import { type Entry, entered, report } from "../checks/rules/BookCase.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

const approval = (values: Readonly<Record<string, string>> = {}): Entry => [
  "approvals",
  { 事项: "许可", 受理日期: "2021-03-01", 办结日期: "2021-03-02", 承诺时限: "5", ...values },
];
const late = approval({ 办结日期: "2021-06-30" });
const early = [["projects", { ...entered, 入库日期: "2021-04-01" }], report("2021-03", "5")] as const;
const timely = [["projects", { ...entered, 入库日期: "2021-03-31" }], report("2021-03", "5")] as const;

function claims(text: string, entries: readonly Entry[]): string[] {
  const { database, add } = figureDatabase();
  try {
    for (const [ledger, values, months] of entries) add(ledger, values, months);
    const spans = [{ text, number: null }];
    const blocks = [{ paragraph: 0, style: "body", template: text, edited: true, spans } as const];
    return claimsOf({ database }, { asOf: "2021-10", blocks });
  } finally {
    database.close();
  }
}

describe("claims of a text", () => {
  it("of 先入库、后有数 stand only where every report came after its project was entered", () => {
    const text = "严格落实“先入库、后有数”的要求。";
    expect(claims(text, early)).toEqual(["正文写有“先入库、后有数”，台账中有1条月报的项目在当月还没有入库"]);
    expect(claims(text, timely)).toEqual([]);
    expect(claims("有1个项目未能做到先入库、后有数，已责成整改。", early)).toEqual([]);
  });

  it("of 零超时 and its like rest on approvals of the period, not on there being none", () => {
    const text = "行政审批实现零超时、零误差。";
    expect(claims(text, [approval()])).toEqual([]);
    expect(claims(text, [approval(), late])).toEqual(["正文写有“零超时”，台账中超时 1件"]);
    expect(claims(text, [])).toEqual(["正文写有“零超时”，台账中没有本期办件", "正文写有“零误差”，台账中没有本期办件"]);
    expect(claims("客运投诉实现零投诉。", [])).toEqual([]);
  });
});
