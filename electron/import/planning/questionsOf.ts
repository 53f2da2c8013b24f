import { allFields, ledgerOf } from "../../../db/ledgers/index.ts";
import type { PlanQuestion } from "../../contract/importPlan.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { MatchedTable } from "../meaning/MatchedTable.ts";
import type { TownshipBook } from "../meaning/townshipBook.ts";
import type { PlannedRow } from "./ImportPlan.ts";

/** What the sheet leaves open, each asked once: columns two fields claim, the township, the year, the month, unknown words. */
export function questionsOf(table: MatchedTable, rows: readonly PlannedRow[], townships: TownshipBook): PlanQuestion[] {
  const questions: PlanQuestion[] = [];
  const ask = (question: Pick<PlanQuestion, "kind" | "text"> & Partial<PlanQuestion>): void =>
    void questions.push({ about: null, raw: null, rows: [], options: [], ...question });
  const places = townships.names.map((name) => ({ value: name, label: name }));
  for (const { field, columns } of table.conflicts) {
    ask({
      kind: "column",
      text: `${columns.map(columnLetters).join("、")} 列都可能是“${field}”，用哪一列？`,
      about: field,
      options: columns.map((column) => ({
        value: columnLetters(column),
        label: `${columnLetters(column)} 列 ${table.columns.find((one) => one.column === column)?.path.join("/") ?? ""}`,
      })),
    });
  }
  const yearless = rows.some(({ problems }) => problems.some(({ message }) => message.startsWith("缺少年度：")));
  if (table.year === "ambiguous" || yearless) {
    ask({
      kind: "year",
      text: yearless ? "表中没有写年度，这张表是哪一年度的？" : "标题中有几个年份，这张表是哪一年度的？",
    });
  }
  const missing = rows.filter((row) =>
    row.problems.some(({ field, message }) => field === "乡镇" && message.startsWith("缺少乡镇")),
  );
  if (missing.length > 0) {
    ask({
      kind: "township",
      text: "这些行没有写乡（镇）、街道，属于哪里？",
      about: "乡镇",
      rows: missing.map(({ row }) => row),
      options: places,
    });
  }
  if (rows.some((row) => row.problems.some(({ message }) => message.startsWith("表中没有写明截至月")))) {
    ask({ kind: "month", text: "表中的进度截至哪个月？" });
  }
  questions.push(...unknownWords(table, rows, places));
  const others = table.candidates.flatMap((id) => ledgerOf(id) ?? []);
  // Where a year or a township is missing, that is the question, and not whether the sheet is something else.
  if (
    questions.length === 0 &&
    others.length > 0 &&
    rows.length > 0 &&
    rows.every(({ action }) => action === "refuse")
  ) {
    ask({
      kind: "ledger",
      text: `各行都不能写入“${table.ledger.name}”，是否属于其他台账？`,
      options: [table.ledger, ...others].map((ledger) => ({ value: ledger.id, label: ledger.name })),
    });
  }
  return questions;
}

/** A word that is no option (or no township): asked once, with the rows it stands in. */
function unknownWords(
  table: MatchedTable,
  rows: readonly PlannedRow[],
  places: readonly { value: string; label: string }[],
): PlanQuestion[] {
  const byWord = new Map<string, { field: string; raw: string; rows: number[] }>();
  const fields = new Map(allFields(table.ledger).map((named) => [named.name, named.field]));
  for (const row of rows) {
    for (const problem of row.problems) {
      const field = problem.field === null ? undefined : fields.get(problem.field);
      if (!field || problem.field === null || problem.level !== "error" || problem.raw === "") continue;
      if (!field.options && !(field.kind === "township" && !field.many)) continue;
      const key = `${problem.field}\u0000${problem.raw}`;
      const known = byWord.get(key) ?? { field: problem.field, raw: problem.raw, rows: [] };
      known.rows.push(row.row);
      byWord.set(key, known);
    }
  }
  return [...byWord.values()].slice(0, 50).map(({ field, raw, rows: where }) => ({
    kind: "value" as const,
    text: `“${raw}”是“${field}”的哪一项？`,
    about: field,
    raw,
    rows: where,
    options:
      (fields.get(field)?.options ?? []).length > 0
        ? (fields.get(field)?.options ?? []).map((option) => ({ value: option, label: option }))
        : [...places],
  }));
}
