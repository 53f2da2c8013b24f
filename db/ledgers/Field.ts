import type { FieldBase } from "./FieldBase.ts";
import type { FieldKindName } from "./fieldKinds.ts";

/** One field (字段) of a ledger, as the dictionary has it. The field's key is its label: 计划里程. */
export interface Field extends FieldBase {
  readonly kind: FieldKindName;
}

/** What a field holds in the store: text, or an integer of the smallest unit (bool: 0 or 1); null = blank. */
export type StoredValue = string | number | null;
