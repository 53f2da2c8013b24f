import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillText } from "../../electron/summary/fillText.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { runs } from "../long/runs.ts";

/** What the text says of expressways that so much (万元) was spent on: the whole and its parts, in hundredths of 亿元. */
function told(amounts: readonly number[]): { whole: number; parts: number[] } {
  const all = figureDatabase();
  const kind = { 项目类别: "高速公路", 建设性质: "新建", 入库状态: "已入库", 总投资: "9", 入库日期: "2021-01-02" };
  for (const [index, amount] of amounts.entries()) {
    const name = `${"甲乙丙丁戊己"[index]}高速公路`;
    all.add("projects", { ...kind, 项目名称: name });
    all.add("investment-monthly", { 项目: name, 月份: "2021-01", 本月完成投资: String(amount / 100) });
  }
  const { blocks } = fillText(all, { kind: "annual", asOf: "2021-01" });
  all.database.close();
  const spans = blocks.flatMap((block) => block.spans);
  const hundredths = (figure: string, field: string | null): number[] =>
    spans
      .filter(({ number }) => number?.figure === figure && number.field === field)
      .map(({ text }) => Math.round(Number(text) * 100));
  return { whole: hundredths("固投.高速出数合计", null)[0] ?? Number.NaN, parts: hundredths("固投.高速出数", "出数") };
}

describe("parts of a whole in the text", () => {
  it("add up to it in the digits shown: 4.30 + 2.19 + 1.65 is 8.14", () => {
    expect(told([4_304_000, 2_184_600, 1_653_000])).toEqual({ whole: 814, parts: [430, 219, 165] });
  });

  it("add up whatever they are", () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (amounts) => {
        const { whole, parts } = told(amounts);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      }),
      { numRuns: runs(60, 3) },
    );
  });
});
