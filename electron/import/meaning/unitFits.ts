import { foreignUnit, unitOf, unitWord } from "../../../db/exact/index.ts";
import { type Field, fieldKinds } from "../../../db/ledgers/index.ts";

const OF_MEASURES: ReadonlySet<string | null> = new Set([
  ...Object.values(fieldKinds).map(({ unitFamily }) => unitFamily),
  "land",
]);

/**
 * Whether a column whose header names a unit can be a field at all: 护栏（处） counts places and is no length, 完成投资（％） is a rate.
 * 亩 and 平方米 both measure an area, 美元 and 元 both money: such a column is the field, and its numbers are refused one by one.
 */
export function unitFits(unit: string | null, field: Field): boolean {
  if (unit === null || field.unit === undefined) return true;
  const [stated, own] = [unitOf(unitWord(unit, field.unit) ?? unit), unitOf(field.unit)].map(
    (one) => one?.[1].dimension,
  );
  const foreign = stated === undefined ? foreignUnit(unit) : undefined;
  if (foreign !== undefined && foreign !== "count") return foreign === own || (isArea(foreign) && isArea(own));
  // What is counted may be called one thing or another (人, 人次), but is no length and no money.
  if (fieldKinds[field.kind].unitFamily === null)
    return stated === undefined || stated === own || !OF_MEASURES.has(stated);
  return stated !== undefined && (stated === own || (isArea(stated) && isArea(own)));
}

function isArea(dimension: string | undefined): boolean {
  return dimension === "area" || dimension === "land";
}
