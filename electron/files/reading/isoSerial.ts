/** 2021-05-20, 2021-05-20T10:22:33.5, with Z or an offset behind it (ISO 8601, as t="d" has it). */
const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?\s*$/;
/** 1970-01-01 as spreadsheets count days, from 1900 and from 1904. */
const EPOCH = 25_569;
const EPOCH_1904 = EPOCH - 1462;

/**
 * A day written out in a cell (t="d") as the number that spreadsheets count it by; null where there is no such day. It stays the
 * day that is written: an offset never moves it. A time of day (1899-12-31T08:30) is the part of the day that it is, below 1.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const parts = ISO.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number);
  const days = daysSinceEpoch(year, month, day);
  const time = (Number(parts[4] ?? 0) * 60 + Number(parts[5] ?? 0)) * 60 + Number(parts[6] ?? 0);
  if (days === null || time >= 86_400) return null;
  // A time alone is written as one on the days before the first, which are none.
  if (days === -EPOCH || days === 1 - EPOCH || (date1904 && days === -EPOCH_1904)) return time / 86_400;
  const counted = days + (date1904 ? EPOCH_1904 : EPOCH);
  // 1900 has a 29 February there; days before it stand one lower.
  const serial = !date1904 && counted <= 60 ? counted - 1 : counted;
  return serial < 1 ? null : serial + time / 86_400;
}

/** By integers, as civil calendars count (never a JS Date: time zones move it). */
function daysSinceEpoch(year: number, month: number, day: number): number | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > length) return null;
  const before = month <= 2 ? year - 1 : year;
  const era = Math.floor(before / 400);
  const yearOfEra = before - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
