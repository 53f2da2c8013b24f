import { shownDate } from "../grid/shownDate.ts";
import type { GridBuilder } from "./gridBuilder.ts";
import { isoSerial } from "./isoSerial.ts";

/**
 * A day written out (2021-05-20, with a time or without): the number that it is counted by, in a format that shows it. A day that
 * there is not is an error value of the words that stand there, a time of day the part of the day that it is.
 */
export function addDay(
  builder: GridBuilder,
  place: { readonly row: number; readonly column: number },
  text: string,
  format: string,
  date1904: boolean,
): void {
  const serial = isoSerial(text, date1904);
  if (serial === null) builder.addError(place.row, place.column, text.trim(), format);
  else if (serial < 1) builder.addNumber(place.row, place.column, serial, format || "h:mm");
  else {
    const usual = Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
    builder.addNumber(place.row, place.column, serial, shownDate(format, serial) ? format : usual);
  }
}
