import { townshipOrder } from "../../figures/townshipOrder.ts";
import { ledgers, mainDate, recordTitle, splitList } from "../../ledgers/index.ts";
import type { Book } from "../Book.ts";
import type { CutRecord } from "../CutRecord.ts";
import type { Hit, Rule } from "./Rule.ts";

/**
 * A township that was not in force in the record's year: its numbers would stand in no row of any table. A record that has neither a
 * year nor a day of its own stands in the tables of the year that is asked about.
 */
export const townshipsKnown: Rule = {
  id: "D04",
  level: "error",
  words: "乡镇合计等于全区",
  holds: "记录中的乡（镇）、街道都在当年的名单中",
  *run(book) {
    const known = new Map<number, ReadonlySet<string>>();
    for (const ledger of ledgers) {
      const fields = Object.entries(ledger.fields).filter(([, { kind }]) => kind === "township");
      if (fields.length === 0) continue;
      for (const record of book.records(ledger.id)) {
        const year = yearOf(record, book);
        const official = known.get(year) ?? new Set(townshipOrder(book.database, year));
        known.set(year, official);
        for (const [field] of fields) yield* unknown(record, field, official, year);
      }
    }
  },
};

function* unknown({ ledger, id, values }: CutRecord, field: string, official: ReadonlySet<string>, year: number) {
  const value = values[field];
  if (typeof value !== "string") return;
  for (const name of splitList(value).filter((one) => !official.has(one))) {
    const hit: Hit = {
      ...{ area: ledger.area, ledger: ledger.id, record: id, field, township: name },
      ...{ label: recordTitle(ledger, values), values: [name, year] },
      message: `“${name}”不在 ${year} 年的乡（镇）街道名单中`,
      cause: { key: JSON.stringify([ledger.id, name, year]), label: `${name} ${ledger.name}` },
    };
    yield hit;
  }
}

function yearOf({ ledger, values }: CutRecord, book: Book): number {
  if (typeof values.年度 === "number") return values.年度;
  const date = mainDate(ledger);
  const day = date === undefined ? null : values[date];
  return typeof day === "string" ? Number(day.slice(0, 4)) : book.period.year;
}
