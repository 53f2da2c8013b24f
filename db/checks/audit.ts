import type { Database } from "better-sqlite3";
import type { Asked } from "./Book.ts";
import type { Finding } from "./Finding.ts";
import { rules } from "./rules/index.ts";
import { runRules } from "./runRules.ts";

/** What the audit needs of a store: the book, and what people have said of findings and rules. */
export interface AuditedStore {
  readonly database: Database;
  readonly audit: {
    settled(month: string): readonly SaidOfFinding[];
    lowered(): readonly { readonly rule: string; readonly level: "warning" | "off" }[];
  };
}

/** How a finding was settled. */
export interface SaidOfFinding {
  readonly id: string;
  readonly finding: string;
  readonly kind: "passed" | "ticked";
  readonly reason: string | null;
  readonly at: string;
  readonly actor: string;
}

/** A finding with what was done with it: null while it is open. */
export interface AuditedFinding extends Finding {
  readonly settled: SaidOfFinding | null;
}

/**
 * Everything that the rules find for the period up to a month, as it is to be judged: rules that the administrator lowered only
 * warn, those that were switched off find nothing, and what was passed (an 错误) or ticked off (a 提示) is settled as long as its
 * values are the same. A tick does not settle what has become an 错误.
 */
export function audit(store: AuditedStore, asOf: string, asked: Asked = {}): AuditedFinding[] {
  const levels = new Map(store.audit.lowered().map(({ rule, level }) => [rule, level]));
  const settled = new Map(store.audit.settled(asOf).map((one) => [one.finding, one]));
  const running = rules.filter(({ id }) => levels.get(id) !== "off");
  const findings = runRules(store.database, asOf, asked, running).map((finding): AuditedFinding => {
    const level = levels.get(finding.id) === "warning" ? "warning" : finding.level;
    const said = settled.get(finding.key) ?? null;
    return { ...finding, level, settled: level === "error" && said?.kind === "ticked" ? null : said };
  });
  return findings.toSorted((first, second) => Number(first.level === "warning") - Number(second.level === "warning"));
}

/** The 错误 that are neither settled nor passed: what stops 上报. */
export function openErrors(findings: readonly AuditedFinding[]): AuditedFinding[] {
  return findings.filter(({ level, settled }) => level === "error" && settled === null);
}

/** What is looked at when an area is 上报: 综合 is made from all areas, and 基础资料 stand behind all. */
export function concerning(findings: readonly AuditedFinding[], area: string): AuditedFinding[] {
  return area === "overview" ? [...findings] : findings.filter((one) => one.area === area || one.area === "base");
}
