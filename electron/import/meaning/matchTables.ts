/**
 * electron/import/meaning — what a grid means: findTables → matchLedger → matchColumns → readRows → readCell. PURE: no file,
 * no store; townships and ledgers are handed in.
 *
 * The rule: nothing is guessed. A header is known by its words, never by a likeness of letters; where two fields or two ledgers
 * fit, the question is handed on; a cell that cannot be read is refused with its place and its words. Every row of the sheet
 * is a record, is passed over with a reason (合计, 空行, a header said again) or is named as unrecognised: the counts add up.
 * Numbers and dates become exact integers and texts here and stay that.
 */
import { ledgerOf } from "../../../db/ledgers/index.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import type { WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { sampleCells } from "./columnFit.ts";
import type { FoundTable, LooseRange } from "./FoundTable.ts";
import { ImportMemory } from "./ImportMemory.ts";
import { layoutOf, titleKey } from "./layoutOf.ts";
import { type LedgerBefore, ledgerQuestion } from "./ledgerQuestion.ts";
import type { AskedTable, DeclinedTable, MatchedTable } from "./MatchedTable.ts";
import { type LedgerVerdict, matchLedger } from "./matchLedger.ts";
import { type LedgerFound, matchTable, type TablePlace } from "./matchTable.ts";
import { rangeInSheet } from "./placeInSheet.ts";
import { senderOf } from "./senderOf.ts";
import { settleTotals } from "./settleTotals.ts";
import type { TownshipBook } from "./townshipBook.ts";
/** What becomes of the tables of a file: matched to a ledger, asked about, or declined; the last two stand among the loose ranges too. */
export interface MatchedTables {
  readonly matched: readonly MatchedTable[];
  readonly asked: readonly AskedTable[];
  readonly declined: readonly DeclinedTable[];
  readonly loose: readonly LooseRange[];
}

/**
 * Gives every found table its ledger, its columns and its context (year, month, township): by what the user chose, else by what
 * was answered before, else by what the sheet says. A table whose ledger is not sure is asked about; nothing of it is read meanwhile.
 */
export function matchTables(
  book: WorkbookGrid,
  tables: readonly FoundTable[],
  townships: TownshipBook,
  choices: PlanChoices,
  memory: ImportMemory = new ImportMemory([]),
): MatchedTables {
  const matched: MatchedTable[] = [];
  const asked: AskedTable[] = [];
  const declined: DeclinedTable[] = [];
  const loose: LooseRange[] = [];
  for (const [index, unsettled] of tables.entries()) {
    const choice = choices.tables?.find((one) => one.index === index);
    const found = settleTotals(unsettled, new Map((choice?.totals ?? []).map(({ row, total }) => [row - 1, total])));
    const samples = new Map(
      found.columns.map(({ column }) => [column, sampleCells(book, found.sheet, column, found.dataRows)] as const),
    );
    const sheetName = /^(?:sheet|工作表|表)\s*\d*$/i.test(found.sheet.name) ? "" : found.sheet.name;
    const fileName = book.fileName.replace(/\.[^.]*$/, "");
    const names = [found.captions.join(" "), sheetName, fileName];
    const place: TablePlace = {
      index,
      names,
      samples,
      sender: choice?.sender ?? senderOf(found.captions, names, samples, townships),
      title: titleKey(found.captions),
      layout: layoutOf(found.columns),
    };
    const leave = (why: string): void =>
      void loose.push({ ...rangeInSheet(found, found.firstRow, found.lastRow), why, table: index });
    const decision = decideLedger(found, place, townships, choices, memory);
    if (decision.kind === "declined") {
      declined.push({ ...place, found, why: decision.why });
      leave(decision.why);
    } else if (decision.kind === "asked") {
      asked.push({
        found,
        index,
        sender: place.sender,
        question: ledgerQuestion(found, index, decision, ledgerBefore(place, memory)),
      });
      leave(decision.why);
    } else {
      matched.push(matchTable(book, found, place, decision, townships, choices, memory));
    }
  }
  // A ledger id that does not exist fits nothing; say so rather than "no table".
  if (choices.ledger && !ledgerOf(choices.ledger)) return { matched: [], asked: [], declined: [], loose };
  return { matched, asked, declined, loose };
}

/** What such a title was said to be under another header. */
function ledgerBefore({ sender, title, layout }: TablePlace, memory: ImportMemory): LedgerBefore | null {
  const place = { sender: sender ?? "", subject: title, fingerprint: layout.fingerprint };
  const known = title === "" ? undefined : memory.elsewhere("ledger", place).get("");
  return known && known.content.ledger !== null ? { ledger: known.content.ledger, day: known.day } : null;
}

type Decision =
  | LedgerFound
  | Extract<LedgerVerdict, { kind: "asked" }>
  | { readonly kind: "declined"; readonly why: string };

/** Which ledger: chosen, remembered for such a title and layout (as long as the columns bear it out), or by title and columns. */
function decideLedger(
  found: FoundTable,
  { index, names, samples, sender, title, layout }: TablePlace,
  townships: TownshipBook,
  choices: PlanChoices,
  memory: ImportMemory,
): Decision {
  const choice = choices.tables?.find((one) => one.index === index);
  if (choice?.notALedger) return { kind: "declined", why: "按所选：不是台账，不导入" };
  const only = choice?.ledger ?? choices.ledger ?? null;
  const verdict = (id: string | null): LedgerVerdict => matchLedger(found, names, samples, townships, id);
  const place = { sender: sender ?? "", subject: title, fingerprint: layout.fingerprint };
  const known = only === null && choice?.notALedger === undefined ? memory.at("ledger", place).get("") : undefined;
  if (known?.content.ledger === null) {
    return { kind: "declined", why: `按上次的对应（${known.day}）：不是台账，不导入` };
  }
  if (known) {
    const again = verdict(known.content.ledger);
    if (again.kind === "found") return { ...again, day: known.day };
  }
  const now = verdict(only);
  return now.kind === "found" ? { ...now, day: null } : now;
}
