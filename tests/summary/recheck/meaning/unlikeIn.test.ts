import { describe, expect, it } from "vitest";
import type { SummaryModel } from "../../../../electron/contract/summaryModel.ts";
import { distinctWords } from "../../../../electron/summary/recheck/distinctWords.ts";
import { unlikeIn } from "../../../../electron/summary/recheck/meaning/unlikeIn.ts";
import { type SaidNumber, sentencesOf } from "../../../../electron/summary/recheck/Sentence.ts";

/** A summary that prints figures of these names. */
function printing(...names: string[]): SummaryModel {
  const spans = names.map((name) => ({ text: "1", number: { name } }));
  return { blocks: [{ spans }] } as unknown as SummaryModel;
}

const distinct = distinctWords(
  printing(
    "应征面积",
    "已征面积",
    "党员个人清单数",
    "班子成员清单数",
    "养护投入资金",
    "小修水毁投入资金",
    "入库任务",
    "出数任务",
  ),
);
const numbersIn = (text: string): readonly SaidNumber[] =>
  sentencesOf([{ text, stretches: [], row: null }], distinct).flatMap(({ numbers }) => numbers);

/** In what each number of a sentence differs from ours; the numbers stand in their order. */
function unlike(own: string, found: string): string[][] {
  const theirs = numbersIn(found);
  return numbersIn(own).map((number, at) => unlikeIn(number, null, theirs[at] as SaidNumber, 2021));
}

describe("what two numbers of a pair say", () => {
  it("is another thing where it is said of another: the words are those in which the figures' names differ", () => {
    expect(unlike("已征1549亩。", "应征1549亩。")).toEqual([["所指"]]);
    expect(unlike("班子成员清单8件。", "党员个人清单8件。")).toEqual([["所指"]]);
    expect(unlike("为年度入库任务的91％。", "为年度出数任务的91％。")).toEqual([["所指"]]);
    expect(unlike("为年度目标120公里。", "为任务清单120公里。")).toEqual([["所指"]]);
    expect(unlike("满意率90％。", "不满意率90％。")).toEqual([["所指"]]);
  });

  it("is the same where only the words were turned round", () => {
    expect(unlike("投入农村公路养护资金456万元。", "农村公路养护投入资金456万元。")).toEqual([[]]);
    expect(unlike("为年度目标120公里。", "为全年目标120公里。")).toEqual([[]]);
  });

  it("is no plan any more where the word is gone, and a plan in other words", () => {
    expect(unlike("计划12月底前完工。", "12月底前完工。")).toEqual([["所指"]]);
    expect(unlike("其余38条计划于12月底前完成。", "其余38条已于12月底前完成。")).toEqual([[], ["所指"]]);
    expect(unlike("计划12月底前完工。", "预计12月底前完工。")).toEqual([[]]);
  });

  it("is said of the day that a word touches, and not of the number behind it", () => {
    const [own, found] = ["7月28日通车运营，累计完成投资31亿元。", "7月28日开工，累计完成投资31亿元。"];
    expect(unlike(own, found)).toEqual([["所指"], []]);
  });
});
