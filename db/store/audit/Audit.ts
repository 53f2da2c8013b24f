/** What was done with a finding of a month: an 错误 was passed with a reason, a 提示 was ticked off. */
export interface Settlement {
  readonly id: string;
  /** The rule: A01 */
  readonly rule: string;
  /** The as-of month that it holds for, and no other */
  readonly month: string;
  /** The finding's key: made of its values, so that changed ones are another finding */
  readonly finding: string;
  readonly kind: "passed" | "ticked";
  /** What the finding said then */
  readonly said: string;
  /** Why it was passed; a tick needs none */
  readonly reason: string | null;
  /** ISO, UTC */
  readonly at: string;
  readonly actor: string;
}

export type SettlementEntry = Omit<Settlement, "id" | "at" | "actor">;

/** A rule that the administrator has lowered to 提示 or switched off. */
export interface LoweredRule {
  readonly rule: string;
  readonly level: "warning" | "off";
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

export interface AuditReads {
  /** What was passed and ticked off for a month, in the order in which it was. */
  settled(month: string): Settlement[];
  /** In the order of the rules' ids. */
  lowered(): LoweredRule[];
}

/** What people say of findings and rules; the rules themselves are the program's (db/checks). */
export interface Audit extends AuditReads {
  /** Passes or ticks off findings; one that stands already says the new reason. Throws ReasonMissing for a pass without one. */
  settle(entries: readonly SettlementEntry[]): void;
  /** The finding is open again. Throws RecordMissing. */
  open(id: string): void;
  /** Lowers a rule, or (null) puts it back as the program has it. Throws ReasonMissing. */
  lower(rule: string, level: LoweredRule["level"] | null, reason: string): void;
}
