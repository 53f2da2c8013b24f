/**
 * A spreadsheet's day number as a date, by integer arithmetic (never a JS Date: time zones move it).
 * 1900 system: 1 = 1900-01-01, with the phantom 1900-02-29 (serial 60, which is refused); 1904 system: 0 = 1904-01-01.
 * Null for a fraction of a day that is not midnight, or outside 1900–2199.
 */
export function serialToDate(serial: number, date1904 = false): string | null {
  if (!Number.isInteger(serial)) return null;
  let days: number;
  if (date1904) {
    if (serial < 0) return null;
    days = serial + 1462;
  } else {
    if (serial < 1 || serial === 60) return null;
    days = serial;
  }
  // 25569 = 1970-01-01; serials below 60 lack the phantom day.
  const sinceEpoch = days - 25569 + (days < 60 ? 1 : 0);
  return civilFromDays(sinceEpoch);
}

/** Days since 1970-01-01 to a Gregorian date (Howard Hinnant's civil_from_days, public domain arithmetic). */
function civilFromDays(sinceEpoch: number): string | null {
  const shifted = sinceEpoch + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1900 || year > 2199) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
