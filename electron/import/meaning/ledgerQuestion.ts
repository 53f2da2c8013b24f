import { ledgerOf, ledgers } from "../../../db/ledgers/index.ts";
import { NOT_A_LEDGER } from "../../contract/answerWords.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { askOf, rangeOf } from "./askOf.ts";
import type { FoundTable } from "./FoundTable.ts";
import type { LedgerVerdict } from "./matchLedger.ts";
import { tableTitle } from "./tableTitle.ts";

/** What a table of this title was said to be when its columns were others. */
export interface LedgerBefore {
  readonly ledger: string;
  readonly day: string;
}

/** Which ledger a table is of: the offers, best first, then every other ledger, and that it is none. */
export function ledgerQuestion(
  found: FoundTable,
  index: number,
  { candidates, why }: Extract<LedgerVerdict, { kind: "asked" }>,
  before: LedgerBefore | null = null,
): PlanQuestion {
  const known = before === null ? undefined : ledgerOf(before.ledger);
  const guesses = candidates.map(({ ledger }) => ledger).filter(({ id }) => id !== known?.id);
  const offered = known ? [known, ...guesses] : guesses;
  const note = known && before ? `上次（${before.day}）是“${known.name}”，这次表头有变，请指定台账` : why;
  const all = [...offered, ...ledgers.filter((ledger) => !offered.some(({ id }) => id === ledger.id))];
  const title = tableTitle(found.captions);
  const columns = found.columns.map(({ column }) => column);
  return askOf(
    found,
    index,
  )({
    about: "ledger",
    message: `${title ? `“${title}”` : "这张表"}属于哪个台账？${note}`,
    range: rangeOf(columns, [found.headerRows[0] ?? found.firstRow, found.lastRow]),
    candidates: [...offered.map(({ id }) => id), NOT_A_LEDGER],
    options: [
      ...all.map(({ id, name }) => ({ value: id, label: name })),
      { value: NOT_A_LEDGER, label: `${NOT_A_LEDGER}，不导入` },
    ],
  });
}
