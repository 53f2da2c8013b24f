import type { FieldBase } from "./FieldBase.ts";
import { dateKinds } from "./kinds/dateKinds.ts";
import type { FieldKind } from "./kinds/FieldKind.ts";
import { numberKinds } from "./kinds/numberKinds.ts";
import { otherKinds } from "./kinds/otherKinds.ts";
import { textKinds } from "./kinds/textKinds.ts";

const declared = { ...textKinds, ...dateKinds, ...numberKinds, ...otherKinds } as const;

/** The kinds of fields by name: whatever kinds/ declares. */
export type FieldKindName = keyof typeof declared;

/** The TypeScript type of a kind's values in the store. */
export type ValueOfKind<K extends FieldKindName> = (typeof declared)[K] extends FieldKind<"INTEGER"> ? number : string;

/** Every kind of field, declared once (kinds/): its traits are asked here, and no list of kinds stands anywhere else. */
export const fieldKinds: Readonly<Record<FieldKindName, FieldKind>> = declared;

/** Smallest units in one of the field's unit: 万元 → 1,000,000 分; 公里 → 1,000 米. */
export function smallestPerUnit(field: FieldBase & { readonly kind: FieldKindName }): number {
  return fieldKinds[field.kind].perUnit(field);
}
