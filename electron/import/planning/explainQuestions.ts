import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { columnIndex } from "../../files/grid/columnLetters.ts";
import type { MatchedFrame } from "../meaning/MatchedTable.ts";
import { cellInSheet } from "../meaning/placeInSheet.ts";
import type { ReadRow } from "../meaning/readRows.ts";

/**
 * Says in each row which open question it waits for: the field that hangs on it, at the column it is about. Makes the explainer
 * for one table's rows. (A row that may be a total says so itself: readRows.)
 */
export function explainQuestions({ questions, found }: MatchedFrame): (row: ReadRow) => void {
  const whole = questions
    .filter(({ blocks, about }) => blocks && about !== "total")
    .map((question) => ({ ...waiting(question), column: question.columns[0] ?? null }));
  return (row) => {
    for (const { field, message, column } of whole) {
      const cell = column === null ? null : cellInSheet(found, row.row - 1, columnIndex(column));
      row.problems.push({ field, cell, raw: "", level: "error", message });
      row.unread = new Set([...row.unread, field]);
    }
  };
}

function waiting({ about, field, columns, candidates, message }: PlanQuestion): { field: string; message: string } {
  const named = field ?? candidates[0] ?? "";
  if (about === "column") return { field: named, message: `${message.replace(/[，？].*$/, "")}，请先指定它是哪个字段` };
  return columns.length > 1
    ? { field: named, message: `${columns.join("、")} 列都可能是“${named}”，请指定其中一列` }
    : { field: named, message: `缺少${named}：表中没有找到这一列，请指定是哪一列` };
}
