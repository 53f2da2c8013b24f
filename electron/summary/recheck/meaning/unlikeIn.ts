/**
 * electron/summary/recheck/meaning — whether two numbers that stand for each other say the same. The rule: pure, in whole millionths; a
 * number is right where what it says is true, however it is written.
 */
import { PLANNED } from "../distinctWords.ts";
import type { Moment, Quantity } from "../reading/ReadNumber.ts";
import type { SaidNumber } from "../Sentence.ts";
import { sameQuantity } from "./sameQuantity.ts";

/** In what two numbers that stand for each other say different things, in people's words. */
export type Unlike = "数字" | "单位" | "约数" | "增减" | "比较对象" | "完成情况" | "口径" | "所指";

/** Since the beginning: without the word it is of this year. */
const SUMMED = "累计";

/** Held against the number of the summary with its exact value (millionths of its unit); `year`: what a date without one is of. */
export function unlikeIn(own: SaidNumber, exact: bigint | null, found: SaidNumber, year: number): Unlike[] {
  const unlike: Unlike[] = [];
  const [was, is] = [own.what, found.what];
  if (was.kind === "quantity" && is.kind === "quantity") unlike.push(...quantities(was, exact, is));
  else if (was.kind === "moment" && is.kind === "moment") {
    if (!sameMoment(was, is, year)) unlike.push("数字");
  } else unlike.push("单位");
  if (signOf(own) !== signOf(found)) unlike.push("增减");
  // Growth without a word is against the year before.
  if (own.basis !== found.basis && !(own.basis === null && found.basis === "同比")) unlike.push("比较对象");
  if (otherVerdict(own, found)) unlike.push("完成情况");
  const [scope, said] = [own.scope.toSorted().join(), found.scope.toSorted().join()];
  const summed = (number: SaidNumber): boolean => number.distinct.includes(SUMMED);
  if (scope !== said || (summed(own) && !summed(found) && own.distinct.length > found.distinct.length))
    unlike.push("口径");
  const lost = own.distinct.filter((word) => !found.distinct.includes(word));
  const other = found.distinct.filter((word) => !own.distinct.includes(word));
  // A day without 计划 is one on which it was done.
  const promised = is.kind === "moment" && [lost, other].some((words) => words.includes(PLANNED));
  if ((lost.length > 0 && other.length > 0) || promised) unlike.push("所指");
  return unlike;
}

function quantities(own: Quantity, exact: bigint | null, found: Quantity): Unlike[] {
  if (own.unit !== found.unit) return own.figures === found.figures ? ["单位"] : ["数字", "单位"];
  if (sameQuantity(own, exact, found)) return [];
  if (own.value === found.value) return ["约数"];
  if (own.figures === found.figures && own.hedge === found.hedge) return ["单位"];
  return ["数字"];
}

/** A negative number without a sign word says it itself. */
function signOf({ sign, what }: SaidNumber): number | null {
  return sign === null && what.kind === "quantity" && what.value < 0n ? -1 : sign;
}

function sameMoment(own: Moment, found: Moment, year: number): boolean {
  const alone = own.month === null || found.month === null;
  return (
    (alone ? own.year === found.year : (own.year ?? year) === (found.year ?? year)) &&
    own.month === found.month &&
    own.day === found.day &&
    own.since === found.since
  );
}

function otherVerdict(own: SaidNumber, found: SaidNumber): boolean {
  const clear = (verdict: SaidNumber["verdict"]): boolean => verdict === "over" || verdict === "under";
  if (own.verdict === found.verdict) return false;
  // 超1.03亿元 reads as more than that, and 超额 is the same.
  if (own.verdict === "over" && found.what.kind === "quantity" && found.what.hedge === "over") return false;
  return clear(own.verdict) || clear(found.verdict);
}
