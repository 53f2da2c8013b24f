import type { Database } from "better-sqlite3";
import type { Ledger } from "../ledgers/index.ts";
import { LedgerRows } from "../store/records/LedgerRows.ts";
import { LEDGER_SPAN } from "./indexFile.ts";
import { recordWords, wordColumns } from "./recordWords.ts";

interface Logged {
  readonly ledger: string;
  readonly record_id: string;
}

/** Rows of the log that are read at once: some milliseconds of work, between which a window can answer. */
const AT_ONCE = 200;

/** Brings the index up to the log, a piece at a time; each piece is one transaction of the index, with how far it reaches. */
export class IndexWriter {
  readonly #index: Database;
  readonly #source: Database;
  readonly #ledgers: ReadonlyMap<string, Ledger>;
  readonly #rows = new Map<string, LedgerRows>();
  readonly #numbers = new Map<string, number>();
  readonly #next = new Map<string, number>();
  readonly syllables = new Set<string>();
  #seq: number;

  constructor(index: Database, source: Database, ledgers: ReadonlyMap<string, Ledger>) {
    this.#index = index;
    this.#source = source;
    this.#ledgers = ledgers;
    this.#seq = this.#knownSeq();
    for (const syllable of index.prepare<[], string>("SELECT syllable FROM syllables").pluck().iterate()) {
      this.syllables.add(syllable);
    }
    for (const { number, id } of index.prepare<[], { number: number; id: string }>("SELECT * FROM ledgers").iterate()) {
      this.#numbers.set(id, number);
    }
  }

  /** How many rows of the log are not in the index yet. */
  behind(): number {
    return (
      (this.#source.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM change_log").pluck().get() ?? 0) - this.#seq
    );
  }

  /** One piece; false where there was nothing left to do. */
  step(): boolean {
    const logged = this.#source
      .prepare<[number, number], Logged & { seq: number; id: string }>(
        "SELECT seq, id, ledger, record_id FROM change_log WHERE seq > ? ORDER BY seq LIMIT ?",
      )
      .all(this.#seq, AT_ONCE);
    const last = logged.at(-1);
    if (!last) return false;
    const records = new Map(logged.map((row) => [row.record_id, row]));
    this.#index.transaction(() => {
      for (const { ledger, record_id: id } of records.values()) {
        const declared = this.#ledgers.get(ledger);
        if (declared) this.#put(declared, id);
      }
      const keep = this.#index.prepare("INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)");
      keep.run("seq", String(last.seq));
      keep.run("log", last.id);
    })();
    this.#seq = last.seq;
    return true;
  }

  /** Where the index stands in this log; an index of another store, or of a later state of this one, begins anew. */
  #knownSeq(): number {
    const read = this.#index.prepare<[string], string>("SELECT value FROM state WHERE name = ?").pluck();
    const seq = Number(read.get("seq") ?? 0);
    if (seq === 0) return 0;
    const id = this.#source.prepare<[number], string>("SELECT id FROM change_log WHERE seq = ?").pluck().get(seq);
    if (id !== undefined && id === read.get("log")) return seq;
    this.#index.transaction(() => {
      this.#index.exec("DELETE FROM state; DELETE FROM documents; INSERT INTO words (words) VALUES ('delete-all')");
    })();
    return 0;
  }

  #put(ledger: Ledger, id: string): void {
    const rows = this.#rowsOf(ledger);
    const state = rows.byId(id);
    const known = this.#statement.documentOf.get(id);
    if (!state || state.deletedAt !== null) {
      if (known === undefined) return;
      this.#statement.forget.run(known);
      this.#statement.removeDocument.run(known);
      return;
    }
    const words = recordWords(ledger, {
      values: rows.valuesOf(state),
      months: rows.months(id).map((month) => ({ month: month.month, values: rows.progressOf(month) })),
      extra: state.extra === null ? null : (JSON.parse(state.extra) as Record<string, string>),
    });
    for (const syllable of `${words.title_syllables}${words.syllables}`.split(" ")) {
      if (this.syllables.has(syllable) || !/^[a-z]+$/.test(syllable)) continue;
      this.syllables.add(syllable);
      this.#index.prepare("INSERT OR IGNORE INTO syllables VALUES (?)").run(syllable);
    }
    const number = known ?? this.#newNumber(ledger);
    if (known === undefined) this.#statement.addDocument.run(number, id);
    else this.#statement.forget.run(number);
    this.#statement.add.run(number, ...wordColumns.map((column) => words[column]));
  }

  #newNumber(ledger: Ledger): number {
    let part = this.#numbers.get(ledger.id);
    if (part === undefined) {
      part = this.#numbers.size + 1;
      this.#index.prepare("INSERT INTO ledgers (number, id) VALUES (?, ?)").run(part, ledger.id);
      this.#numbers.set(ledger.id, part);
    }
    const first = part * LEDGER_SPAN;
    const next =
      this.#next.get(ledger.id) ??
      (this.#index
        .prepare<[number, number], number | null>("SELECT max(number) FROM documents WHERE number >= ? AND number < ?")
        .pluck()
        .get(first, first + LEDGER_SPAN) ?? first) + 1;
    this.#next.set(ledger.id, next + 1);
    return next;
  }

  #rowsOf(ledger: Ledger): LedgerRows {
    let rows = this.#rows.get(ledger.id);
    if (!rows) {
      rows = new LedgerRows(this.#source, ledger);
      this.#rows.set(ledger.id, rows);
    }
    return rows;
  }

  #prepared: ReturnType<typeof prepareStatements> | undefined;

  get #statement(): ReturnType<typeof prepareStatements> {
    this.#prepared ??= prepareStatements(this.#index);
    return this.#prepared;
  }
}

function prepareStatements(index: Database) {
  const columns = wordColumns.join(", ");
  return {
    documentOf: index.prepare<[string], number>("SELECT number FROM documents WHERE record_id = ?").pluck(),
    addDocument: index.prepare<[number, string]>("INSERT INTO documents (number, record_id) VALUES (?, ?)"),
    removeDocument: index.prepare<[number]>("DELETE FROM documents WHERE number = ?"),
    add: index.prepare(`INSERT INTO words (rowid, ${columns}) VALUES (?${", ?".repeat(wordColumns.length)})`),
    forget: index.prepare<[number]>("DELETE FROM words WHERE rowid = ?"),
  };
}
