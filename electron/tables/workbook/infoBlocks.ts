/** Columns `from` to `to` (both counted from 0, inclusive) and which of the texts stand there, one under the other. */
export interface InfoBlock {
  readonly from: number;
  readonly to: number;
  readonly texts: readonly number[];
}

/**
 * Divides the line under the title among its three texts: the left and the right one take as many columns as they need, the
 * middle one what is left. Tables too narrow for that have one block with the texts under each other.
 * @param widths of the columns, in half-width characters
 * @param needed widths of the three texts
 */
export function infoBlocks(widths: readonly number[], needed: readonly number[]): InfoBlock[] {
  const whole: InfoBlock[] = [{ from: 0, to: widths.length - 1, texts: [0, 1, 2] }];
  const [leftNeeded = 0, middleNeeded = 0, rightNeeded = 0] = needed;
  let left = 0;
  for (let width = 0; left < widths.length && width < Math.max(1, leftNeeded); left += 1) width += widths[left] ?? 0;
  let right = widths.length;
  for (let width = 0; right > left && width < Math.max(1, rightNeeded); right -= 1) width += widths[right - 1] ?? 0;
  // Both sides equally many columns where there is room, so that the middle stands in the middle.
  const room = widths.slice(left, right).reduce((sum, width) => sum + width, 0);
  if (left >= right || room < middleNeeded) return whole;
  return [
    { from: 0, to: left - 1, texts: [0] },
    { from: left, to: right - 1, texts: [1] },
    { from: right, to: widths.length - 1, texts: [2] },
  ];
}
