/**
 * db/store/audit — what people say of what the audit found: an 错误 passed with a reason, a 提示 ticked off, a rule lowered or switched
 * off by the administrator.
 *
 * A pass holds for one finding, one month and the values it was made of; the finding's key says which. The rules and what they find
 * are db/checks' business: nothing here knows them. Rule: every write stands in the log, also what was taken back, and verifyAudit
 * holds the tables against it. Knows the core only.
 */
import { againstLog, type Standing } from "../core/againstLog.ts";
import type { Readable, WriteContext } from "../core/Context.ts";
import { newId } from "../core/newId.ts";
import { ReasonMissing, RecordMissing } from "../core/refusals.ts";
import type { Audit, AuditReads, LoweredRule, Settlement, SettlementEntry } from "./Audit.ts";

/** The names under which they stand in the log, beside the ledgers' ids. */
export const AUDIT_LOG = { settlements: "audit-settlements", rules: "audit-rules" } as const;

const SETTLED = "SELECT id, rule, month, finding, kind, said, reason, at, actor FROM audit_settlements";
const LOWERED = "SELECT rule, level, reason, at, actor FROM audit_rules";

export function auditReads({ database }: Readable): AuditReads {
  const settled = database.prepare<[string], Settlement>(`${SETTLED} WHERE month = ? ORDER BY id`);
  const lowered = database.prepare<[], LoweredRule>(`${LOWERED} ORDER BY rule`);
  return { settled: (month) => settled.all(month), lowered: () => lowered.all() };
}

/** The same, to be written too. */
export function createAudit(context: WriteContext): Audit {
  const { database, transactions } = context;
  const byFinding = database.prepare<[string, string], Settlement>(`${SETTLED} WHERE month = ? AND finding = ?`);
  const byId = database.prepare<[string], Settlement>(`${SETTLED} WHERE id = ?`);
  const put = database.prepare<[Settlement]>(
    `INSERT INTO audit_settlements (id, rule, month, finding, kind, said, reason, at, actor)
     VALUES (:id, :rule, :month, :finding, :kind, :said, :reason, :at, :actor)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, said = excluded.said, reason = excluded.reason,
       at = excluded.at, actor = excluded.actor`,
  );
  const remove = database.prepare<[string]>("DELETE FROM audit_settlements WHERE id = ?");
  const byRule = database.prepare<[string], LoweredRule>(`${LOWERED} WHERE rule = ?`);
  const putRule = database.prepare<[LoweredRule]>(
    `INSERT INTO audit_rules (rule, level, reason, at, actor) VALUES (:rule, :level, :reason, :at, :actor)
     ON CONFLICT (rule) DO UPDATE SET level = excluded.level, reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
  );
  const removeRule = database.prepare<[string]>("DELETE FROM audit_rules WHERE rule = ?");
  const log = (
    ledger: string,
    recordId: string,
    before: object | null,
    after: object | null,
    reason?: string,
  ): void => {
    const action = before === null ? "add" : after === null ? "remove" : "update";
    context.writeLog({ ledger, recordId, action, before, after }, { kind: "form", ...(reason ? { reason } : {}) });
  };
  const stamp = () => ({ at: context.at(), actor: context.actor });

  function settle({ rule, month, finding, kind, said, reason }: SettlementEntry): void {
    const before = byFinding.get(month, finding);
    const why = reason?.trim() || null;
    if (kind === "passed" && why === null) throw new ReasonMissing(`passing ${rule} of ${month}`);
    const after: Settlement = {
      ...{ id: before?.id ?? newId(), rule, month, finding, kind, said, reason: why },
      ...stamp(),
    };
    if (before && JSON.stringify(loggedSettlement(before)) === JSON.stringify(loggedSettlement(after))) return;
    put.run(after);
    const was = before ? loggedSettlement(before) : null;
    log(AUDIT_LOG.settlements, after.id, was, loggedSettlement(after), why ?? undefined);
  }

  return {
    ...auditReads(context),
    settle(entries) {
      transactions.write(() => entries.forEach(settle));
    },
    open(id) {
      transactions.write(() => {
        const before = byId.get(id);
        if (!before) throw new RecordMissing(AUDIT_LOG.settlements, id);
        remove.run(id);
        log(AUDIT_LOG.settlements, id, loggedSettlement(before), null);
      });
    },
    lower(rule, level, reason) {
      transactions.write(() => {
        const before = byRule.get(rule);
        if ((before?.level ?? null) === level && (before?.reason ?? reason) === reason) return;
        const why = reason.trim();
        if (why === "") throw new ReasonMissing(`lowering ${rule}`);
        const was = before ? loggedRule(before) : null;
        if (level === null) {
          removeRule.run(rule);
          log(AUDIT_LOG.rules, rule, was, null, why);
          return;
        }
        const after = { rule, level, reason: why, ...stamp() };
        putRule.run(after);
        log(AUDIT_LOG.rules, rule, was, loggedRule(after), why);
      });
    },
  };
}

/** Holds what was said of findings and rules against the log. @returns findings in Chinese */
export function verifyAudit({ database }: Readable): string[] {
  const settlements = database.prepare<[], Settlement>(`${SETTLED} ORDER BY id`).all();
  const rules = database.prepare<[], LoweredRule>(`${LOWERED} ORDER BY rule`).all();
  const settled = settlements.map(
    (row): Standing => ({
      id: row.id,
      name: `${row.month} 审核“${row.rule}”的处理`,
      state: loggedSettlement(row),
    }),
  );
  const lowered = rules.map(
    (row): Standing => ({ id: row.rule, name: `审核规则“${row.rule}”的级别`, state: loggedRule(row) }),
  );
  return [
    ...againstLog(database, AUDIT_LOG.settlements, settled, "项审核处理"),
    ...againstLog(database, AUDIT_LOG.rules, lowered, "条审核规则的级别"),
  ];
}

function loggedSettlement({ rule, month, finding, kind, said, reason }: SettlementEntry): SettlementEntry {
  return { rule, month, finding, kind, said, reason };
}

function loggedRule({ rule, level, reason }: LoweredRule): Pick<LoweredRule, "rule" | "level" | "reason"> {
  return { rule, level, reason };
}
