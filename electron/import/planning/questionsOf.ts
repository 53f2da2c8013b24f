import { allFields, ledgerOf } from "../../../db/ledgers/index.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { askOf } from "../meaning/askOf.ts";
import type { MatchedFrame } from "../meaning/MatchedTable.ts";
import type { PlannedRow } from "./ImportPlan.ts";
import { periodQuestions } from "./periodQuestions.ts";
import { rowsSaying } from "./rowsSaying.ts";
import type { Turns } from "./Turns.ts";

/**
 * What the sheet leaves open, each asked once: what its columns left open before its rows were read, then the township, the year,
 * the month, and words that no list has. Every look through all rows is a turn of its own.
 * @param guess the month that is likely meant
 */
export async function questionsOf(
  table: MatchedFrame,
  rows: readonly PlannedRow[],
  townships: readonly string[],
  guess: string | null,
  turns: Turns,
): Promise<PlanQuestion[]> {
  if (table.leftOut) return [];
  const ask = askOf(table.found, table.index);
  const questions: PlanQuestion[] = [...table.questions];
  questions.push(...(await periodQuestions(table, rows, guess, turns)));
  await turns.next();
  const townshipless = rowsSaying(rows, "缺少乡镇：");
  if (townshipless.length > 0) {
    questions.push(
      ask(
        {
          about: "township",
          message: "这些行没有写乡（镇）、街道，属于哪里？",
          field: "乡镇",
          candidates: [...townships],
          guess: null,
        },
        townshipless,
      ),
    );
  }
  await turns.next();
  questions.push(...(await unknownWords(table, rows, townships, turns)));
  const others = table.candidates.flatMap((id) => ledgerOf(id) ?? []);
  // Where a year or a township is missing, that is the question, and not whether the sheet is something else.
  if (
    !questions.some(({ blocks }) => blocks) &&
    others.length > 0 &&
    rows.length > 0 &&
    rows.every(({ action }) => action === "refuse")
  ) {
    questions.push(
      ask({
        about: "ledger",
        message: `各行都不能写入“${table.ledger.name}”，是否属于其他台账？`,
        candidates: [table.ledger, ...others].map(({ id }) => id),
        options: [table.ledger, ...others].map((ledger) => ({ value: ledger.id, label: ledger.name })),
      }),
    );
  }
  return questions;
}

/** Words asked about at most; a column that is full of them is no list. */
const MOST_WORDS = 50;

/** A word that is no option (or no township): asked once, with the rows it stands in. */
async function unknownWords(
  table: MatchedFrame,
  rows: readonly PlannedRow[],
  places: readonly string[],
  turns: Turns,
): Promise<PlanQuestion[]> {
  const byWord = new Map<string, { field: string; raw: string; cell: string | null; rows: number[] }>();
  const fields = new Map(allFields(table.ledger).map((named) => [named.name, named.field]));
  for (const row of rows) {
    if (turns.over) await turns.next();
    for (const { field: name, raw, cell, level } of row.problems) {
      const field = name === null ? undefined : fields.get(name);
      if (!field || name === null || level !== "error" || raw === "") continue;
      if (!field.options && !(field.kind === "township" && !field.many)) continue;
      const key = `${name}\u0000${raw}`;
      const known = byWord.get(key);
      if (known) known.rows.push(row.row);
      else if (byWord.size < MOST_WORDS) byWord.set(key, { field: name, raw, cell, rows: [row.row] });
    }
  }
  const ask = askOf(table.found, table.index);
  return [...byWord.values()].map(({ field, raw, cell, rows: where }) => {
    const options = fields.get(field)?.options ?? [];
    return ask(
      {
        about: "word",
        message: `“${raw}”是“${field}”的哪一项？`,
        field,
        raw,
        ...(cell === null ? {} : { range: cell }),
        candidates: options.length > 0 ? [...options] : [...places],
        guess: null,
      },
      where,
    );
  });
}
