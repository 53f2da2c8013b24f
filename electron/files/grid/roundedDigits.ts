/**
 * A number × 10^power as decimal digits, rounded half up to so many decimals, by the 15 digits that a spreadsheet keeps; never
 * through a binary fraction. `decimals` null: as many as there are.
 * @param value not negative
 */
export function roundedDigits(value: number, power: number, decimals: number | null): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  const kept = mantissa.replace(".", "").replace(/0+$/, "") || "0";
  const own = kept.length - 1 - Number(exponent) - power;
  const places = decimals ?? Math.max(0, own);
  const shift = places - own;
  const scaled =
    shift >= 0
      ? BigInt(kept) * 10n ** BigInt(shift)
      : (BigInt(kept) + 5n * 10n ** BigInt(-shift - 1)) / 10n ** BigInt(-shift);
  const text = scaled.toString().padStart(places + 1, "0");
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}
