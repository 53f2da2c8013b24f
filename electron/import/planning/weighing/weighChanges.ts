import { monthText } from "../../../../db/exact/index.ts";
import { type Field, fieldKinds, type Ledger } from "../../../../db/ledgers/index.ts";
import type { PlanChange } from "../../../contract/importPlan.ts";
import type { MonthChange } from "../monthState.ts";
import type { CellConcern } from "./CellConcern.ts";
import { changedBy } from "./changedBy.ts";

/**
 * Weighs the numbers that a row changes: cumulative ones that are less than the last month that was reported, and such as are ten
 * times, a hundred times … what they were, or a part of it.
 */
export function weighChanges(
  ledger: Ledger,
  changes: readonly PlanChange[],
  monthly: MonthChange | null,
): CellConcern[] {
  const concerns: CellConcern[] = [];
  for (const { field: name, before, after, beside } of changes) {
    const field = ledger.fields[name] ?? ledger.progress?.[name];
    if (beside || !field || !fieldKinds[field.kind].measured) continue;
    if (typeof before !== "number" || typeof after !== "number") continue;
    const power = changedBy(before, after);
    if (power !== 0) concerns.push({ kind: "jumps", field: name, message: jump(field, before, after, power) });
  }
  for (const [name, field] of Object.entries(ledger.progress ?? {})) {
    if (!fieldKinds[field.kind].measured) continue;
    const message = monthly && fall(name, field, monthly);
    if (message) concerns.push({ kind: "falls", field: name, message });
  }
  return concerns;
}

function jump(field: Field, before: number, after: number, power: number): string {
  const times = 10 ** Math.abs(power);
  const said = power > 0 ? `约为原来的 ${times} 倍` : `约为原来的 ${times} 分之一`;
  return `由 ${shown(field, before)}变为 ${shown(field, after)}，${said}，请核对单位和小数点`;
}

/** The month itself where it was reported already, and the one before it. */
function fall(name: string, field: Field, { before, reported, state }: MonthChange): string | null {
  const now = state?.values[name];
  if (typeof now !== "number") return null;
  for (const last of [before, reported]) {
    const then = last?.values[name];
    if (last && typeof then === "number" && now < then) {
      return `累计数由 ${shown(field, then)}（${monthText(last.month)}）降为 ${shown(field, now)}，请核对`;
    }
  }
  return null;
}

function shown(field: Field, value: number): string {
  return `${fieldKinds[field.kind].show(value, field)}${field.unit ? ` ${field.unit}` : ""}`;
}
