import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { askOf } from "../meaning/askOf.ts";
import type { MatchedFrame } from "../meaning/MatchedTable.ts";
import { readCaption } from "../meaning/readCaption.ts";
import type { PlannedRow } from "./ImportPlan.ts";
import { rowsSaying } from "./rowsSaying.ts";
import type { Turns } from "./Turns.ts";

/**
 * Which year, which month the table is of, where the sheet does not say and rows hang on it. A month says its year, so that both are
 * one question. These belong to one sheet and are never remembered.
 * @param guess the month that is likely meant
 */
export async function periodQuestions(
  table: MatchedFrame,
  rows: readonly PlannedRow[],
  guess: string | null,
  turns: Turns,
): Promise<PlanQuestion[]> {
  const ask = askOf(table.found, table.index);
  const yearless = rowsSaying(rows, "缺少年度：", NO_YEAR);
  await turns.next();
  // Which column has the months is asked before: no month is that of all.
  const ofColumn = table.questions.some(({ about, field }) => about === "field" && field === "月份");
  const monthless = ofColumn ? [] : rowsSaying(rows, "表中没有写明截至月", NO_MONTH);
  const asksYear = table.year === "ambiguous" || yearless.length > 0;
  const questions: PlanQuestion[] = [];
  if (monthless.length > 0) {
    const ofBoth = asksYear && table.year !== "ambiguous";
    questions.push(
      ask(
        {
          about: "month",
          message: ofBoth ? "表中没有写年度和月份，数据截至哪年哪月？" : "表中没有写月份，数据截至哪个月？",
          field: table.ledger.progress ? "截至月" : "月份",
          candidates: monthGuess(table, guess),
          options: [],
        },
        ofBoth ? [...new Set([...monthless, ...yearless])].sort((one, other) => one - other) : monthless,
      ),
    );
    if (ofBoth) return questions;
  }
  if (asksYear) {
    questions.push(
      ask(
        {
          about: "year",
          message:
            table.year === "ambiguous"
              ? "标题中有几个年份，这张表是哪一年度的？"
              : "表中没有写年度，这张表是哪一年度的？",
          field: "年度",
          candidates: guess === null ? [] : [guess.slice(0, 4)],
          options: [],
        },
        yearless.length > 0 ? yearless : rows.map(({ row }) => row),
      ),
    );
  }
  return questions;
}

/** What rows of a monthly report say: its month stands nowhere; it stands without its year. */
const NO_MONTH = "缺少月份：";
const NO_YEAR = "没有写年份";

/** The likely month: what the sheet says of it (10月, 2021年) goes before the guess. */
function monthGuess({ found, year }: MatchedFrame, guess: string | null): string[] {
  const { month } = readCaption([...found.captions, found.sheet.name]);
  const likelyYear = typeof year === "number" ? String(year) : guess?.slice(0, 4);
  const likelyMonth = month === null ? guess?.slice(5) : String(month).padStart(2, "0");
  return likelyYear && likelyMonth ? [`${likelyYear}-${likelyMonth}`] : [];
}
