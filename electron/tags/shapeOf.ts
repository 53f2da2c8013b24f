import { type Field, fieldKinds } from "../../db/ledgers/index.ts";
import { fieldOf } from "./fieldsOf.ts";
import type { Items, Reference } from "./Tag.ts";

/** What kind of thing a tag speaks of: what filters and comparisons it can have follows from it. */
export type Shape = "number" | "date" | "list" | "text";

/** What kind of thing a reference gives. */
export function shapeOf(of: Reference | Items): Shape {
  switch (of.kind) {
    case "items":
      return "list";
    case "figure":
    case "total":
      return "number";
    case "field": {
      const field = fieldOf(of.list, of.field);
      // What a list works out itself has no declaration.
      if (field) return fieldShape(field);
      const { how } = of.list;
      if (how.kind === "items" && how.several?.includes(of.field)) return "list";
      return of.field.endsWith("数") ? "number" : "text";
    }
    default:
      return "text";
  }
}

/** What kind of thing a field is. A year is a name of its records, not an amount. */
export function fieldShape(field: Field): Shape {
  const { dated, measured, reading } = fieldKinds[field.kind];
  if (dated || measured) return dated ? "date" : "number";
  return field.kind === "list" || (reading === "place" && field.many) ? "list" : "text";
}

/** The unit of a number as it is kept. */
export function ownUnit(of: Reference | Items): string | null {
  if (of.kind === "figure" || of.kind === "total") return of.figure.unit;
  if (of.kind !== "field") return null;
  const field = fieldOf(of.list, of.field);
  return field?.kind === "percent" ? "％" : (field?.unit ?? null);
}
