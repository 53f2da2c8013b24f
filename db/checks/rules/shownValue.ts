import { allFields, fieldKinds, type Ledger, type StoredValue } from "../../ledgers/index.ts";

/** A value as people read it, behind its label and before its unit: 计划里程 2公里; a blank one is 未填. */
export function shownValue(ledger: Ledger, name: string, value: StoredValue | undefined): string {
  const field = allFields(ledger).find((named) => named.name === name)?.field;
  if (!field || value === null || value === undefined || value === "") return `${name} 未填`;
  return `${name} ${fieldKinds[field.kind].show(value, field)}${field.unit ?? ""}`;
}
