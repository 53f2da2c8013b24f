import { describe, expect, it } from "vitest";
import { type Finding, rules, runRules } from "../../../db/checks/index.ts";
import { figureDatabase } from "../../figures/figureDatabase.ts";
import type { BookCase, Entry } from "./BookCase.ts";
import { investmentCases } from "./investmentCases.ts";
import { ledgerCases } from "./ledgerCases.ts";
import { worksCases } from "./worksCases.ts";

const cases: readonly BookCase[] = [...investmentCases, ...worksCases, ...ledgerCases];

function found(entries: readonly Entry[], rule: string, tampered = ""): Finding[] {
  const { database, add } = figureDatabase();
  try {
    for (const [ledger, values, months] of entries) add(ledger, values, months);
    database.exec(tampered);
    return runRules(database, "2021-10").filter(({ id }) => id === rule);
  } finally {
    database.close();
  }
}

describe("every rule", () => {
  it("has a book that breaks it, and stands once", () => {
    const broken = new Set(cases.map(({ rule }) => rule));
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => !broken.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { words, holds } of rules)
      expect([words, holds].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  });

  it.each(cases.map((one) => [`${one.rule} ${one.what}`, one] as const))(
    "%s",
    (_, { rule, level, broken, whole, tampered, says }) => {
      const findings = found(broken, rule, tampered);
      const said = findings.find(({ message }) => message.includes(says));
      expect(said, JSON.stringify(findings.map(({ message }) => message))).toMatchObject({ level });
      expect(found(whole, rule).filter((one) => one.message.includes(says) || one.level === "error")).toEqual([]);
    },
  );
});
