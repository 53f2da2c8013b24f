import { type Finding, runRules } from "../../db/checks/index.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { Command } from "./Command.ts";

/** check: every consistency rule over records and figures, 错误 and 提示, for the period up to a month. */
export const check: Command = {
  usage: "check --as-of YYYY-MM --data DIR",
  does: "核对台账与指标，列出错误和提示",
  options: { "as-of": true },
  async run(line) {
    const asOf = line.neededAsOf();
    const findings = runRules((await line.snapshot()).database, asOf);
    const errors = findings.filter(({ level }) => level === "error").length;
    const warnings = findings.length - errors;
    const summary = findings.length === 0 ? "核对通过，没有错误和提示。" : `错误 ${errors} 项，提示 ${warnings} 项。`;
    await line.answer({ asOf, errors, warnings, findings }, [...findings.map(inWords), summary].join("\n"));
    return errors === 0 ? 0 : 1;
  },
};

function inWords({ level, rule, ledger, record, label, message }: Finding): string {
  const where = record === null || ledger === null ? label : `${ledgerOf(ledger)?.name ?? ledger} ${label}`;
  return `${level === "error" ? "错误" : "提示"}〔${rule}〕${where}：${message}`;
}
