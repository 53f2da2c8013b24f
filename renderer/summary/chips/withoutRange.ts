import { type Unit, unitsOf } from "./unitsOf.ts";

/**
 * Takes a stretch out of a text. A choice or list loses both its ends together: one end alone would be broken.
 * @returns the text, and where the stretch was
 */
export function withoutRange(text: string, from: number, to: number): { readonly text: string; readonly at: number } {
  const taken = (unit: Unit): boolean => unit.tag && unit.from < to && unit.to > from;
  const halves = endsOf(unitsOf(text))
    .filter(([open, close]) => taken(open) !== taken(close))
    .map(([open, close]) => (taken(open) ? close : open));
  let [rest, at] = [text.slice(0, from) + text.slice(to), from];
  // The last first, so that the places of those before it stay.
  for (const half of halves.sort((first, second) => second.from - first.from)) {
    const start = half.from < from ? half.from : half.from - (to - from);
    rest = rest.slice(0, start) + rest.slice(start + half.text.length);
    if (half.from < from) at -= half.text.length;
  }
  return { text: rest, at };
}

/** Where choices and lists begin and end, in pairs. */
function endsOf(units: readonly Unit[]): [open: Unit, close: Unit][] {
  const pairs: [Unit, Unit][] = [];
  const open: Unit[] = [];
  for (const unit of units) {
    if (!unit.tag) continue;
    const sign = unit.text.normalize("NFKC").slice(1).trimStart()[0];
    if (sign === "#" || sign === "^") open.push(unit);
    const begun = sign === "/" ? open.pop() : undefined;
    if (begun) pairs.push([begun, unit]);
  }
  return pairs;
}
