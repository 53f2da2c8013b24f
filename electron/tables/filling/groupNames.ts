import type { GroupLevel, TablePlace } from "../model/TableDefinition.ts";

/** The groups of a level in their order: those that are always there, then what else has records. */
export function groupNames(place: TablePlace, level: GroupLevel, found: readonly string[]): string[] {
  const { order, foundOnly = false } = level;
  const ordered = order?.(place) ?? [];
  const fixed = foundOnly ? ordered.filter((name) => found.includes(name)) : ordered;
  return [...fixed, ...found.filter((name) => !fixed.includes(name))];
}
