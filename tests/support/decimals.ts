/** Exact text of an integer of the smallest unit, without a floating point number in between: decimals(2350, 3) is "2.35". */
export function decimals(amount: number, places: number, keepZeros = false): string {
  const digits = String(amount).padStart(places + 1, "0");
  const fraction = digits.slice(-places);
  const rest = keepZeros ? fraction : fraction.replace(/0+$/, "");
  return `${digits.slice(0, -places)}${rest && "."}${rest}`;
}
