import type { ChangedNumber } from "../contract/summary.ts";
import type { SummaryModel, SummaryNumber } from "../contract/summaryModel.ts";

interface Standing {
  readonly number: SummaryNumber;
  readonly text: string;
  readonly sentence: string;
}

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

function numbersOf({ blocks }: SummaryModel): Map<string, Standing> {
  return new Map(
    blocks.flatMap(({ spans }) =>
      spans.flatMap(({ text, number }, index): [string, Standing][] =>
        number === null ? [] : [[number.anchor, { number, text, sentence: sentenceAround(spans, index) }]],
      ),
    ),
  );
}

/** The sentence a number stands in: up to the full stops around it. */
function sentenceAround(spans: SummaryModel["blocks"][number]["spans"], index: number): string {
  const before = spans
    .slice(0, index)
    .map(({ text }) => text)
    .join("");
  const after = spans
    .slice(index + 1)
    .map(({ text }) => text)
    .join("");
  const start = before.lastIndexOf("。") + 1;
  const end = after.indexOf("。");
  return before.slice(start) + (spans[index]?.text ?? "") + (end < 0 ? after : after.slice(0, end + 1));
}
