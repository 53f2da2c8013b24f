/** What a check found: 错误 contradicts a rule that must hold, 提示 is worth a look. */
export interface Finding {
  readonly level: "error" | "warning";
  /** The rule in the bureau's words: 先入库、后有数 */
  readonly rule: string;
  /** The record it is about; null for a finding about figures */
  readonly ledger: string | null;
  readonly record: string | null;
  /** What people call the record, or the figure */
  readonly label: string;
  /** The field to look at, null where it is none alone */
  readonly field: string | null;
  readonly message: string;
}
