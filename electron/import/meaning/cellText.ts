import { serialToDate } from "../../../db/exact/index.ts";
import { numberText } from "../../files/grid/numberText.ts";
import { shownDate } from "../../files/grid/shownDate.ts";
import { shownDateText } from "../../files/grid/shownDateText.ts";
import { shownNumber } from "../../files/grid/shownNumber.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";

/** Seconds of a day, by which spreadsheets round a time. */
const DAY = 86_400;

/** A day number's day ("2021-10-08", null where there is none) and the seconds of its time. */
export function dayAndSeconds(serial: number, date1904: boolean): { date: string | null; seconds: number } {
  const all = Math.round(serial * DAY);
  const day = Math.floor(all / DAY);
  return { date: serialToDate(day, date1904), seconds: all - day * DAY };
}

/**
 * A number as text: as its format dresses it (2021-001, K7路, 50%, 2021/10/8), else the plain number with all its digits: how many
 * decimals, commas or E+09 a format shows is no part of it.
 */
export function numberCellText({ number, format }: GridCell, date1904: boolean): string {
  if (format === "") return numberText(number);
  if (shownDate(format, number)) {
    const { date, seconds } = dayAndSeconds(number, date1904);
    return shownDateText(format, date ?? (date1904 ? "1904-01-00" : "1900-01-00"), seconds);
  }
  const shown = shownNumber(format, number);
  return shown?.dressed && shown.digits ? shown.text : numberText(number);
}

/** A cell as a person sees it. */
export function cellText(cell: GridCell, date1904: boolean): string {
  if (cell.kind === "number") return numberCellText(cell, date1904);
  if (cell.kind === "boolean") return cell.number === 1 ? "TRUE" : "FALSE";
  return cell.text;
}
