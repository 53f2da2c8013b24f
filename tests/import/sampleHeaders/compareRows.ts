import type { RowJson, SheetJson, TableJson } from "../../support/planInMemory.ts";

interface Question {
  readonly field: string | null;
  readonly columns: readonly string[];
}

/**
 * What is wrong or short in silence in a sheet whose headers were turned, by the same sheet with its own headers: each row must be
 * the same, refused or asked, and a value may only be missing where its column is asked about or its row says so.
 * @param below rows put in under the header
 */
export function compareRows(usual: SheetJson, turned: SheetJson, below = 0): string[] {
  const wrong: string[] = [];
  const { questions = [] } = turned as SheetJson & { readonly questions?: readonly Question[] };
  const found = new Map(turned.tables.flatMap((table) => table.rows.map((row) => [row.row, { table, row }] as const)));
  for (const table of usual.tables) {
    for (const row of table.rows) {
      const place = row.row + below;
      const got = found.get(place);
      if (got) wrong.push(...(got.row.action === "refuse" ? [] : differences(table, row, got, questions)));
      else if (!isLoose(turned, place)) wrong.push(`row ${place} is nowhere`);
    }
  }
  return wrong;
}

function differences(
  table: TableJson,
  row: RowJson,
  got: { readonly table: TableJson; readonly row: RowJson },
  questions: readonly Question[],
): string[] {
  if (got.table.ledger !== table.ledger) return [`row ${got.row.row} landed in ${got.table.ledger}`];
  const [before, after] = [row, got.row].map(({ values, progress }) => ({ ...values, ...progress })) as [
    Values,
    Values,
  ];
  const said = (field: string): boolean => got.row.problems.some((problem) => problem.field === field);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    if (before[field] === after[field] || said(field)) return [];
    const columns = table.columns.filter((column) => column.field === field).map(({ column }) => column);
    const asked = questions.some(
      (question) => question.field === field || question.columns.some((one) => columns.includes(one)),
    );
    const { warnings = [] } = got.table as TableJson & { readonly warnings?: readonly { readonly message: string }[] };
    const named = columns.some((column) => warnings.some(({ message }) => message.includes(`（${column} 列）`)));
    if (after[field] === undefined && (asked || named)) return [];
    return [`row ${got.row.row} ${field}: ${after[field]} for ${before[field]}`];
  });
}

type Values = Readonly<Record<string, string | undefined>>;

function isLoose(sheet: SheetJson, row: number): boolean {
  return sheet.unrecognised.some(({ range }) => {
    const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    return Number(from) <= row && row <= Number(to);
  });
}
