import type { ChangedNumber } from "../contract/summary.ts";
import type { SummaryModel, SummaryNumber } from "../contract/summaryModel.ts";
import { type ExpectedNumber, expectedNumbers } from "./recheck/ExpectedNumber.ts";

/** The numbers of an issued summary that today's ledgers give otherwise, in the order of the text; then those it does not have. */
export function changedSince(issued: SummaryModel, today: SummaryModel): ChangedNumber[] {
  const [then, now] = [numbersOf(issued), numbersOf(today)];
  const changed: ChangedNumber[] = [];
  for (const [anchor, { number, text, sentence }] of then) {
    const current = now.get(anchor);
    if (current && current.number.exact === number.exact && current.text === text) continue;
    changed.push({ ...named(number), sentence, issued: text, today: current?.text ?? null, anchor });
  }
  for (const [anchor, { number, text, sentence }] of now) {
    if (!then.has(anchor)) changed.push({ ...named(number), sentence, issued: null, today: text, anchor: null });
  }
  return changed;
}

function named({ figure, name, field, item, record }: SummaryNumber) {
  return { figure, name, field, item, record };
}

function numbersOf({ blocks }: SummaryModel): Map<string, ExpectedNumber> {
  return new Map(expectedNumbers(blocks).numbers.map((each) => [each.number.anchor, each]));
}
