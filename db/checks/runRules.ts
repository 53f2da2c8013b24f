import type { Database } from "better-sqlite3";
import { type Ledger, ledgerOf, recordTitle } from "../ledgers/index.ts";
import { type Asked, type Book, bookOf } from "./Book.ts";
import type { CutRecord } from "./CutRecord.ts";
import type { Finding } from "./Finding.ts";
import { findingsOf } from "./findingsOf.ts";
import { rules } from "./rules/index.ts";
import type { Hit, Rule, Said } from "./rules/Rule.ts";

/**
 * Everything that the rules find for the period up to a month: errors first, then what is worth a look, each in the order of the
 * rules. It is a function of the book as of that month (but for what `asked.stored` asks for).
 * @param only the rules to run; left out: all of them
 */
export function runRules(database: Database, asOf: string, asked: Asked = {}, only = rules): Finding[] {
  const book = bookOf(database, asOf, asked);
  const hits = hitsOfRecords(book, only);
  const findings = only.flatMap((rule) =>
    findingsOf(rule, [...(hits.get(rule.id) ?? []), ...(rule.run?.(book) ?? [])]),
  );
  return findings.toSorted((first, second) => Number(first.level === "warning") - Number(second.level === "warning"));
}

/** One pass over each ledger for all rules that ask something of its records: rule → what was found. */
function hitsOfRecords(book: Book, only: readonly Rule[]): Map<string, Hit[]> {
  const found = new Map<string, Hit[]>(only.map(({ id }) => [id, []]));
  const ledgers = new Set(only.flatMap(({ records }) => Object.keys(records ?? {})));
  for (const id of ledgers) {
    const asking = only.flatMap((rule) => (rule.records?.[id] ?? []).map((check) => ({ rule, check })));
    for (const record of book.records(id)) {
      for (const { rule, check } of asking) {
        const said = check(record, book);
        if (said) found.get(rule.id)?.push(hitOf(rule, record, said));
      }
    }
  }
  return found;
}

function hitOf({ by }: Rule, { ledger, id, values, township }: CutRecord, said: Said): Hit {
  const label = recordTitle(ledger, values);
  const hit: Hit = { ...said, area: ledger.area, ledger: ledger.id, record: id, township, label };
  return by === undefined ? hit : { ...hit, cause: causeOf(by, ledger, township) };
}

function causeOf(by: NonNullable<Rule["by"]>, ledger: Ledger, township: string | null): NonNullable<Hit["cause"]> {
  const name = ledgerOf(ledger.id)?.name ?? ledger.id;
  const place = by === "township" ? township : null;
  return { key: JSON.stringify([ledger.id, place]), label: place === null ? name : `${place} ${name}` };
}
