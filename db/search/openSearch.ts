import { setImmediate } from "node:timers/promises";
import Database from "better-sqlite3";
import { ledgers as allLedgers, type Ledger } from "../ledgers/index.ts";
import type { Store } from "../store/index.ts";
import { LedgerRows } from "../store/records/LedgerRows.ts";
import { hitOf, type SearchHit } from "./hitOf.ts";
import { IndexWriter } from "./IndexWriter.ts";
import { LEDGER_SPAN, openIndexFile } from "./indexFile.ts";
import { searchQuery, searchWords } from "./searchQuery.ts";

export type { SearchHit } from "./hitOf.ts";

/** What was found in one ledger. */
export interface SearchGroup {
  readonly ledger: string;
  /** How many records of the ledger have the words */
  readonly total: number;
  /** The first of them: those that are called so before those that only mention it, the newest first */
  readonly hits: readonly SearchHit[];
}

/** Searching an open store. */
export interface Search {
  /** Reads on in the log until the index has all that is committed, breathing between pieces; or until the time is up. */
  catchUp(milliseconds?: number): Promise<void>;
  /** Rows of the log the index has not read yet. */
  behind(): number;
  /**
   * Everything in the index that has all the words, by ledger: first where a record is called just so, then where the words
   * stand in what records are called. Reads on in the log
   * first: what is found is all that is committed, unless the time was up (behind() is not 0 then).
   * @param limit hits per ledger
   */
  find(text: string, limit: number, milliseconds?: number): Promise<readonly SearchGroup[]>;
  close(): void;
}

/** Opens the search of a store. The store must be open, and outlive it. */
export function openSearch(store: Store, ledgers: readonly Ledger[] = allLedgers): Search {
  const byId = new Map(ledgers.map((ledger) => [ledger.id, ledger]));
  const index = openIndexFile(store.readonly ? null : store.folder);
  // A connection of its own sees what is committed, and no import under way. A store that cannot be written has neither.
  const source = store.readonly ? store.database : new Database(store.file, { readonly: true, timeout: 5000 });
  const writer = new IndexWriter(index, source, byId);
  const rows = new Map<string, LedgerRows>();

  let closed = false;

  async function catchUp(milliseconds = Number.POSITIVE_INFINITY): Promise<void> {
    const until = performance.now() + milliseconds;
    while (!closed && performance.now() < until && writer.step()) await setImmediate();
  }

  function recordsOf(ledger: Ledger): LedgerRows {
    const known = rows.get(ledger.id) ?? new LedgerRows(source, ledger);
    rows.set(ledger.id, known);
    return known;
  }

  function hit(ledger: Ledger, number: number, words: readonly string[]): SearchHit[] {
    const id = index.prepare<[number], string>("SELECT record_id FROM documents WHERE number = ?").pluck().get(number);
    const records = recordsOf(ledger);
    const state = id === undefined ? undefined : records.byId(id);
    if (!state || state.deletedAt !== null) return [];
    const months = records.months(state.id).map(({ month, values }) => ({
      month,
      values: Object.fromEntries(records.progressNames.map((name, position) => [name, values[position] ?? null])),
    }));
    const extra = state.extra === null ? null : (JSON.parse(state.extra) as Record<string, string>);
    return [hitOf(ledger, state.id, { values: records.valuesOf(state), months, extra }, words)];
  }

  /** Ledger's number → the records found in it, ascending. One pass: the index answers a broad question once, not once a ledger. */
  function numbersByLedger(query: string): Map<number, number[]> {
    const found = index.prepare<[string], number>("SELECT rowid FROM words WHERE words MATCH ?").pluck().all(query);
    const parts = new Map<number, number[]>();
    let [part, numbers]: [number, number[]] = [-1, []];
    for (const number of found) {
      const own = Math.floor(number / LEDGER_SPAN);
      if (own !== part) {
        [part, numbers] = [own, parts.get(own) ?? []];
        parts.set(own, numbers);
      }
      numbers.push(number);
    }
    return parts;
  }

  return {
    catchUp,
    behind: () => writer.behind(),

    async find(text, limit, milliseconds) {
      const words = searchWords(text);
      if (words.length === 0) return [];
      await catchUp(milliseconds);
      if (closed) return [];
      const everywhere = searchQuery(words, "all", writer.syllables);
      const inTitles = searchQuery(words, "title", writer.syllables);
      if (everywhere === null || inTitles === null) return [];
      const ids = new Map(index.prepare<[], [number, string]>("SELECT number, id FROM ledgers").raw().all());
      const totals = numbersByLedger(everywhere);
      const called = numbersByLedger(inTitles);
      const groups = [...totals].flatMap(([part, all]) => {
        const ledger = byId.get(ids.get(part) ?? "");
        if (!ledger) return [];
        const first = called.get(part)?.slice(-limit).reverse() ?? [];
        const mentioned = first.length < limit ? all.slice(-limit).reverse() : [];
        const numbers = [...new Set([...first, ...mentioned])].slice(0, limit);
        const group: SearchGroup = {
          ledger: ledger.id,
          total: all.length,
          hits: numbers.flatMap((number) => hit(ledger, number, words)),
        };
        return [{ group, rank: group.hits.some(isCalledSo) ? 2 : Number(first.length > 0) }];
      });
      const order = (id: string): number => ledgers.findIndex((ledger) => ledger.id === id);
      return groups
        .toSorted((a, b) => b.rank - a.rank || order(a.group.ledger) - order(b.group.ledger))
        .map(({ group }) => group);
    },

    close() {
      closed = true;
      index.close();
      if (!store.readonly) source.close();
    },
  };
}

/** The words are all there is to what the record is called: the township for tqjd, before all that stand in it. */
function isCalledSo({ label, excerpt }: SearchHit): boolean {
  return (
    excerpt.length > 0 && excerpt.every(({ marked }) => marked) && excerpt.map(({ text }) => text).join("") === label
  );
}
