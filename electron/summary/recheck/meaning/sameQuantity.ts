import type { Quantity } from "../reading/ReadNumber.ts";

/**
 * Whether a quantity that was written says the same as ours. `exact`: the value behind ours, in the same millionths; it decides about
 * more figures than ours has, and whether 约, 余 or 近 is true: 余 is cut off below, 近 stands just below, 约 rounds, all to two
 * leading figures at least.
 */
export function sameQuantity(own: Quantity, exact: bigint | null, found: Quantity): boolean {
  const [truth, said] = [size(exact ?? own.value), size(found.value)];
  if (found.hedge === own.hedge && said === size(own.value)) return true;
  if (found.hedge === null) {
    if (own.hedge !== null) return said === truth || (found.decimals >= 2 && rounded(truth, found.step) === said);
    return said === size(own.value) || (found.step < own.step && rounded(truth, found.step) === said);
  }
  const near = found.rough > 0n ? found.rough : 1n;
  const few = size(found.figures) < 100_000_000n;
  if (found.hedge === "about") return rounded(truth, near) === said && apart(truth, said) * 20n <= truth;
  if (found.hedge === "least") return truth >= said && close(truth - said);
  if (found.hedge === "over") return truth > said && close(truth - said);
  // 十余 is up to nineteen; 近二十 is not thirteen.
  return truth < said && close(said - truth) && (said - truth) * 5n <= said;

  function close(difference: bigint): boolean {
    return difference < near && (few || difference * 10n <= said);
  }
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function apart(one: bigint, other: bigint): bigint {
  return size(one - other);
}

/** Halves up. */
function rounded(value: bigint, step: bigint): bigint {
  return ((value + step / 2n) / step) * step;
}
