import { type Ledger, ledgers } from "../../ledgers/index.ts";
import type { RecordCheck } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

type LedgerRule = NonNullable<Ledger["rules"]>[number];

/**
 * What ledgers ask of every record where it is written and name as a part of a rule of the audit, asked again of the record as of
 * the month: for records written before the rule was there, or accepted with a warning. A part that only warns stays soft.
 */
export function rulesOfLedgers(rule: string): Record<string, RecordCheck[]> {
  return Object.fromEntries(
    ledgers.flatMap((ledger) => {
      const checks = (ledger.rules ?? []).filter((one) => one.rule === rule).map((one) => checkOf(ledger, one));
      return checks.length > 0 ? [[ledger.id, checks]] : [];
    }),
  );
}

function checkOf(ledger: Ledger, rule: LedgerRule): RecordCheck {
  return ({ values, progress }) => {
    const message = rule.check(values, progress?.values ?? {});
    if (message === null) return null;
    const read = rule.of.map((name) => progress?.values[name] ?? values[name]);
    const numbers = rule.of.flatMap((name, at) =>
      typeof read[at] === "number" ? [shownValue(ledger, name, read[at])] : [],
    );
    const said = numbers.length > 0 ? `${message}（${numbers.join("，")}）` : message;
    const month = rule.of.some((name) => Object.hasOwn(ledger.progress ?? {}, name)) ? (progress?.month ?? null) : null;
    return { field: rule.field, message: said, values: read, month, soft: rule.level === "warning" };
  };
}
