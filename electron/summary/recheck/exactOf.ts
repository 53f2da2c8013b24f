import { decimalOf } from "../../../db/figures/decimalOf.ts";
import { ONE, SCALE_PATTERN, unitOf } from "./reading/units.ts";
import type { SaidNumber } from "./Sentence.ts";

const UNIT = new RegExp(`^(${SCALE_PATTERN})?(.+)$`);

/**
 * The exact value behind a number, in millionths of the base unit of what is written; null where it has none, or where that cannot be
 * what is written (a filter made something else of it).
 */
export function exactOf({ what, source }: SaidNumber): bigint | null {
  const exact = source?.number.exact;
  if (what.kind !== "quantity" || exact === null || exact === undefined) return null;
  if (!/^-?\d{1,24}(?:\.\d{1,60})?$/.test(exact)) return null;
  const [, scale = "", word = ""] = UNIT.exec((source?.number.unit ?? "").replace("％", "%")) ?? [];
  const unit = unitOf(scale, word);
  if (unit.base !== what.unit && what.unit !== "" && word !== "") return null;
  const { digits, scale: decimals } = decimalOf(exact);
  const value = (digits * ONE * unit.times) / 10n ** BigInt(decimals);
  const apart = size(value) - size(what.value);
  return size(apart) <= what.rough ? value : null;
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
