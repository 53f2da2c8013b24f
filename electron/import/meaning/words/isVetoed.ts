import type { Ledger } from "../../../../db/ledgers/defineLedger.ts";
import { fieldKinds } from "../../../../db/ledgers/fieldKinds.ts";
import { describedLedger } from "./describedLedger.ts";
import type { Judge } from "./Judge.ts";
import { judgePlan } from "./judgePlan.ts";
import { judgeShare } from "./judgeShare.ts";
import { readHeader } from "./readHeader.ts";
import { says } from "./says.ts";

/**
 * Whether the words of a header forbid a field, however else they were read: another period or somebody's share of an
 * amount (judgeShare), done for planned (judgePlan), what stood before the works, or a grade, code or kind under a group
 * of another thing (所属路线情况 / 技术等级 is the road's, not the bridge's).
 */
export function isVetoed(ledger: Ledger, name: string, path: readonly string[]): boolean {
  const described = describedLedger(ledger);
  const field = described.fields.find(({ named }) => named.name === name);
  const header = readHeader(path, null);
  if (!field || !header) return false;
  if (OF_AN_AMOUNT.some((judge) => judge(field, header, described) === null)) return true;
  const said = header.own.of.object ?? [];
  // 路段总里程 is the road's whole length, and not that of the part which the field is of.
  const whole = field.optional.size > 0 && field.head === "length" && header.text.includes("总");
  if (whole && said.length > 0 && !said.some((object) => field.optional.has(object))) return true;
  if (said.length > 0) return false;
  // 既有安全设施 / 护栏 is what stood there before, no number of the works.
  const old = says(header.above, "aspect", "old") && !says(header.own, "aspect", "now");
  if (old && fieldKinds[field.named.field.kind].measured && !says(field.words, "aspect", "old")) return true;
  if (!OF_A_THING.has(header.head)) return false;
  const known = (object: string): boolean =>
    object === "project" || described.objects.has(object) || (field.words.of.object ?? []).includes(object);
  return (header.above.of.object ?? []).some((object) => !known(object));
}

/** 完工里程 is no 里程 of the plan, 检查次数 nothing that was found. */
const OF_AN_AMOUNT: readonly Judge[] = [judgeShare, judgePlan];

const OF_A_THING: ReadonlySet<string | null> = new Set(["grade", "code", "kind"]);
