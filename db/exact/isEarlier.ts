/** Whether one date (or month) is before another; a month and a day of it are not. "2021-05" and "2021-05-20" → false, both ways. */
export function isEarlier(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
}
