import type { Ledger, Problem, Values } from "../../db/ledgers/index.ts";

/**
 * Township fields against the townships in force, by their official names. A name that the record had already is left alone
 * with a warning: a township that was renamed must not lock every old record.
 */
export function townshipProblems(
  ledger: Ledger,
  values: Values,
  before: Values,
  townships: readonly string[],
): Problem[] {
  const official = new Set(townships);
  return Object.entries(ledger.fields).flatMap(([name, field]): Problem[] => {
    const value = values[name];
    if (field.kind !== "township" || typeof value !== "string") return [];
    const strange = (field.many ? value.split("、") : [value]).filter((each) => !official.has(each));
    if (strange.length === 0) return [];
    const level = before[name] === value ? "warning" : "error";
    return [{ level, field: name, message: `“${strange.join("、")}”不在乡（镇）街道名单中` }];
  });
}
