import { UNITS, unitOf } from "../../../db/exact/units.ts";
import type { Field } from "../../../db/ledgers/Field.ts";

/** The units a column of this field may be in: those of the field's own dimension. Fields whose unit cannot vary have one or none. */
export function unitChoices(field: Field, now: string | null): string[] {
  const own = field.unit === undefined ? undefined : unitOf(field.unit);
  if (!own) return field.unit ? [field.unit] : [];
  const same = Object.entries(UNITS)
    .filter(([, { dimension }]) => dimension === own[1].dimension)
    .map(([name]) => name);
  return now && !same.includes(now) ? [...same, now] : same;
}
