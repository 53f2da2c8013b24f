/** How far a power of ten may be missed by (as a power of ten): work goes on while a unit slips. */
const SLACK: readonly number[] = [0, 0.022, 0.12];
/** A thousand times and more is no work that was done in a month. */
const FAR = 2.7;

/**
 * By which power of ten a value became another: 1 (tenfold), 2, 3, 4 …, −1 (a tenth) …; 0 where it did not. Values that pass through
 * nought or change their sign have none.
 */
export function changedBy(before: number, after: number): number {
  const ratio = after / before;
  if (!Number.isFinite(ratio) || ratio <= 0) return 0;
  const power = Math.log10(ratio);
  const whole = Math.round(power);
  const slack = SLACK[Math.abs(whole)];
  const meant = slack === undefined ? Math.abs(power) >= FAR : whole !== 0 && Math.abs(power - whole) <= slack;
  return meant || Math.abs(power) >= FAR ? whole : 0;
}
