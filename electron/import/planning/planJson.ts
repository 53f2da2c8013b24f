import {
  allFields,
  fieldKinds,
  type Ledger,
  maskedChange,
  type StoredValue,
  type Values,
} from "../../../db/ledgers/index.ts";
import type { PlanChange, PlanWarning } from "../../contract/importPlan.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { SheetFrame } from "../../files/grid/workbookGrid.ts";
import { sheetOf } from "../meaning/placeInSheet.ts";
import type { ImportPlan, PlannedTable } from "./ImportPlan.ts";
import { columnHeader, looseRange, skippedOf } from "./placeWords.ts";
import { suggestedFields } from "./suggestedFields.ts";

/** One element of "files" in the command line's JSON: exact texts in the dictionary's units, rows and cells as in the sheet. */
export function planJson(plan: ImportPlan, batch: string | null): object {
  return {
    file: plan.file.name,
    batch,
    warnings: plan.warnings,
    sheets: plan.sheets
      .map((sheet, position) => ({ sheet, warnings: plan.sheetWarnings[position] ?? [] }))
      .filter(({ sheet }) => sheet.rowCount > 0)
      .map(({ sheet, warnings }) => ({
        sheet: sheet.name,
        warnings,
        tables: plan.tables
          .filter((table) => sheetOf(table.matched.found) === sheet)
          .map((table) => tableJson(plan, table)),
        questions: questionsIn(plan, sheet).map(questionJson),
        unrecognised: plan.loose
          .filter((range) => range.sheet === sheet)
          .map((range) => ({ range: looseRange(range), why: range.why })),
      })),
  };
}

/** All that a sheet leaves open: which ledgers first, then what its tables ask. */
function questionsIn(plan: ImportPlan, sheet: SheetFrame): PlanQuestion[] {
  return [
    ...plan.asked.filter(({ found }) => sheetOf(found) === sheet).map(({ question }) => question),
    ...plan.tables.filter(({ matched }) => sheetOf(matched.found) === sheet).flatMap(({ questions }) => questions),
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
    headerRows: headerRowsOf(table),
    asOf: table.ledger.progress ? (matched.asOf ?? plan.choices.asOf ?? null) : null,
    township: hasTownshipColumn ? null : (matched.township ?? plan.choices.township ?? null),
    // A column that holds two fields stands twice.
    columns: matched.columns.flatMap((column) =>
      [column.field, ...(column.second ? [column.second] : [])].map((named) => ({
        column: columnLetters(column.column),
        header: columnHeader(column),
        field: named?.name ?? null,
        unit: named?.field.unit ? column.readUnit : null,
        suggested: suggestedFields(matched, column.column),
        ...(column.remembered === null ? {} : { remembered: column.remembered }),
      })),
    ),
    rows: table.rows.map((row) => ({
      row: row.place.row,
      ...(row.place.cell === null ? {} : { cell: row.place.cell }),
      action: row.action,
      values: exactTexts(table, row.read),
      progress: exactTexts(table, row.readProgress),
      problems: row.problems.map(({ field, cell, raw, level, message }) => ({ field, cell, raw, level, message })),
      ...(row.action === "update" ? { changes: row.changes.map((change) => changeJson(table.ledger, change)) } : {}),
    })),
    skipped: skippedOf(matched.found),
    totals: table.totals,
    warnings: [...concernsJson(table), ...table.warnings],
  };
}

/** What is to be weighed, each in a line; records that the sheet no longer has are named all. */
function concernsJson({ concerns }: PlannedTable): PlanWarning[] {
  return concerns.flatMap(({ kind, message, items }) => [
    { cell: null, message },
    ...(kind === "missing"
      ? items().map(({ record }) => ({ cell: null, message: `台账中有、这次的表中没有：${record}` }))
      : []),
  ]);
}

/** A cell that changes, in exact texts; `month` where it is of a month that is new, a header where it is of 表中其他列. */
function changeJson(ledger: Ledger, change: PlanChange): object {
  const { field, before, after, beside, newMonth } = maskedChange(ledger, change);
  const declared = beside ? undefined : (ledger.fields[field] ?? ledger.progress?.[field]);
  const text = (value: StoredValue): string | null =>
    value === null ? null : declared ? fieldKinds[declared.kind].exact(value, declared) : String(value);
  return {
    field,
    before: text(before),
    after: text(after),
    ...(beside ? { beside: true } : {}),
    ...(newMonth ? { month: newMonth.month, since: newMonth.since } : {}),
  };
}

/** Rows (1-based) of the sheet that hold the header and no record: in other layouts labels stand in the rows of records too. */
function headerRowsOf({ matched: { found }, rows }: PlannedTable): number[] {
  if (!found.turned) return found.headerRows.map((row) => row + 1);
  const records = new Set(rows.map(({ place }) => place.row));
  return found.turned.headerRows.map((row) => row + 1).filter((row) => !records.has(row));
}

function exactTexts(table: PlannedTable, values: Values): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name, field } of allFields(table.ledger)) {
    const value = values[name];
    if (value !== null && value !== undefined) texts[name] = fieldKinds[field.kind].exact(value, field);
  }
  return texts;
}
