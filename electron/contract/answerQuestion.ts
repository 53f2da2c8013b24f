import { parseMonth } from "../../db/exact/parseMonth.ts";
import { parseYear } from "../../db/exact/parseYear.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { KEPT_BESIDE, NO_COLUMN, NOT_A_LEDGER, RECORD_ROW, TOTAL_ROW } from "./answerWords.ts";
import type { PlanChoices } from "./planChoices.ts";
import type { PlanQuestion } from "./planQuestion.ts";
import { withColumn, withTable, withValue } from "./withChoice.ts";

/**
 * The choices with a question answered: the one way in which an answer is taken, from the window and from the command line.
 * @param answer one of the question's options; a year or a month where it is typed; for columns that are no field also
 *   "E=计划里程，F=留作其他列", for each its field
 * @returns null where the answer is none to this question
 */
export function answerQuestion(choices: PlanChoices, question: PlanQuestion, answer: string): PlanChoices | null {
  const { index, field } = question;
  const offered = question.options.some(({ value }) => value === answer);
  switch (question.about) {
    case "ledger":
      if (answer === NOT_A_LEDGER) return withTable(choices, index, { notALedger: true, ledger: undefined });
      return ledgerOf(answer) ? withTable(choices, index, { ledger: answer, notALedger: false }) : null;
    case "field":
      if (field === null || !offered) return null;
      if (answer === NO_COLUMN) return withTable(choices, index, { absent: [...absentOf(choices, index), field] });
      return withColumn(choices, index, { column: answer, field });
    case "column":
      return offered ? withColumns(choices, index, question.columns, answer) : null;
    case "extras":
      return answer === KEPT_BESIDE || offered
        ? withColumns(choices, index, question.columns, answer)
        : withEach(choices, question, answer);
    case "word":
      if (field === null || !offered) return null;
      return withValue(choices, { index, field, raw: question.raw ?? "", use: answer });
    case "township":
      return offered ? withTable(choices, index, { township: answer }) : null;
    case "year": {
      const year = parseYear(answer);
      return year.kind === "value" ? withTable(choices, index, { year: year.value }) : null;
    }
    case "month": {
      const month = parseMonth(answer);
      return month.kind === "value" ? withTable(choices, index, { asOf: month.value }) : null;
    }
    case "total": {
      const row = question.rows[0];
      if (row === undefined || (answer !== TOTAL_ROW && answer !== RECORD_ROW)) return null;
      const others = (tableOf(choices, index)?.totals ?? []).filter((other) => other.row !== row);
      return withTable(choices, index, { totals: [...others, { row, total: answer === TOTAL_ROW }] });
    }
  }
}

function tableOf(choices: PlanChoices, index: number) {
  return choices.tables?.find((table) => table.index === index);
}

function absentOf(choices: PlanChoices, index: number): readonly string[] {
  return tableOf(choices, index)?.absent ?? [];
}

/** Columns that all become the same: no field, or (one alone) a field. */
function withColumns(
  choices: PlanChoices,
  index: number,
  columns: readonly string[],
  answer: string,
): PlanChoices | null {
  const field = answer === KEPT_BESIDE ? null : answer;
  if (field !== null && columns.length > 1) return null;
  return columns.reduce((known, column) => withColumn(known, index, { column, field }), choices);
}

/** "E=计划里程，F=留作其他列" */
function withEach(choices: PlanChoices, question: PlanQuestion, answer: string): PlanChoices | null {
  const fields = new Set(question.options.map(({ value }) => value));
  let known = choices;
  for (const part of answer.split(/[,，;；]/)) {
    const [column = "", field = ""] = part.split(/[=＝]/).map((text) => text.trim());
    if (!question.columns.includes(column) || !(fields.has(field) || field === KEPT_BESIDE)) return null;
    known = withColumn(known, question.index, { column, field: field === KEPT_BESIDE ? null : field });
  }
  return known;
}
