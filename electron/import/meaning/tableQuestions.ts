import { RECORD_ROW, TOTAL_ROW } from "../../contract/answerWords.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import type { AskingTable } from "./AskingTable.ts";
import { askOf, rangeOf } from "./askOf.ts";
import { columnQuestions } from "./columnQuestions.ts";

/** What a table leaves open that can be told without reading its rows: its columns, and rows that may be totals. */
export function tableQuestions(table: AskingTable): PlanQuestion[] {
  const { found, index } = table;
  const columns = found.columns.map(({ column }) => column);
  const totals = found.unsureTotals.map(({ row, message }) =>
    askOf(found, index)(
      {
        about: "total",
        message: `第 ${row + 1} 行是合计还是记录？${message}`,
        range: rangeOf(columns, [row]),
        candidates: [TOTAL_ROW, RECORD_ROW],
      },
      [row + 1],
    ),
  );
  return [...columnQuestions(table), ...totals];
}
