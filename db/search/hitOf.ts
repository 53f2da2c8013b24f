import { allFields, type Ledger, maskPersonal, recordTitle } from "../ledgers/index.ts";
import { markedPieces, type Piece } from "./markedPieces.ts";
import { isWhole, type SearchedRecord, searchedText, sounds } from "./recordWords.ts";
import { wholeToken } from "./searchTokens.ts";

/** One found record: what it is called, and where the words stand in it. */
export interface SearchHit {
  readonly id: string;
  readonly label: string;
  /** The field the excerpt is of; null where the words stand in several and none could be shown */
  readonly field: string | null;
  /** The month of a field that is kept by month */
  readonly month: string | null;
  /** The excerpt in pieces, what was looked for marked; personal data masked and not marked */
  readonly excerpt: readonly Piece[];
}

/** The field with the most of the words, title fields first as they stand; its text around the first of them. */
export function hitOf(ledger: Ledger, id: string, record: SearchedRecord, words: readonly string[]): SearchHit {
  const label = recordTitle(ledger, record.values);
  let best: { count: number; field: string; month: string | null; excerpt: readonly Piece[] } | null = null;
  const offer = (
    field: string,
    month: string | null,
    found: { count: number; pieces: readonly Piece[] } | null,
  ): void => {
    if (found && found.count > (best?.count ?? 0)) best = { count: found.count, field, month, excerpt: found.pieces };
  };
  for (const named of allFields(ledger)) {
    const places = named.progress
      ? record.months.toReversed().map(({ month, values }) => ({ month, value: values[named.name] ?? null }))
      : [{ month: null, value: record.values[named.name] ?? null }];
    for (const { month, value } of places) {
      if (value === null) continue;
      const text = searchedText(value, named);
      if (named.field.personal) {
        const count = words.filter((word) => wholeToken(word) === wholeToken(text)).length;
        const pieces = [{ text: String(maskPersonal(named.field, value)), marked: false }];
        offer(named.name, month, count > 0 ? { count, pieces } : null);
      } else offer(named.name, month, markedPieces(text, words, { start: isWhole(named), sound: sounds(named) }));
    }
  }
  for (const [name, text] of Object.entries(record.extra ?? {})) {
    offer(name, null, markedPieces(text, words, { start: false, sound: false }));
  }
  const { field, month, excerpt } = best ?? { field: null, month: null, excerpt: [] };
  return { id, label, field, month, excerpt };
}
