import { addDecimals } from "./addDecimals.ts";
import type { Decimal } from "./Decimal.ts";
import { roundHalfUp } from "./roundHalfUp.ts";

/**
 * 舍位平衡 by the largest remainder: the parts rounded to `places` so that they add up to their rounded sum. Every part is cut
 * down, and what the total lacks goes, one last place each, to the parts that lost most (the earlier one where equal).
 * `target`: what they are to add up to instead, less than one last place away from their exact sum.
 * No part moves by a whole last place or more; a part that needs no rounding stays as it is. For shown numbers only.
 */
export function balanceRounded(parts: readonly Decimal[], places: number, target?: Decimal): Decimal[] {
  const total =
    target ??
    roundHalfUp(
      parts.reduce((sum, part) => addDecimals(sum, part), { digits: 0n, scale: 0 }),
      places,
    );
  const scale = parts.reduce((most, part) => Math.max(most, part.scale), places);
  const step = 10n ** BigInt(scale - places);
  const cut = parts.map((part, index) => {
    const digits = part.digits * 10n ** BigInt(scale - part.scale);
    const remainder = ((digits % step) + step) % step;
    return { index, floor: (digits - remainder) / step, remainder };
  });
  const wanted = total.digits * 10n ** BigInt(places - total.scale);
  const missing = Number(wanted - cut.reduce((sum, { floor }) => sum + floor, 0n));
  const raised = new Set(
    cut
      .toSorted((first, second) =>
        first.remainder === second.remainder ? first.index - second.index : first.remainder < second.remainder ? 1 : -1,
      )
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return cut.map(({ index, floor }) => ({ digits: raised.has(index) ? floor + 1n : floor, scale: places }));
}
