/** The day number of the 1900 system, by integer arithmetic (days_from_civil, the inverse of serialToDate). */
export function serialOfDate(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + 25569;
}
