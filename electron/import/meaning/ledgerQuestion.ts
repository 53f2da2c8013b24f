import { ledgers } from "../../../db/ledgers/index.ts";
import { NOT_A_LEDGER, type PlanQuestion } from "../../contract/planQuestion.ts";
import { askOf, rangeOf } from "./askOf.ts";
import type { FoundTable } from "./FoundTable.ts";
import type { LedgerVerdict } from "./matchLedger.ts";
import { tableTitle } from "./tableTitle.ts";

/** Which ledger a table is of: the offers, best first, then every other ledger, and that it is none. */
export function ledgerQuestion(
  found: FoundTable,
  index: number,
  { candidates, why }: Extract<LedgerVerdict, { kind: "asked" }>,
): PlanQuestion {
  const offered = candidates.map(({ ledger }) => ledger);
  const all = [...offered, ...ledgers.filter((ledger) => !offered.some(({ id }) => id === ledger.id))];
  const title = tableTitle(found.captions);
  const columns = found.columns.map(({ column }) => column);
  return askOf(
    found,
    index,
  )({
    about: "ledger",
    message: `${title ? `“${title}”` : "这张表"}属于哪个台账？${why}`,
    range: rangeOf(columns, [found.headerRows[0] ?? found.firstRow, found.lastRow]),
    candidates: [...offered.map(({ id }) => id), NOT_A_LEDGER],
    options: [
      ...all.map(({ id, name }) => ({ value: id, label: name })),
      { value: NOT_A_LEDGER, label: `${NOT_A_LEDGER}，不导入` },
    ],
  });
}
