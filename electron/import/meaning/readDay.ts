import { type Parsed, TIME_NOTE } from "../../../db/exact/index.ts";
import { type Field, fieldKinds } from "../../../db/ledgers/index.ts";
import type { ShownDate } from "../../files/grid/shownDate.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { dayAndSeconds, numberCellText } from "./cellText.ts";

/**
 * A number that its format shows as a day or a time, read by what the screen shows of it: a day in a field of days; a month where
 * the day is hidden; a hidden year holds where the sheet is of that year; anywhere but in a note a day is no text and no number.
 * @param year the sheet's, by its title or else by the as-of month; null where nobody says
 */
export function readDay(
  cell: GridCell,
  shown: ShownDate,
  field: Field,
  date1904: boolean,
  year: number | null,
): Parsed<string | number> {
  const text = numberCellText(cell, date1904);
  const wrong = (why: string): Parsed<string> => ({ kind: "wrong", why: `“${text}”${why}` });
  const { reading, column, prose } = fieldKinds[field.kind];
  if (prose) return { kind: "value", value: text };
  const { date, seconds } = dayAndSeconds(cell.number, date1904);
  if (field.kind === "year" && shown.years && !shown.months && !shown.days && date !== null)
    return { kind: "value", value: Number(date.slice(0, 4)) };
  if (reading !== "day" && reading !== "yearMonth") {
    return wrong(
      column === "INTEGER"
        ? "是日期，不是应填的数，请改正"
        : "是日期：可能是编号或名称被表格程序改成了日期，请设为文本后重新填写",
    );
  }
  if (!shown.months) return wrong(shown.years ? "只显示年份，请写明月份" : "没有写明年月日，请写成 2021-05-20");
  if (date === null || cell.number < 1) return wrong("不是日期");
  const stored = Number(date.slice(0, 4));
  if (!shown.years && year !== null && stored !== year)
    return wrong(`没有显示年份：单元格中是 ${stored} 年，本表是 ${year} 年，请写明年份`);
  const note = seconds === 0 ? {} : { note: TIME_NOTE };
  if (reading === "yearMonth") return { kind: "value", value: date.slice(0, 7), ...note };
  if (shown.days) return { kind: "value", value: date, ...note };
  return field.exactDay ? wrong("只显示到月，这里要写明日") : { kind: "value", value: date.slice(0, 7), ...note };
}
