/** Days of a month by the Gregorian calendar, without a Date. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The last day of a month: "2021-10" → "2021-10-31". */
export function lastDayOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${String(daysInMonth(year, number)).padStart(2, "0")}`;
}
