import type { Ledger } from "../../../../db/ledgers/defineLedger.ts";
import { describedLedger } from "./describedLedger.ts";
import type { Judge } from "./Judge.ts";
import { judgeDate } from "./judgeDate.ts";
import { judgeHead } from "./judgeHead.ts";
import { judgeObject } from "./judgeObject.ts";
import { judgeOld } from "./judgeOld.ts";
import { judgePlan } from "./judgePlan.ts";
import { judgeShare } from "./judgeShare.ts";
import { readHeader } from "./readHeader.ts";

const JUDGES: readonly Judge[] = [judgeHead, judgeShare, judgeDate, judgePlan, judgeOld, judgeObject];

/**
 * Weights: the plain agreement of all words, and the least that means anything; what says the whole of the field's own label and
 * stands apart from other fields is as firm as a declared word, all else is soft: values must speak up for it.
 */
const [PLAIN, LEAST, WHOLE, APART, FIRM, SOFT] = [66, 45, 58, 8, 85, 60];

/**
 * What a header means by its words put together, for one ledger: field → weight, the firmest first (85 as firm as a declared word,
 * 45–60 soft). Vetoes come before weights: one judge's no is a no.
 * @param unit the unit that the header names
 */
export function composedMeaning(ledger: Ledger, path: readonly string[], unit: string | null): Map<string, number> {
  const header = readHeader(path, unit);
  if (!header) return new Map();
  const described = describedLedger(ledger);
  const weighed = described.fields.flatMap((field) => {
    let weight = PLAIN;
    for (const judge of JUDGES) {
      const points = judge(field, header, described);
      if (points === null) return [];
      weight += points;
    }
    return weight >= LEAST ? [{ name: field.named.name, weight, listed: field.named.field.options !== undefined }] : [];
  });
  weighed.sort((one, other) => other.weight - one.weight);
  const [first, second] = weighed;
  const firm = first && !first.listed && first.weight >= WHOLE && first.weight - (second?.weight ?? 0) >= APART;
  return new Map(weighed.map((one) => [one.name, firm && one === first ? FIRM : Math.min(one.weight, SOFT)] as const));
}
