import type { Database } from "better-sqlite3";
import type { ShownFigure } from "../figures/areaProgress.ts";
import { figuresBeforeOf } from "../figures/figuresBefore.ts";
import { figureOf } from "../figures/index.ts";
import { ledgerOf, recordTitle, type StoredValue, tableName } from "../ledgers/index.ts";

/** The last import that stands, and what has changed with it and after it. */
export interface SinceImport {
  readonly batch: string;
  readonly file: string;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly asOf: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** Figures that differ from what they were before it, as of the month asked for; null where they were kept for another month */
  readonly figures:
    | readonly {
        readonly figure: string;
        readonly name: string;
        readonly unit: string;
        readonly before: string;
        readonly after: string;
      }[]
    | null;
  /** The month the figures were kept for */
  readonly figuresAsOf: string | null;
  /** Records changed by hand since, the newest change first; `edited` of them in all */
  readonly edited: number;
  readonly records: readonly { readonly ledger: string; readonly id: string; readonly label: string }[];
}

interface Batch {
  readonly id: string;
  readonly file: string;
  readonly at: string;
  readonly as_of: string | null;
  readonly counts: string;
  readonly summary: string;
}

const MOST_RECORDS = 5;

/**
 * What changed since the last import, or null where nothing was imported. `now`: the home page's figures as of `asOf`, which are
 * held against those kept before the import.
 */
export function sinceImport(
  database: Database,
  asOf: string,
  now: ReadonlyMap<string, ShownFigure>,
): SinceImport | null {
  const batch = database
    .prepare<[], Batch>(
      "SELECT id, file, at, as_of, counts, summary FROM batches WHERE status = 'committed' ORDER BY id DESC LIMIT 1",
    )
    .get();
  if (!batch) return null;
  const before = figuresBeforeOf(JSON.parse(batch.summary));
  const changed =
    before?.asOf === asOf
      ? [...now.values()].filter(({ figure, text }) => (before.texts[figure] ?? text) !== text)
      : null;
  const edited = editedSince(database, batch.id);
  return {
    batch: batch.id,
    file: batch.file,
    at: batch.at,
    asOf: batch.as_of,
    counts: JSON.parse(batch.counts) as Record<string, number>,
    figures:
      changed?.map(({ figure, unit, text }) => ({
        figure,
        name: figureOf(figure)?.name ?? figure,
        unit,
        before: before?.texts[figure] ?? "",
        after: text,
      })) ?? null,
    figuresAsOf: before?.asOf ?? null,
    edited: edited.length,
    records: edited
      .slice(0, MOST_RECORDS)
      .map(({ ledger, id }) => ({ ledger, id, label: labelOf(database, ledger, id) })),
  };
}

/**
 * Records written by hand after the batch's last write: the form, deletions and restorations. Settings and the like are no records,
 * and a look at personal data is no edit.
 */
function editedSince(database: Database, batch: string): { ledger: string; id: string }[] {
  return database
    .prepare<[string], { ledger: string; id: string }>(
      `SELECT c.ledger, c.record_id AS id FROM change_log c JOIN writes w ON w.id = c.write_id
        WHERE c.seq >= (SELECT min(n.first_seq) FROM writes n WHERE n.id > (SELECT max(b.id) FROM writes b WHERE b.batch = ?))
          AND w.cause = 'form' AND c.action <> 'reveal'
        GROUP BY c.ledger, c.record_id ORDER BY max(c.seq) DESC`,
    )
    .all(batch)
    .filter(({ ledger }) => ledgerOf(ledger) !== undefined);
}

function labelOf(database: Database, ledgerId: string, id: string): string {
  const ledger = ledgerOf(ledgerId);
  if (!ledger) return ledgerId;
  const row = database
    .prepare<[string], Record<string, StoredValue>>(`SELECT * FROM ${tableName(ledger)} WHERE id = ?`)
    .get(id);
  return row ? recordTitle(ledger, row) : ledger.name;
}
