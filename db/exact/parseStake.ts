import { normaliseText } from "./normaliseText.ts";
import type { Parsed } from "./Parsed.ts";
import { isNothing } from "./parseDecimal.ts";
import { partedDigits } from "./partedDigits.ts";
import { stakeOfMillimetres } from "./stakeMillimetres.ts";

/**
 * Reads a stake (桩号): K12+345, k12+345.5, 12+345, 12.345 (公里). K12+345 = 12.345 km (JTG conventions). Metres behind the plus are
 * below 1000, with up to three decimals. @returns what is kept of it (stakeMillimetres)
 */
export function parseStake(text: string): Parsed<number> {
  const parted = partedDigits(text);
  if (parted !== null) return { kind: "wrong", why: parted };
  const plain = normaliseText(text).replace(/ /g, "");
  if (isNothing(plain)) return { kind: "blank" };
  const plus = /^[A-Za-z]{0,3}(\d{1,5})\+(\d{1,3})(?:\.(\d{1,3}))?$/.exec(plain);
  if (plus) {
    const metres = Number(plus[1]) * 1000 + Number((plus[2] ?? "").padEnd(3, "0"));
    if ((plus[2] ?? "").length < 3 && Number(plus[2]) !== 0) {
      return { kind: "wrong", why: `桩号“${plain}”加号后应为三位数（例：K12+045）` };
    }
    return { kind: "value", value: stakeOfMillimetres(metres * 1000 + Number((plus[3] ?? "").padEnd(3, "0"))) };
  }
  const kilometres = /^[Kk]?(\d{1,5})(?:\.(\d{1,3}))?$/.exec(plain);
  if (kilometres && (plain.toUpperCase().startsWith("K") || plain.includes("."))) {
    return { kind: "value", value: Number(kilometres[1]) * 1000 + Number((kilometres[2] ?? "").padEnd(3, "0")) };
  }
  if (plain === "0") return { kind: "value", value: 0 };
  return { kind: "wrong", why: `“${plain.slice(0, 20)}”不是桩号（例：K12+345）` };
}
