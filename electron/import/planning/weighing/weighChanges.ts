import { monthText } from "../../../../db/exact/index.ts";
import { type Field, fieldKinds, type Ledger } from "../../../../db/ledgers/index.ts";
import type { PlanChange } from "../../../contract/importPlan.ts";
import type { MonthChange } from "../monthState.ts";
import type { CellConcern } from "./CellConcern.ts";
import { changedBy } from "./changedBy.ts";

/** How much of itself a power of ten may be missed by, and still be said. */
const NEAR = 0.05;

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
    if (changedBy(before, after) === 0) continue;
    concerns.push({ kind: "jumps", field: name, message: jump(field, before, after) });
  }
  for (const [name, field] of Object.entries(ledger.progress ?? {})) {
    if (!fieldKinds[field.kind].measured) continue;
    const message = monthly && fall(name, field, monthly);
    if (message) concerns.push({ kind: "falls", field: name, message });
  }
  return concerns;
}

function jump(field: Field, before: number, after: number): string {
  const times = timesOf(Math.max(after / before, before / after));
  const said = after / before > 1 ? `约为原来的 ${times} 倍` : `约为原来的 ${times} 分之一`;
  return `由 ${shown(field, before)}变为 ${shown(field, after)}，${said}，请核对单位和小数点`;
}

/** A power of ten where it is one but for little, else the ratio itself to two digits. */
function timesOf(ratio: number): number {
  const whole = 10 ** Math.round(Math.log10(ratio));
  return Math.abs(ratio / whole - 1) <= NEAR ? whole : Number(ratio.toPrecision(2));
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
