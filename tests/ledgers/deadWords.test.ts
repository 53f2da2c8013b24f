import { expect, it } from "vitest";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { headerAliases, looseHeaderAliases } from "../../db/ledgers/derive/headerAliases.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { sharedAliases } from "../../db/ledgers/synonyms.ts";

const shared: ReadonlySet<string> = new Set(Object.values(sharedAliases).flat());

function meanings(ledger: Ledger): string {
  return [headerAliases(ledger), looseHeaderAliases(ledger)]
    .map((map) => JSON.stringify([...map].sort(([first], [second]) => (first < second ? -1 : 1))))
    .join("\n");
}

it.each(ledgers)("$id has no other word of a header that the label or another word says already", (ledger) => {
  const whole = meanings(ledger);
  const dead: string[] = [];
  for (const part of ["fields", "progress"] as const) {
    for (const [name, field] of Object.entries(ledger[part] ?? {})) {
      for (const list of ["aliases", "weakAliases"] as const) {
        for (const word of field[list] ?? []) {
          if (shared.has(word)) continue;
          const without = { ...field, [list]: field[list]?.filter((other) => other !== word) };
          if (meanings({ ...ledger, [part]: { ...ledger[part], [name]: without } }) === whole)
            dead.push(`${name}: ${word}`);
        }
      }
    }
  }
  expect(dead).toEqual([]);
});
