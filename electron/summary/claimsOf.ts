import { evaluateFigures, type FigureResult, figureOf } from "../../db/figures/index.ts";
import type { SummaryModel } from "../contract/summaryModel.ts";
import type { SummaryStore } from "./SummaryInput.ts";

type Results = ReadonlyMap<string, FigureResult>;

/** Words that claim a rule to be kept, and what the ledgers must say for it. */
interface Claim {
  readonly words: RegExp;
  /** What the sentence's paragraph must speak of for the words to mean this; left out: they always do */
  readonly about?: RegExp;
  readonly figures: readonly string[];
  /** What speaks against it, with its number; null where it holds */
  readonly against: (results: Results) => string | null;
}

const APPROVALS = "服务.办件数";

/** 零…: nothing of the kind among approvals, of which there must be some. */
function none(words: RegExp, figure: string, name: string): Claim {
  return {
    words,
    about: /审批|办件|放管服|政务|窗口/,
    figures: [APPROVALS, figure],
    against: (results) => {
      if (!(amountOf(results, APPROVALS) > 0)) return "台账中没有本期办件";
      const count = amountOf(results, figure);
      if (Number.isNaN(count)) return `台账中算不出${name}件数`;
      return count === 0 ? null : `台账中${name} ${count}件`;
    },
  };
}

const ENTERED = "固投.未入库出数条数";
const claims: readonly Claim[] = [
  {
    words: /先入库.{0,4}后有数/,
    figures: [ENTERED],
    against: (results) => {
      const count = amountOf(results, ENTERED);
      if (Number.isNaN(count)) return "台账中没有可据以核对的投资月报";
      return count === 0 ? null : `台账中有${count}条月报的项目在当月还没有入库`;
    },
  },
  none(/零超时/, "服务.超时数", "超时"),
  none(/零误差|零差错/, "服务.差错数", "差错"),
  none(/零投诉/, "服务.被投诉数", "被投诉"),
];

/** A sentence that says the rule was not kept claims nothing. */
const DENIED = /未能|没有|尚未|不符|未做到|未达到|未实现/;

/**
 * Sentences of the text that claim a rule which does not hold at the as-of month, whoever wrote them: the template says such words
 * under a condition, a paragraph of one's own does not. @returns in Chinese, one each
 */
export function claimsOf(
  { database }: Pick<SummaryStore, "database">,
  { asOf, blocks }: Pick<SummaryModel, "asOf" | "blocks">,
): string[] {
  const texts = blocks.map(({ spans }) => spans.map(({ text }) => text).join(""));
  const made = claims.flatMap((claim) => {
    const said = texts
      .filter((text) => claim.about?.test(text) ?? true)
      .flatMap((text) => text.split(/[。；]/))
      .find((sentence) => claim.words.test(sentence) && !DENIED.test(sentence));
    return said === undefined ? [] : [{ claim, words: claim.words.exec(said)?.[0] ?? "" }];
  });
  const asked = [...new Set(made.flatMap(({ claim }) => claim.figures))].flatMap((id) => figureOf(id) ?? []);
  const results = evaluateFigures(database, asked, asOf);
  return made.flatMap(({ claim, words }) => {
    const against = claim.against(results);
    return against === null ? [] : [`正文写有“${words}”，${against}`];
  });
}

/** NaN where it cannot be computed: then nothing holds. */
function amountOf(results: Results, id: string): number {
  return Number(results.get(id)?.value ?? Number.NaN);
}
