/** The day number of a date as a workbook holds it: 2021-03-01 → 44256; the inverse of serialToDate of db/exact. */
export function dateSerial(date: string, date1904: boolean): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  // Days since 1970-01-01 (Howard Hinnant's days_from_civil, public domain arithmetic).
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146097 + dayOfEra - 719468 + 25569;
  return date1904 ? serial - 1462 : serial;
}
