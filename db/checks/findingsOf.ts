import { createHash } from "node:crypto";
import type { Finding } from "./Finding.ts";
import type { Hit, Rule } from "./rules/Rule.ts";

/** How many messages of one cause are said; the rest is counted. */
const SAID = 3;

/**
 * A rule's hits as findings: those of one cause and one level are one, in the order in which the causes were first met. Its key is
 * made of rule, cause and values, not of the words, so that it stays the same as long as these do.
 */
export function findingsOf(rule: Rule, hits: readonly Hit[]): Finding[] {
  const groups = new Map<string, Hit[]>();
  const levelOf = (hit: Hit): Finding["level"] => (hit.soft ? "warning" : rule.level);
  for (const hit of hits) {
    const level = levelOf(hit);
    const cause = hit.cause?.key ?? JSON.stringify([hit.ledger, hit.record ?? hit.label, hit.field]);
    const key = JSON.stringify([rule.id, level, cause]);
    const known = groups.get(key);
    if (known) known.push(hit);
    else groups.set(key, [hit]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const fields = new Set(group.map(({ field }) => field));
    const [township, month] = [
      common(group.map(({ township }) => township)),
      common(group.map(({ month }) => month ?? null)),
    ];
    const records = [...new Set(group.flatMap(({ record }) => record ?? []))];
    return {
      id: rule.id,
      level: levelOf(first),
      rule: rule.words,
      area: first.area,
      ledger: first.ledger,
      records,
      record: records[0] ?? null,
      label: group.length > 1 ? (first.cause?.label ?? first.label) : first.label,
      field: fields.size === 1 ? first.field : null,
      township,
      month,
      message: together(group),
      count: group.length,
      key: keyOf(key, group),
    };
  });
}

function together(group: readonly Hit[]): string {
  const [first] = group;
  if (group.length === 1) return first?.message ?? "";
  const labelled = new Set(group.map(({ label }) => label)).size > 1;
  const said = group.slice(0, SAID).map(({ label, message }) => (labelled ? `${label}：${message}` : message));
  return `${said.join("；")}${group.length > SAID ? `；等共 ${group.length} 项` : ""}`;
}

/** What all of them say, or null. */
function common(said: readonly (string | null)[]): string | null {
  return new Set(said).size === 1 ? (said[0] ?? null) : null;
}

function keyOf(cause: string, group: readonly Hit[]): string {
  const facts = group.map(({ record, field, month, values }) => [record, field, month ?? null, values]);
  return createHash("sha256")
    .update(JSON.stringify([cause, facts.map((fact) => JSON.stringify(fact)).sort()]))
    .digest("hex")
    .slice(0, 32);
}
