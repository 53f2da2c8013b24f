import type { Ledger } from "../../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../../db/ledgers/derive/allFields.ts";
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

/** The weight of words that agree and say nothing more. */
const PLAIN = 66;

/** Every field of the ledger that no judge forbids, with what its words have for it (66 where they agree plainly), best first. */
export function weighFields(
  ledger: Ledger,
  path: readonly string[],
  unit: string | null,
): readonly { readonly named: NamedField; readonly weight: number }[] {
  const header = readHeader(path, unit);
  if (!header) return [];
  const described = describedLedger(ledger);
  const weighed = described.fields.flatMap((field) => {
    let weight = PLAIN;
    for (const judge of JUDGES) {
      const points = judge(field, header, described);
      if (points === null) return [];
      weight += points;
    }
    return [{ named: field.named, weight }];
  });
  return weighed.sort((one, other) => other.weight - one.weight);
}
