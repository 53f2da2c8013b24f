import type { Ledger } from "../../../../db/ledgers/defineLedger.ts";
import { fieldKinds } from "../../../../db/ledgers/fieldKinds.ts";
import { weighFields } from "./weighFields.ts";

/**
 * Weights: the least that means anything (for numbers more: their values say nothing of what they are). What says the whole of the field's own label and
 * stands apart from other fields is nearly as firm as a declared word (the more it agrees the firmer, so that of two columns the
 * better one is taken); all else is soft: values must speak up for it.
 */
const [LEAST, LEAST_OF_NUMBERS, WHOLE, APART, FIRM, FIRMEST, SOFT] = [45, 55, 58, 8, 78, 89, 60];

/**
 * What a header means by its words put together, for one ledger: field → weight, one field firmly (78–89) or several softly (45–60),
 * the best first. Vetoes come before weights: one judge's no is a no.
 * @param unit the unit that the header names
 */
export function composedMeaning(ledger: Ledger, path: readonly string[], unit: string | null): Map<string, number> {
  const weighed = weighFields(ledger, path, unit).filter(
    ({ named, weight }) => weight >= (fieldKinds[named.field.kind].measured ? LEAST_OF_NUMBERS : LEAST),
  );
  const [first, second] = weighed;
  if (!first) return new Map();
  const apart = first.weight - (second?.weight ?? 0) >= APART;
  if (apart && first.weight >= WHOLE && !first.named.field.options) {
    return new Map([[first.named.name, Math.min(FIRMEST, FIRM + first.weight - WHOLE)]]);
  }
  return new Map(weighed.map(({ named, weight }) => [named.name, Math.min(weight, SOFT)] as const));
}
