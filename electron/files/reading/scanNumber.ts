import { decimalNumber } from "./decimalNumber.ts";

/** Powers of ten that doubles hold exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The double nearest to the decimal number in data[from, to), or NaN when there is none.
 * Up to 15 digits without exponent are read as an integer and divided once by an exact power of ten, which IEEE 754
 * rounds correctly; everything else goes through decimalNumber.
 */
export function scanNumber(data: Buffer, from: number, to: number): number {
  let at = from;
  const isNegative = data[at] === 0x2d;
  if (isNegative) at += 1;
  let digits = 0;
  let fraction = -1;
  let mantissa = 0;
  for (; at < to; at += 1) {
    const byte = data[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      digits += 1;
      if (fraction >= 0) fraction += 1;
    } else if (byte === 0x2e && fraction < 0) fraction = 0;
    else break;
  }
  if (at === to && digits > 0 && digits <= 15) {
    const magnitude = fraction > 0 ? mantissa / (powers[fraction] as number) : mantissa;
    return isNegative ? -magnitude : magnitude;
  }
  return decimalNumber(data.toString("latin1", from, to)) ?? Number.NaN;
}
