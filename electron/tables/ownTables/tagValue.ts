import { decimalText } from "../../../db/exact/decimalText.ts";
import { unitOf } from "../../../db/exact/units.ts";
import { type FigureResult, figureText, NO_VALUE } from "../../../db/figures/index.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { maskPersonal } from "../../../db/ledgers/maskPersonal.ts";
import type { TagValue } from "../../files/templates/templateTypes.ts";
import { isNumericField } from "../ledgerSheets/ledgerCell.ts";
import { convertUnit } from "../model/convertUnit.ts";
import { exactDecimal } from "../model/exactDecimal.ts";

/** Words in a tag's place. */
export function wordValue(text: string): TagValue {
  return { text, number: null, percent: false, date: null };
}

/** A figure in a tag's place, shown in `unit` where one is given. */
export function figureValue(result: FigureResult, ownUnit: string | null, unit: string | null): TagValue {
  const value = exactDecimal(result.value);
  if (value === null) return wordValue(result.items ? result.text : NO_VALUE);
  const converted = convertUnit(value, ownUnit, unit);
  const text = unit === null ? result.text : figureText(converted, unit);
  return { text, number: decimalText(converted), percent: ownUnit === "％", date: null };
}

/** A record's field in a tag's place; blank where it is blank, personal data masked. */
export function fieldValue({ field }: NamedField, exact: string | null, unit: string | null): TagValue {
  if (exact === null) return wordValue("");
  if (isNumericField(field)) {
    const value = exactDecimal(exact);
    const number = value ? decimalText(convertUnit(value, field.unit ?? null, unit)) : exact;
    return { text: number, number, percent: field.kind === "percent", date: null };
  }
  const text = String(maskPersonal(field, exact));
  return { ...wordValue(text), date: field.kind === "date" && !field.personal ? text : null };
}

/** Whether a value in one unit can be told in another: same dimension, and a power of ten between them (亩 and 平方米 are not). */
export function canShowIn(from: string | null, to: string): boolean {
  const [own, wanted] = [unitOf(from ?? ""), unitOf(to)];
  if (!own || !wanted || own[1].dimension !== wanted[1].dimension) return false;
  const places = Math.log10(wanted[1].size / own[1].size);
  return Math.abs(places - Math.round(places)) < 1e-9;
}
