import { audit, openErrors, rules } from "../../db/checks/index.ts";
import type { LoweredRule } from "../../db/store/index.ts";
import type { Command } from "./Command.ts";
import { findingText } from "./findingText.ts";

/** check: every consistency rule over records and figures, 错误 and 提示, for the period up to a month. */
export const check: Command = {
  usage: "check --as-of YYYY-MM --data DIR",
  does: "核对台账与指标，列出错误和提示",
  options: { "as-of": true },
  async run(line) {
    const asOf = line.neededAsOf();
    const store = await line.snapshot();
    const findings = audit(store, asOf, { stored: true });
    const lowered = store.audit.lowered();
    const errors = openErrors(findings).length;
    const warnings = findings.filter(({ level, settled }) => level === "warning" && settled === null).length;
    const settled = findings.filter((finding) => finding.settled !== null).length;
    const counts = `错误 ${errors} 项，提示 ${warnings} 项${settled > 0 ? `，已通过或勾销 ${settled} 项` : ""}。`;
    const summary = findings.length === 0 ? "核对通过，没有错误和提示。" : counts;
    const said = [...findings.map(findingText), ...lowered.map(loweredText), summary];
    await line.answer({ asOf, errors, warnings, settled, findings, lowered }, said.join("\n"));
    return errors === 0 ? 0 : 1;
  },
};

function loweredText({ rule, level, reason }: LoweredRule): string {
  const words = rules.find(({ id }) => id === rule)?.words ?? "";
  return `规则〔${rule} ${words}〕已${level === "off" ? "停用" : "降为提示"}：${reason}`;
}
