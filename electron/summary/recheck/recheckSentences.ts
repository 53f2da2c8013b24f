import type { Findings } from "./Findings.ts";
import { LEAST, type NumberPair, pairNumbers } from "./pairing/pairNumbers.ts";
import { pairSentences } from "./pairing/pairSentences.ts";
import { type OtherList, recheckLists } from "./recheckLists.ts";
import type { SaidNumber, Sentence } from "./Sentence.ts";

/** Holds the sentences of a document against our own, and notes what is otherwise. */
export function recheckSentences(own: readonly Sentence[], found: readonly Sentence[], findings: Findings): void {
  const [lacking, over] = [new Set<SaidNumber>(), new Set<SaidNumber>()];
  for (const { numbers } of own) for (const number of numbers) lacking.add(number);
  for (const { numbers } of found) for (const number of numbers) over.add(number);
  const settled: NumberPair[] = [];
  const settle = (pairs: readonly NumberPair[]): void => {
    settled.push(...pairs);
    for (const pair of pairs) {
      lacking.delete(pair.own);
      over.delete(pair.found);
    }
  };
  const lists: OtherList[] = [];
  const paired = new Set<Sentence>();
  for (const { own: ours, found: theirs, sameWords } of pairSentences(own, found)) {
    const [mine, said] = [ours.flatMap(({ numbers }) => numbers), theirs.flatMap(({ numbers }) => numbers)];
    settle(sameWords ? inOrder(mine, said) : pairNumbers(mine, said, LEAST.within));
    for (const sentence of ours) {
      paired.add(sentence);
      if (theirs.some(({ text }) => text === sentence.text)) continue;
      for (const list of recheckLists(sentence, theirs)) {
        const { place } = list;
        // What stands in the list's place is told with it.
        for (const number of place?.sentence.numbers ?? [])
          if (place && number.from >= place.from && number.to <= place.to) over.delete(number);
        lists.push(list);
      }
    }
  }
  settle(pairNumbers([...lacking], [...over], LEAST.anywhere));
  // Said a second time it must be right as well.
  const all = own.flatMap(({ numbers }) => numbers);
  settle(pairNumbers(all, [...over], LEAST.anywhere, true));
  for (const pair of settled.toSorted(inTheDocument)) findings.compare(pair);
  for (const list of lists) findings.list(list);
  for (const number of lacking) if (number.source || paired.has(number.sentence)) findings.lost(number);
  for (const sentence of own)
    if (!paired.has(sentence)) for (const list of recheckLists(sentence, [])) findings.list(list);
  const templates = [...lacking].filter(({ source }) => source === null).map(({ what }) => what);
  for (const number of over) {
    const at = templates.findIndex((what) => same(what, number.what));
    if (at >= 0) templates.splice(at, 1);
    else if (!everyday(number)) findings.extra(number);
  }
}

function inTheDocument({ found: one }: NumberPair, { found: other }: NumberPair): number {
  return one.sentence.order - other.sentence.order || one.index - other.index;
}

function inOrder(own: readonly SaidNumber[], found: readonly SaidNumber[]): NumberPair[] {
  return own.flatMap((number, at) => {
    const other = found[at];
    return other ? [{ own: number, found: other }] : [];
  });
}

function same(one: SaidNumber["what"], other: SaidNumber["what"]): boolean {
  if (one.kind === "quantity" && other.kind === "quantity")
    return one.value === other.value && one.unit === other.unit && one.hedge === other.hedge;
  return (
    one.kind === "moment" &&
    other.kind === "moment" &&
    one.year === other.year &&
    one.month === other.month &&
    one.day === other.day &&
    one.since === other.since
  );
}

/** 一个, 一批 in words is how people talk, not a number they give. */
function everyday({ inWords, what }: SaidNumber): boolean {
  return inWords && what.kind === "quantity" && (what.figures === 1_000_000n || what.unit === "级");
}
