import { allFields } from "../../../db/ledgers/index.ts";
import type { AnswerEntry, WriteStore } from "../../../db/store/index.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import { columnIndex } from "../../files/grid/columnLetters.ts";
import type { AnswerContent } from "../meaning/ImportMemory.ts";
import type { MatchedFrame } from "../meaning/MatchedTable.ts";
import type { ImportPlan } from "./ImportPlan.ts";
import { columnHeader } from "./placeWords.ts";

type TableChoice = NonNullable<PlanChoices["tables"]>[number];

/**
 * Keeps what was answered in a plan, for the sender or for everybody as chosen with it, and how the tables that were written stood.
 * What belongs to one sheet is not kept: its year, month and township, corrected cells, rows that may be totals. Joins the
 * transaction at hand.
 * @param written false: nothing was written, so the answers alone are kept
 */
export function rememberAnswers(store: WriteStore, plan: ImportPlan, written: boolean): void {
  store.transaction(() => {
    for (const entry of answersOf(plan)) if (written || entry.kind !== "layout") store.answers.put(entry);
  });
}

/** What a plan gives to remember. */
export function answersOf(plan: ImportPlan): AnswerEntry[] {
  const choiceOf = (index: number): TableChoice => plan.choices.tables?.find((one) => one.index === index) ?? { index };
  const declined = plan.declined.flatMap((table) => {
    const choice = choiceOf(table.index);
    const entry = entryAt(table, choice, table.title);
    return choice.notALedger && entry ? [entry("", { kind: "ledger", ledger: null })] : [];
  });
  const answered = plan.tables
    .filter(({ matched }) => !matched.leftOut)
    .flatMap(({ matched }) => ofTable(matched, choiceOf(matched.index), plan.choices));
  return [...declined, ...answered];
}

function ofTable(table: MatchedFrame, choice: TableChoice, choices: PlanChoices): AnswerEntry[] {
  const entry = entryAt(table, choice, table.ledger.id);
  const stood = layoutEntry(table);
  if (!entry) return [stood];
  const title = entryAt(table, choice, table.title);
  const ledger = choice.ledger !== undefined && title ? [title("", { kind: "ledger", ledger: choice.ledger })] : [];
  const offered = allFields(table.ledger).map(({ name }) => name);
  const columns = (choice.columns ?? []).flatMap(({ column, field, unit }) => {
    const key = table.layout.keys.get(columnIndex(column));
    return key === undefined ? [] : [entry(key, { kind: "column", field, unit: unit ?? null, offered })];
  });
  const absent = (choice.absent ?? []).map((field) => entry(field, { kind: "absent" }));
  const words = (choices.values ?? [])
    .filter(({ index }) => index === table.index)
    .map(({ field, raw, use }) => entry(`${field}：${raw}`, { kind: "word", field, raw, use }));
  return [...ledger, ...columns, ...absent, ...words, stood];
}

/** Makes entries for a table's place; null where nothing is to be remembered of it. */
function entryAt(
  { sender, layout }: Pick<MatchedFrame, "sender" | "layout">,
  { remember = "sender" }: TableChoice,
  subject: string,
): ((about: string, content: AnswerContent) => AnswerEntry) | null {
  if (remember === "none") return null;
  const for_ = remember === "all" ? null : (sender ?? "");
  return (about, content) => entryOf(for_, subject, layout.fingerprint, about, content);
}

/** How the sender's sheet of the ledger stood; no answer, so it is kept whatever was chosen. */
function layoutEntry(table: MatchedFrame): AnswerEntry {
  const columns = table.columns.flatMap((column) => {
    const key = table.layout.keys.get(column.column);
    return key === undefined ? [] : [{ key, header: columnHeader(column), field: column.field?.name ?? null }];
  });
  return entryOf(table.sender ?? "", table.ledger.id, table.layout.fingerprint, "", { kind: "layout", columns });
}

function entryOf(
  sender: string | null,
  subject: string,
  fingerprint: string,
  about: string,
  { kind, ...content }: AnswerContent,
): AnswerEntry {
  return { sender, subject, fingerprint, kind, about, content };
}
