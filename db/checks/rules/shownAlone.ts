import { allFields, fieldKinds, type Ledger, type StoredValue } from "../../ledgers/index.ts";

/** A value as people read it, before its unit and without its label: 2公里; a blank one is 未填. */
export function shownAlone(ledger: Ledger, name: string, value: StoredValue | undefined): string {
  const field = allFields(ledger).find((named) => named.name === name)?.field;
  if (!field || value === null || value === undefined || value === "") return "未填";
  return `${fieldKinds[field.kind].show(value, field)}${field.unit ?? ""}`;
}
