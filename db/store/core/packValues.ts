import type { StoredValue, Values } from "../../ledgers/index.ts";
import { QueryInvalid } from "./refusals.ts";

/** Values by name as values by position; absent and "" are blank. A name that is not declared is refused: nothing is dropped silently. */
export function packValues(names: readonly string[], values: Values): StoredValue[] {
  let known = 0;
  const packed = names.map((name) => {
    const value = values[name];
    if (value !== undefined) known += 1;
    else if (Object.hasOwn(values, name)) known += 1;
    return value === undefined || value === "" ? null : value;
  });
  const given = Object.keys(values);
  if (given.length !== known) {
    throw new QueryInvalid(`no such field: ${given.filter((name) => !names.includes(name)).join(", ")}`);
  }
  return packed;
}

/** Unknown columns as JSON text with sorted names, so that the same columns give the same bytes; none is null. */
export function packExtra(extra: Readonly<Record<string, string>> | null | undefined): string | null {
  if (!extra) return null;
  const names = Object.keys(extra).sort();
  return names.length === 0 ? null : JSON.stringify(Object.fromEntries(names.map((name) => [name, extra[name]])));
}
