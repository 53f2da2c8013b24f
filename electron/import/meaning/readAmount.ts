import { magnitudeOf, type Parsed, unitOf, unitWord } from "../../../db/exact/index.ts";
import { type Field, fieldKinds } from "../../../db/ledgers/index.ts";
import { numberText } from "../../files/grid/numberText.ts";
import { roundedDigits } from "../../files/grid/roundedDigits.ts";
import type { ShownNumber } from "../../files/grid/shownNumber.ts";
import type { MatchedColumn } from "./MatchedTable.ts";

/**
 * A number of a unit by what its format shows: the unit beside it is the cell's own and wins; a scale (0!.0, or a trailing comma)
 * holds where the unit of the cell, else of the sheet, else of the field says it (千, 万). What is stored is scaled exactly, never
 * the rounded text. Where nothing says the scale, both readings are named and neither is taken.
 */
export function readAmount(
  number: number,
  shown: ShownNumber,
  field: Field,
  column: MatchedColumn,
): Parsed<string | number> {
  const { parse } = fieldKinds[field.kind];
  const sheetUnit = column.readUnit ?? undefined;
  // Also where zeros show as "—" or not at all.
  if (number === 0) return parse("0", field, sheetUnit);
  if (!shown.digits) {
    if (shown.text !== "") return { kind: "wrong", why: `“${shown.text}”不是数字，请填阿拉伯数字（例：12.5）` };
    return withNote(parse(numberText(number), field, sheetUnit), "单元格的格式不显示这个数，已照样读取");
  }
  const words = withoutMarks(shown.after);
  if (withoutMarks(shown.before) !== "")
    return { kind: "wrong", why: `“${shown.text}”不是数字，请填阿拉伯数字（例：12.5）` };
  const unit = words === "" ? undefined : unitWord(words, field.unit);
  const moved = pointMoved(number, shown.scale);
  if (shown.scale === 0 || words === "%") {
    const parsed = parse(`${moved}${unit ?? words}`, field, sheetUnit);
    return unit === undefined ? parsed : withNote(parsed, otherUnit(shown.text, unit, column));
  }
  const says = unit ?? (words === "" ? (column.unitStated ? column.readUnit : (field.unit ?? null)) : null);
  if (says === null || magnitudeOf(says) !== -shown.scale) {
    const own = unit ?? sheetUnit ?? "";
    const stored = numberText(number);
    const readings = `可能是 ${moved}${own}，也可能是 ${stored}${words === "" ? own : ""}`;
    return {
      kind: "wrong",
      why: `单元格显示 ${shown.text}，存的是 ${stored}：${readings}；请写明单位或改用常规格式`,
    };
  }
  const parsed = parse(`${moved}${says}`, field, sheetUnit);
  // 120.5万 under 元 is the same sum both ways.
  const same = unit !== undefined && magnitudeOf(sheetUnit) === magnitudeOf(unit) + shown.scale;
  return unit === undefined || same ? parsed : withNote(parsed, otherUnit(shown.text, unit, column));
}

/** ¥, $, brackets and padding are no units. */
function withoutMarks(words: string): string {
  return words.replace(/[¥￥$€£()（）\s+-]/g, "");
}

/** A number × 10^scale as exact decimal text. */
function pointMoved(number: number, scale: number): string {
  return `${number < 0 ? "-" : ""}${roundedDigits(Math.abs(number), scale, null)}`;
}

/** What is said where the sheet names another unit than the cell. */
function otherUnit(text: string, unit: string, column: MatchedColumn): string | null {
  const stated =
    column.unitStated && column.readUnit !== null ? (unitOf(column.readUnit)?.[0] ?? column.readUnit) : unit;
  return stated === unit ? null : `单元格显示 ${text}，单位是${unit}，表头或表题写的是${stated}，已按${unit}换算`;
}

/** The same for a number that was typed with its unit behind it: 8000元 under 万元. */
export function otherUnitOfText(text: string, field: Field, column: MatchedColumn): string | null {
  if (!column.unitStated) return null;
  const word = /\d\s*([\p{L}%％㎡][\p{L}%％㎡/]*\d?)$/u.exec(text.trim())?.[1];
  const unit = word === undefined ? undefined : unitWord(word, field.unit);
  return unit === undefined ? null : otherUnit(text.trim(), unit, column);
}

/** A value with one more word about it. */
export function withNote(parsed: Parsed<string | number>, note: string | null): Parsed<string | number> {
  if (parsed.kind !== "value" || note === null) return parsed;
  return { ...parsed, note: parsed.note === undefined ? note : `${note}；${parsed.note}` };
}
