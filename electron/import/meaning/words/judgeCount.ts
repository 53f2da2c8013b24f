import type { Judge } from "./Judge.ts";

/** What is counted: 人数 is no number of households, 施工 is no part of the whole's money, length or code. */
export const judgeCount: Judge = ({ head, amount, named, words }, { own, text }) => {
  const [, counted] = /([人次户座处条])数/.exec(text) ?? [];
  if (head === "count" && counted && named.field.unit && !named.field.unit.includes(counted)) return null;
  if ((amount || head === "code") && own.of.act?.includes("work") && !words.of.act?.includes("work")) return null;
  return 0;
};
