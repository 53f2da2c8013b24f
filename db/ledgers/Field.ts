/** The kinds of design: how each is stored, read, shown and exported stands once in fieldKinds.ts. */
export type FieldKindName =
  | "text"
  | "note"
  | "list"
  | "date"
  | "month"
  | "year"
  | "count"
  | "money"
  | "length"
  | "metre"
  | "area"
  | "percent"
  | "decimal"
  | "bool"
  | "stake"
  | "township"
  | "road"
  | "project"
  | "person"
  | "phone";

/** One field (字段) of a ledger, as the dictionary has it. The field's key is its label: 计划里程. */
export interface Field {
  readonly kind: FieldKindName;
  /** The unit people see and write: 万元, 公里, 户. Stored is always the integer of the kind's smallest unit. */
  readonly unit?: string;
  readonly required?: boolean;
  /** Several values, joined by 、 */
  readonly many?: boolean;
  /** Personal data: masked unless a reason is given */
  readonly personal?: boolean;
  /** The list the value must come from; `extendable` lists may grow */
  readonly options?: readonly string[];
  readonly extendable?: boolean;
  /** Other words for an option, as townships write them: 完工 → 已完成, 竣工 */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Other words for the header */
  readonly aliases?: readonly string[];
  /** Header words so general that they count only where nothing better claims the column: 里程, 进度 */
  readonly weakAliases?: readonly string[];
  /** One sentence for the form, where the label does not say enough */
  readonly help?: string;
  /** Stands in the list without being asked for */
  readonly listed?: boolean;
}

/** What a field holds in the store: text, or an integer of the smallest unit (bool: 0 or 1); null = blank. */
export type StoredValue = string | number | null;
