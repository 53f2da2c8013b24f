import { decimalText } from "../../../db/exact/index.ts";
import type { Cause } from "../../contract/closings.ts";
import { exactDecimal } from "../model/exactDecimal.ts";
import type { Contributions } from "./contributions.ts";

/**
 * The records that add something else now than then, in the order of their ids. Where a cell rests on several figures (a rate on two),
 * what a record says is of the first that it changes. One that came or went with 0 or a blank stands only where no other does.
 */
export function changedContributions(now: Contributions = new Map(), then: Contributions = new Map()): Cause[] {
  const changed = [...new Set([...now.keys(), ...then.keys()])].toSorted().flatMap((key) => {
    const [is, was] = [now.get(key) ?? [], then.get(key) ?? []];
    const [ledger = "", id = ""] = key.split(" ");
    const places = Array.from({ length: Math.max(is.length, was.length) }, (_, place): Cause => {
      return { ledger, id, before: was[place] ?? null, after: is[place] ?? null };
    });
    const cause = places.find(counts) ?? places.find(({ before, after }) => before !== after);
    return cause ? [cause] : [];
  });
  const counting = changed.filter(counts);
  return counting.length > 0 ? counting : changed;
}

function counts({ before, after }: Cause): boolean {
  return amount(before) !== amount(after);
}

/** Nothing adds as much as 0 does. */
function amount(contribution: string | null): string {
  const exact = exactDecimal(contribution ?? "0");
  return exact ? decimalText(exact) : (contribution ?? "");
}
