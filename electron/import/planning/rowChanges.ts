import type { Fields, Values } from "../../../db/ledgers/index.ts";
import type { PlanChange } from "../../contract/importPlan.ts";
import type { MonthChange } from "./monthState.ts";

type Extra = Readonly<Record<string, string>> | null;

/** What a row changes of the record's own fields. */
export function valueChanges(before: Values, after: Values): PlanChange[] {
  const changes: PlanChange[] = [];
  for (const field in after) {
    const [old, now] = [before[field] ?? null, after[field] ?? null];
    if (old !== now) changes.push({ field, before: old, after: now });
  }
  return changes;
}

/** What it changes of a month: where the record has no state of that month yet, every cell of it is new. */
export function monthChanges({ before, state }: MonthChange, fields: Fields): PlanChange[] {
  if (state === null) return [];
  if (before?.month === state.month) return valueChanges(before.values, state.values);
  const newMonth = { month: state.month, since: before?.month ?? null };
  return Object.keys(fields).flatMap((field) => {
    const [old, now] = [before?.values[field] ?? null, state.values[field] ?? null];
    return old === null && now === null ? [] : [{ field, before: old, after: now, newMonth }];
  });
}

/** What it changes of 表中其他列. */
export function extraChanges(before: Extra, after: Extra): PlanChange[] {
  return Object.entries(after ?? {})
    .filter(([field, text]) => before?.[field] !== text)
    .map(([field, text]) => ({ field, before: before?.[field] ?? null, after: text, beside: true }));
}
