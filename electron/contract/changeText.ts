import { monthText } from "../../db/exact/index.ts";
import { fieldKinds, type Ledger, type StoredValue } from "../../db/ledgers/index.ts";
import type { AtRest } from "./AtRest.ts";
import type { PlanChange } from "./importPlan.ts";

/** A change in words, part by part: what is changed, what stood, what will stand, in the field's unit as the program shows it. */
export function changeWords(
  ledger: Ledger,
  { field: name, before, after, beside, newMonth }: AtRest<PlanChange>,
): { readonly what: string; readonly before: string; readonly after: string } {
  const field = beside ? undefined : (ledger.fields[name] ?? ledger.progress?.[name]);
  const text = (value: StoredValue): string =>
    value === null || value === "" ? "" : field ? fieldKinds[field.kind].show(value, field) : String(value);
  const unit = field?.unit ? `（${field.unit}）` : "";
  const since = newMonth?.since && before !== null ? `（${monthText(newMonth.since)}）` : "";
  return {
    what: beside ? `其他列“${name}”` : `${name}${unit}${newMonth ? `，${monthText(newMonth.month)}` : ""}`,
    before: before === null ? "" : `${text(before)}${since}`,
    after: text(after),
  };
}

/** The same in one line: 计划投资（万元）：300 → 310. */
export function changeText(ledger: Ledger, change: AtRest<PlanChange>): string {
  const { what, before, after } = changeWords(ledger, change);
  return `${what}：${before || "空"} → ${after || "清空"}`;
}
