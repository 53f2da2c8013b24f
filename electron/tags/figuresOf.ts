import type { Figure } from "../../db/figures/index.ts";
import type { Condition, Items, Reference, Tag } from "./Tag.ts";

/** Every figure a tag speaks of. */
export function figuresOf(tag: Tag): Figure[] {
  switch (tag.kind) {
    case "close":
      return [];
    case "value":
      return ofReference(tag.of);
    case "loop":
      return ofReference(tag.over);
    case "section":
      return ofCondition(tag.condition);
  }
}

function ofReference(reference: Reference | Items): Figure[] {
  if (reference.kind === "figure" || reference.kind === "total") return [reference.figure];
  if (reference.kind === "items") return [reference.list, ...ofCondition(reference.where ?? [])];
  return [];
}

function ofCondition(condition: Condition): Figure[] {
  return condition.flat().flatMap((comparison) => {
    if (comparison.kind === "compare") {
      const { left, right } = comparison;
      return [...ofReference(left), ...(right.kind === "literal" ? [] : ofReference(right))];
    }
    return "of" in comparison ? ofReference(comparison.of) : [];
  });
}
