import type { Decimal } from "../exact/index.ts";

/** A value of this program's own (plain, exact: "-3.945") as a decimal. Texts of people go through parseDecimal. */
export function decimalOf(value: string): Decimal {
  const [whole = "0", fraction = ""] = value.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}
