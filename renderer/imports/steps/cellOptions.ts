import type { Field } from "../../../db/ledgers/index.ts";

/** Stands in the list for a cell that is to be blank. */
export const BLANK_OPTION = "（空）";

/**
 * The list that a cell is chosen from; null where it is typed. Where the field may be blank, that can be chosen too.
 * @param townships their names
 */
export function cellOptions(field: Field, townships: readonly string[]): readonly string[] | null {
  const closed =
    field.kind === "township" && !field.many ? townships : field.options && !field.extendable ? field.options : null;
  if (closed === null) return null;
  return field.required ? closed : [BLANK_OPTION, ...closed];
}
