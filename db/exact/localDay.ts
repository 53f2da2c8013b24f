/** The day of a moment by this PC's clock and calendar: YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
