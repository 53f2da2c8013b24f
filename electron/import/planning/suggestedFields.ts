import type { MatchedFrame } from "../meaning/MatchedTable.ts";

/** Fields that a column may be and that no other column is, best first. */
export function suggestedFields({ suggestions, columns }: MatchedFrame, column: number): string[] {
  const taken = new Set(columns.flatMap((one) => (one.field && one.column !== column ? [one.field.name] : [])));
  return (suggestions.get(column) ?? []).map(({ name }) => name).filter((name) => !taken.has(name));
}
