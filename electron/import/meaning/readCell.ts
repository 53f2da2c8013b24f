import { normaliseText, type Parsed, partedDigits, TIME_NOTE, unitOf } from "../../../db/exact/index.ts";
import { fieldKinds, smallestPerUnit } from "../../../db/ledgers/index.ts";
import { UNCALCULATED, WRITTEN_TWICE } from "../../files/grid/cellErrors.ts";
import { isPlainFormat } from "../../files/grid/isPlainFormat.ts";
import { numberText } from "../../files/grid/numberText.ts";
import { shownDate } from "../../files/grid/shownDate.ts";
import { type ShownNumber, shownNumber } from "../../files/grid/shownNumber.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { dayAndSeconds } from "./cellText.ts";
import { isSerial } from "./columnFit.ts";
import type { MatchedColumn } from "./MatchedTable.ts";
import { otherUnitOfText, readAmount, withNote } from "./readAmount.ts";
import { readDay } from "./readDay.ts";
import type { TownshipBook } from "./townshipBook.ts";

/**
 * One cell → what would be stored, by the column's field, unit and percent scale, and by what its number format shows. Numbers are
 * taken as the decimal a person sees (15 significant digits, as spreadsheets show), never as a binary fraction; day counts become
 * dates by integer arithmetic.
 * @param year the sheet's, for days whose format hides theirs
 */
export function readCell(
  cell: GridCell,
  column: MatchedColumn,
  date1904: boolean,
  townships: TownshipBook,
  year: number | null = null,
): Parsed<string | number> {
  const named = column.field;
  if (!named) return { kind: "blank" };
  const { field } = named;
  if (cell.kind === "error") return { kind: "wrong", why: errorWords(cell.text) };
  if (cell.kind === "boolean") return readText(cell.number === 1 ? "是" : "否", column, townships);
  if (cell.kind === "text") return readText(cell.text, column, townships);
  const { reading } = fieldKinds[field.kind];
  const plain = isPlainFormat(cell.format);
  const day = plain ? null : shownDate(cell.format, cell.number);
  if (day) return readDay(cell, day, field, date1904, year);
  if ((reading === "day" || reading === "yearMonth") && isSerial(cell.number)) {
    const { date, seconds } = dayAndSeconds(cell.number, date1904);
    if (date === null) return { kind: "wrong", why: `“${cell.number}”不是${reading === "day" ? "日期" : "年月"}` };
    // The screen shows a number: that it is a day is the program's reading of it.
    const value = reading === "yearMonth" ? date.slice(0, 7) : date;
    const note = `单元格没有日期格式，显示的是数，已按${reading === "day" ? "日期" : "年月"}读取，请核对`;
    return { kind: "value", value, note: seconds === 0 ? note : `${note}；${TIME_NOTE}` };
  }
  if (reading === "number" && plain) {
    const quick = quickInteger(cell.number, column);
    if (quick !== null) return { kind: "value", value: quick };
  }
  const shown = plain ? null : shownNumber(cell.format, cell.number);
  if (!shown) {
    return reading === "rate"
      ? readPercent(numberText(cell.number), column)
      : readText(numberText(cell.number), column, townships);
  }
  if (reading === "rate") return readRate(cell.number, shown, column);
  if (reading === "number") return readAmount(cell.number, shown, field, column);
  if (!shown.dressed || !shown.digits) return readText(numberText(cell.number), column, townships);
  // A stake and a year are the whole number in the form that is shown; a code is what is shown.
  return readText(fieldKinds[field.kind].column === "INTEGER" ? shown.exact : shown.text, column, townships);
}

function errorWords(text: string): string {
  if (text === UNCALCULATED) return "公式没有保存结果，请用 WPS 打开、保存后再导入";
  if (text === WRITTEN_TWICE) return "文件中这一格写了两个值，请用 WPS 打开、核对并保存后再导入";
  return `单元格是错误值 ${text}，请改成应填的内容`;
}

/** Text as typed in a cell or by a person correcting one. */
export function readText(text: string, column: MatchedColumn, townships: TownshipBook): Parsed<string | number> {
  const named = column.field;
  if (!named) return { kind: "blank" };
  const { field } = named;
  const kind = fieldKinds[field.kind];
  if (kind.reading === "rate") return readPercent(text, column);
  if (kind.reading === "place") return readTownship(text, field.many === true, townships);
  const broken = kind.oneLine && text.includes("\n");
  const flat = broken ? text.replace(/\s*[\r\n]+\s*/g, "") : text;
  const parsed = kind.parse(flat, field, column.readUnit ?? undefined);
  return kind.reading === "number" ? withNote(parsed, otherUnitOfText(flat, field, column)) : parsed;
}

function readTownship(text: string, many: boolean, townships: TownshipBook): Parsed<string> {
  const parsed = fieldKinds.township.parse(text, { many });
  if (parsed.kind === "blank" || parsed.kind === "wrong") return parsed;
  const names: string[] = [];
  let note: string | undefined;
  for (const part of many ? String(parsed.value).split("、") : [text]) {
    const found = townships.resolve(part);
    if (found.kind === "unknown") return { kind: "wrong", why: unknownTownship(part, townships) };
    if (found.kind === "ambiguous")
      return { kind: "wrong", why: `“${part.trim()}”可能是${found.names.join("或")}，请写全称` };
    if (found.otherwise) note = `名单中没有“${part.trim()}”，已按“${found.name}”读取，请核对`;
    if (!names.includes(found.name)) names.push(found.name);
  }
  return { kind: "value", value: names.join("、"), ...(note === undefined ? {} : { note }) };
}

function unknownTownship(text: string, townships: TownshipBook): string {
  const parts = text.split(/[、，,;；/和及与\n]+/).filter((part) => part.trim() !== "");
  const all = parts.length > 1 && parts.every((part) => townships.resolve(part).kind === "found");
  const shown = text.trim().slice(0, 20);
  return all
    ? `“${shown}”写了 ${parts.length} 个乡（镇）、街道，请分行填写`
    : `“${shown}”不在乡（镇）、街道名单中，请核对名称`;
}

/** A percentage as text: with ％ it says itself what it is; bare numbers follow the column's scale. */
function readPercent(text: string, column: MatchedColumn): Parsed<string | number> {
  const field = column.field?.field;
  if (!field) return { kind: "blank" };
  const parted = partedDigits(text);
  if (parted !== null) return { kind: "wrong", why: parted };
  const plain = normaliseText(text).replace(/ /g, "");
  if (/%$/.test(plain)) return fieldKinds.percent.parse(plain, field);
  const parsed = fieldKinds.percent.parse(plain, field);
  if (parsed.kind !== "value" || parsed.value === 0 || column.percentScale === 100)
    return checkedPercent(parsed, plain, column);
  if (column.percentScale === 10_000) return scaled(Number(plain), 10_000, column);
  return { kind: "wrong", why: eitherPercent(plain) };
}

/** A percentage by what its format shows: 0% counts hundreds, a sign that is only written (0"%") counts none. */
function readRate(number: number, shown: ShownNumber, column: MatchedColumn): Parsed<string | number> {
  if (number === 0) return readPercent("0", column);
  const sign = shown.after === "%" || shown.after === "％";
  if (sign && shown.before === "" && shown.scale === 2) return scaled(number, 10_000, column);
  if (sign && shown.before === "" && shown.scale === 0) return readPercent(`${numberText(number)}%`, column);
  if (shown.scale === 0 && (!shown.dressed || !shown.digits)) return readPercent(numberText(number), column);
  return { kind: "wrong", why: `单元格显示“${shown.text}”，存的是 ${numberText(number)}，请写成百分数（例：85％）` };
}

function eitherPercent(plain: string): string {
  return `“${plain}”可能是 ${plain}％，也可能是 ${numberText(Number(plain) * 100)}％，请在单元格中写明 ％`;
}

/** In a column of whole percents without ％ in its header, a number between 0 and 1 may be either; nothing is guessed. */
function checkedPercent(
  parsed: Parsed<string | number>,
  plain: string,
  column: MatchedColumn,
): Parsed<string | number> {
  const small = parsed.kind === "value" && Number(parsed.value) > 0 && Number(parsed.value) < 100;
  return small && !column.unitStated ? { kind: "wrong", why: eitherPercent(plain) } : parsed;
}

function scaled(number: number, scale: number, column: MatchedColumn): Parsed<number> {
  const value = Math.round(Number((number * scale).toPrecision(12)));
  if (value < 0 || value > 10_000 || !column.field) return { kind: "wrong", why: "百分比应在 0 与 100％ 之间" };
  return { kind: "value", value };
}

/**
 * The common case without text: number × factor is an integer, and dividing back gives the very same double, so that the
 * double stands for just this decimal. Anything else goes the exact way through text.
 */
function quickInteger(number: number, column: MatchedColumn): number | null {
  const field = column.field?.field;
  if (!field || number < 0) return null;
  const unit = column.readUnit ?? field.unit;
  let factor = smallestPerUnit(field);
  if (unit !== undefined && unit !== null && unit !== field.unit && field.unit !== undefined) {
    const [from, to] = [unitOf(unit)?.[1], unitOf(field.unit)?.[1]];
    if (!from || !to || from.dimension !== to.dimension) return null;
    factor = (factor * from.size) / to.size;
  }
  if (!Number.isInteger(factor)) return null;
  const integer = Math.round(number * factor);
  return integer <= Number.MAX_SAFE_INTEGER && integer / factor === number ? integer : null;
}
