import type { Database } from "better-sqlite3";
import { expect } from "vitest";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { ledgers, tableName } from "../../db/ledgers/index.ts";
import { checklist } from "../../electron/summary/checklist.ts";
import { fillText } from "../../electron/summary/fillText.ts";
import { buildTable, tableList } from "../../electron/tables/index.ts";

type Book = Parameters<typeof fillText>[0];

/** What the summary of a kind and month says, a paragraph each. */
function said(book: Book, kind: "annual" | "half", asOf: string): string[] {
  return fillText(book, { kind, asOf }).blocks.map(({ spans }) => spans.map(({ text }) => text).join(""));
}

/** Every day that a record of the book has. */
function daysOf({ database }: { readonly database: Database }): Set<string> {
  const days = ledgers.flatMap((ledger) =>
    allFields(ledger)
      .filter(({ name, field }) => field.kind === "date" && ledger.fields[name])
      .flatMap(({ name }) =>
        database
          .prepare<[], string>(`SELECT "${name}" FROM ${tableName(ledger)} WHERE "${name}" IS NOT NULL`)
          .pluck()
          .all(),
      ),
  );
  return new Set(days);
}

/**
 * A summary up to a month tells of nothing later: every day in it is a day of the book and has come, and every month in which
 * something began or was finished has come too; what is planned says that it is.
 */
export function expectNothingLater(book: Book, kind: "annual" | "half", asOf: string): void {
  const days = daysOf(book);
  const year = asOf.slice(0, 4);
  let told: string | null = null;
  let found = 0;
  for (const paragraph of said(book, kind, asOf)) {
    for (const sentence of paragraph.split(/(?<=[。！？])/)) {
      told = null;
      for (const [words, own, month = "", day, behind = ""] of sentence.matchAll(
        /(?:(\d{4})年)?(?<![－\d])(\d{1,2})月(?:(\d{1,2})日)?(底前)?/g,
      )) {
        told = own ?? told;
        const at = `${own ?? year}-${month.padStart(2, "0")}`;
        if (behind !== "" || /^\d+月当月/.test(sentence.slice(sentence.indexOf(words)))) continue;
        expect(at <= asOf, `${words} in ${sentence}`).toBe(true);
        if (day !== undefined) expect(days.has(`${at}-${day.padStart(2, "0")}`), `${words} in ${sentence}`).toBe(true);
        found += 1;
      }
    }
  }
  expect(found).toBeGreaterThan(3);
  expectStatesHold(book, said(book, kind, asOf), asOf);
}

/** Of what the text names, none is over that no date and no progress up to the month says is, and none unbegun that a date says has. */
function expectStatesHold({ database }: Book, paragraphs: readonly string[], asOf: string): void {
  const works = ["bridges", "safety-works", "livelihood-projects"] as const;
  for (const id of works) {
    const ledger = ledgers.find((each) => each.id === id);
    if (!ledger) throw new Error(id);
    const table = tableName(ledger);
    const name = id === "bridges" ? "桥梁名称" : "项目名称";
    const rows = database
      .prepare<[string, string], { name: string; began: string | null; ended: string | null; told: number }>(
        `SELECT "${name}" AS name, 开工日期 AS began, 完工日期 AS ended, EXISTS (SELECT 1 FROM ${table}_progress p
          WHERE p.record_id = ${table}.id AND p.month <= ? AND p.状态 = '完工') AS told FROM ${table} WHERE 年度 = ?`,
      )
      .all(asOf, asOf.slice(0, 4));
    for (const row of rows) {
      const about = paragraphs.flatMap((text) => text.split(/[；。]/)).filter((part) => part.includes(row.name));
      for (const part of about) {
        const over = row.told === 1 || (row.ended !== null && row.ended.slice(0, 7) <= asOf);
        if (/(?<!计划.{0,8})(?:月|日|，已)完工$/.test(part)) expect(over, part).toBe(true);
        if (part.includes("尚未开工")) expect(row.began === null || row.began.slice(0, 7) > asOf, part).toBe(true);
      }
    }
  }
}

/** What the book has only ten months of is told as ten months, and what is missing is listed. */
export function expectTenMonths(book: Book, asOf: string): void {
  const filled = fillText(book, { kind: "annual", asOf });
  const text = said(book, "annual", asOf).join("\n");
  expect(text).toContain("1－10月，固定资产投资（不含高速公路）出数");
  expect(text).toContain("1－10月，公路运输总周转量");
  expect(text).not.toMatch(/1－12月，?(?:固定资产投资|公路运输|高速公路建设项目出数)/);
  const messages = checklist(book, asOf, filled).unreported.map(({ message }) => message);
  expect(messages.filter((message) => /11、12月/.test(message)).length).toBeGreaterThanOrEqual(2);
}

/** A year that nothing was reported of has no fall of a whole, and no 0 in the months that did not come in. */
export function expectNothingFalls(book: Book, asOf: string): void {
  for (const { id } of tableList()) {
    const { rows } = buildTable(book, id, asOf);
    for (const { cells } of rows)
      for (const { text } of cells) expect([id, text]).not.toEqual([id, expect.stringMatching(/^-100(\.0)?$/)]);
  }
}
