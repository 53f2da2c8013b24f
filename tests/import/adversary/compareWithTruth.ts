import type { FileJson } from "../../support/planInMemory.ts";
import type { WorkbookDraft } from "./draftWorkbook.ts";

/** What differs between a plan and the truth of a drafted workbook, in words; nothing where all is right. */
export function compareWithTruth(draft: WorkbookDraft, json: FileJson): string[] {
  const wrong: string[] = [];
  for (const sheet of draft.sheets) {
    const found = json.sheets.find((one) => one.sheet === sheet.name);
    const rows = new Map(
      (found?.tables ?? []).flatMap((table) => table.rows.map((row) => [row.row, { table, row }] as const)),
    );
    for (const [number, record] of sheet.truth) {
      const place = `${sheet.name}!${number}`;
      const got = rows.get(number);
      rows.delete(number);
      if (!got) {
        wrong.push(`${place}: not read (${found?.unrecognised.map(({ range, why }) => `${range} ${why}`).join("; ")})`);
        continue;
      }
      const { table, row } = got;
      if (table.ledger !== draft.ledger) wrong.push(`${place}: ledger ${table.ledger}`);
      if (row.action === "refuse") {
        const errors = row.problems.filter(({ level }) => level === "error");
        wrong.push(
          `${place}: refused: ${errors.map(({ field, cell, message }) => `${field} ${cell} ${message}`).join("; ")}`,
        );
        continue;
      }
      const values = { ...row.values, ...row.progress };
      for (const name of new Set([...Object.keys(record), ...Object.keys(values)])) {
        if (values[name] !== record[name]) wrong.push(`${place}: ${name} ${values[name]} for ${record[name]}`);
      }
    }
    for (const [number, { row }] of rows)
      if (row.action !== "refuse") wrong.push(`${sheet.name}!${number}: landed, but is no record`);
    for (const table of found?.tables ?? []) {
      for (const total of table.totals)
        if (!total.agrees) wrong.push(`${sheet.name}!${total.row}: ${total.field} ${total.stated} / ${total.computed}`);
    }
  }
  return wrong;
}
