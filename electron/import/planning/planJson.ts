import { allFields, fieldKinds, type Values } from "../../../db/ledgers/index.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { SheetGrid } from "../../files/grid/workbookGrid.ts";
import type { ImportPlan, PlannedTable } from "./ImportPlan.ts";
import { columnHeader, looseRange } from "./placeWords.ts";
import { suggestedFields } from "./suggestedFields.ts";

/** One element of "files" in the command line's JSON: exact texts in the dictionary's units, rows and cells as in the sheet. */
export function planJson(plan: ImportPlan, batch: string | null): object {
  return {
    file: plan.file.name,
    batch,
    sheets: plan.book.sheets
      .filter((sheet) => sheet.rowCount > 0)
      .map((sheet) => ({
        sheet: sheet.name,
        tables: plan.tables
          .filter((table) => table.matched.found.sheet === sheet)
          .map((table) => tableJson(plan, table)),
        questions: questionsIn(plan, sheet).map(questionJson),
        unrecognised: plan.loose
          .filter((range) => range.sheet === sheet)
          .map((range) => ({ range: looseRange(range), why: range.why })),
      })),
  };
}

/** All that a sheet leaves open: which ledgers first, then what its tables ask. */
function questionsIn(plan: ImportPlan, sheet: SheetGrid): PlanQuestion[] {
  return [
    ...plan.asked.filter(({ found }) => found.sheet === sheet).map(({ question }) => question),
    ...plan.tables.filter(({ matched }) => matched.found.sheet === sheet).flatMap(({ questions }) => questions),
  ];
}

function questionJson({
  id,
  kind,
  message,
  blocks,
  range,
  field,
  columns,
  candidates,
  rowCount,
}: PlanQuestion): object {
  return { id, kind, message, blocks, range, field, columns, candidates, rows: rowCount };
}

function tableJson(plan: ImportPlan, table: PlannedTable): object {
  const { matched } = table;
  const hasTownshipColumn = matched.columns.some(({ field }) => field?.name === "乡镇");
  return {
    ledger: table.ledger.id,
    headerRows: matched.found.headerRows.map((row) => row + 1),
    asOf: table.ledger.progress ? (matched.asOf ?? plan.choices.asOf ?? null) : null,
    township: hasTownshipColumn ? null : (matched.township ?? plan.choices.township ?? null),
    columns: matched.columns.map((column) => ({
      column: columnLetters(column.column),
      header: columnHeader(column),
      field: column.field?.name ?? null,
      unit: column.field?.field.unit ? column.readUnit : null,
      suggested: suggestedFields(matched, column.column),
      ...(column.remembered === null ? {} : { remembered: column.remembered }),
    })),
    rows: table.rows.map((row) => ({
      row: row.row,
      action: row.action,
      values: exactTexts(table, row.read),
      progress: exactTexts(table, row.readProgress),
      problems: row.problems.map(({ field, cell, raw, level, message }) => ({ field, cell, raw, level, message })),
    })),
    skipped: matched.found.skipped.map(({ row, reason }) => ({ row: row + 1, reason })),
    totals: table.totals,
  };
}

function exactTexts(table: PlannedTable, values: Values): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name, field } of allFields(table.ledger)) {
    const value = values[name];
    if (value !== null && value !== undefined) texts[name] = fieldKinds[field.kind].exact(value, field);
  }
  return texts;
}
