import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDecimals } from "../../db/exact/addDecimals.ts";
import { balanceRounded } from "../../db/exact/balanceRounded.ts";
import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { parseDecimal } from "../../db/exact/parseDecimal.ts";
import { roundHalfUp } from "../../db/exact/roundHalfUp.ts";

const ZERO: Decimal = { digits: 0n, scale: 0 };
const sumOf = (values: readonly Decimal[]): Decimal => values.reduce(addDecimals, ZERO);
const decimal = (text: string): Decimal => {
  const parsed = parseDecimal(text);
  if (parsed.kind !== "value") throw new Error(text);
  return parsed.value;
};
const decimals = fc.array(
  fc.record({ digits: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), scale: fc.integer({ min: 0, max: 8 }) }),
  { maxLength: 40 },
);
const places = fc.integer({ min: 0, max: 3 });

describe("balanceRounded", () => {
  it.each([
    [["0.333", "0.333", "0.334"], 2, ["0.33", "0.33", "0.34"]],
    [["0.005", "0.005"], 2, ["0.01", "0"]],
    [["0.004", "0.004", "0.004"], 2, ["0.01", "0", "0"]],
    [["1.005", "2.005", "3.005"], 2, ["1.01", "2.01", "3"]],
    [["0", "1.006", "0", "1.006"], 2, ["0", "1.01", "0", "1"]],
    [["12", "3.5"], 3, ["12", "3.5"]],
    [["-0.005", "0.005"], 2, ["0", "0"]],
    [[], 2, []],
  ])("%j to %i places is %j", (parts, count, shown) => {
    expect(balanceRounded(parts.map(decimal), count).map(decimalText)).toEqual(shown);
  });

  it("adds up to the rounded sum of the exact parts", () => {
    fc.assert(
      fc.property(decimals, places, (parts, count) => {
        expect(decimalText(sumOf(balanceRounded(parts, count)))).toBe(decimalText(roundHalfUp(sumOf(parts), count)));
      }),
    );
  });

  it("moves no part by a last place or more, and none that needs no rounding", () => {
    fc.assert(
      fc.property(decimals, places, (parts, count) => {
        for (const [index, shown] of balanceRounded(parts, count).entries()) {
          const exact = parts[index] ?? ZERO;
          const change = addDecimals(shown, { digits: -exact.digits, scale: exact.scale });
          const size = change.digits < 0n ? -change.digits : change.digits;
          expect(size * 10n ** BigInt(count) < 10n ** BigInt(change.scale)).toBe(true);
          if (decimalText(roundHalfUp(exact, count)) === decimalText(exact))
            expect(decimalText(shown)).toBe(decimalText(exact));
        }
      }),
    );
  });

  it("keeps the order of parts: a larger one is never shown smaller", () => {
    fc.assert(
      fc.property(decimals, places, (parts, count) => {
        const shown = balanceRounded(parts, count);
        const scaled = (value: Decimal | undefined): bigint =>
          value ? value.digits * 10n ** BigInt(12 - value.scale) : 0n;
        for (let index = 1; index < parts.length; index += 1) {
          if (scaled(parts[0]) > scaled(parts[index])) expect(scaled(shown[0]) >= scaled(shown[index])).toBe(true);
        }
      }),
    );
  });
});
