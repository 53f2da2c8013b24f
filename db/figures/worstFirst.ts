import { compareExact, parseDecimal } from "../exact/index.ts";
import type { YearTarget } from "./yearTargets.ts";

/** Targets in the order of how far they are behind, the farthest first; those of which nobody can tell last, as they stood. */
export function worstFirst(targets: readonly YearTarget[]): YearTarget[] {
  const ahead = ({ ahead: points }: YearTarget) => {
    const parsed = parseDecimal(points ?? "");
    return parsed.kind === "value" ? parsed.value : null;
  };
  return targets.toSorted((one, other) => {
    const [first, second] = [ahead(one), ahead(other)];
    if (!first || !second) return first ? -1 : second ? 1 : 0;
    return compareExact(first, second);
  });
}
