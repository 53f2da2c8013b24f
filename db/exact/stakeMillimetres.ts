/**
 * A stake is kept as whole metres; one with a fraction of a metre (K12+345.5) as its millimetres above this number, which no road reaches
 * in metres: what was kept before fractions were stays as it is.
 */
const WITH_FRACTION = 1_000_000_000_000;

/** Millimetres along a road as the integer that is kept. */
export function stakeOfMillimetres(millimetres: number): number {
  return millimetres % 1000 === 0 ? millimetres / 1000 : WITH_FRACTION + millimetres;
}

/** What is kept of a stake as millimetres along its road. */
export function stakeMillimetres(kept: number): number {
  return kept >= WITH_FRACTION ? kept - WITH_FRACTION : kept * 1000;
}
