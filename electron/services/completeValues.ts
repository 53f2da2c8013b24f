import type { Fields, StoredValue, Values } from "../../db/ledgers/index.ts";
import { CallError } from "../contract/CallError.ts";

/**
 * Values of a form as the store wants them: every declared field once, blank as null, texts without white space around them.
 * Throws CallError bad-request for a field that is not declared: a form that sends one is not of this version.
 */
export function completeValues(fields: Fields, values: Values): Record<string, StoredValue> {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(fields, name));
  if (unknown.length > 0) {
    throw new CallError("bad-request", {
      fields: unknown.slice(0, 20).map((field) => ({ level: "error", field, message: "没有这个字段" })),
    });
  }
  return Object.fromEntries(
    Object.keys(fields).map((name) => {
      const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
      const plain = typeof value === "string" ? value.trim() : value;
      return [name, plain === "" ? null : plain];
    }),
  );
}
