import { type AuditedFinding, audit, concerning, openErrors } from "../../db/checks/index.ts";
import type { Closing, PassEntry, ReadStore, WriteStore } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import { type CloseOptions, closeMonth } from "../tables/closing/index.ts";
import { settlementOf } from "./settlementOf.ts";

/** How many errors a refusal names; the rest is counted. */
const NAMED = 3;

export interface ClosingWish extends Omit<CloseOptions, "also" | "passes"> {
  /** Keys of the 错误 that whoever closes has seen and passes with the reason; "all": every one that is open */
  readonly pass: readonly string[] | "all";
}

/** The 错误 that stop 上报 of an area for a month, its own reports of that month among them. */
export function closingErrors(
  store: Pick<ReadStore, "database" | "audit">,
  area: string,
  asOf: string,
): AuditedFinding[] {
  return openErrors(concerning(audit(store, asOf, { reporting: area }), area));
}

/**
 * 上报: closes a month for a work area, once nothing is open that must hold, or what is open is passed with a written reason. The
 * passes are kept with the closing, in one transaction.
 * @throws CallError closing-errors (an 错误 is open, and not passed or without a reason), and what closeMonth throws
 */
export async function closeArea(
  store: WriteStore,
  area: string,
  asOf: string,
  { pass, ...options }: ClosingWish,
): Promise<{ closing: Closing; passed: AuditedFinding[] }> {
  if (store.closings.current(area, asOf)) return { closing: await closeMonth(store, area, asOf, options), passed: [] };
  const findings = concerning(audit(store, asOf, { reporting: area }), area);
  const open = openErrors(findings);
  const reason = options.reason?.trim() || null;
  const unsettled = reason === null ? open : open.filter(({ key }) => pass !== "all" && !pass.includes(key));
  if (unsettled.length > 0) throw refused(unsettled);
  const also = (): void => store.audit.settle(open.map((finding) => settlementOf(finding, asOf, reason)));
  const passes = findings.flatMap((finding) => passOf(finding, reason) ?? []);
  return { closing: await closeMonth(store, area, asOf, { ...options, passes, also }), passed: open };
}

/** What is kept of an 错误 with the issue: why it was passed before, or is passed now; null for a 提示. */
function passOf(
  { id, key, rule, level, label, message, settled }: AuditedFinding,
  now: string | null,
): PassEntry | null {
  if (level !== "error") return null;
  const pass = { finding: key, rule: id, words: rule, said: `${label}：${message}` };
  if (settled === null) return { ...pass, reason: now ?? "" };
  return { ...pass, reason: settled.reason ?? "", at: settled.at, actor: settled.actor };
}

function refused(open: readonly AuditedFinding[]): CallError {
  const said = open.slice(0, NAMED).map(({ rule, label, message }) => `${rule}：${label} ${message}`);
  const named = said.join("；") + (open.length > NAMED ? "等" : "");
  return new CallError("closing-errors", { detail: { count: String(open.length), named } });
}
