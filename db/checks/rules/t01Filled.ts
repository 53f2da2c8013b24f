import {
  checkValues,
  type Ledger,
  ledgers,
  type Problem,
  progressTableName,
  recordTitle,
  type StoredValue,
  tableName,
  type Values,
} from "../../ledgers/index.ts";
import type { Book } from "../Book.ts";
import type { Hit, Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

type Row = Readonly<Record<string, StoredValue>>;

/**
 * Required fields and kinds, as every record must have them when it is written. As of a month it is asked of what stands by then;
 * with `asked.stored` also of all that is kept for later times, as it was stored.
 */
export const filled: Rule = {
  id: "T01",
  level: "error",
  words: "填报规则",
  holds: "必填的都填了，每一项都是它的类型和选项，每个月的进度也是",
  records: rulesOfLedgers("T01"),
  *run(book) {
    for (const ledger of ledgers) yield* book.asked.stored ? asStored(book, ledger) : asOfMonth(book, ledger);
  },
};

function* asOfMonth(book: Book, ledger: Ledger): Iterable<Hit> {
  for (const { id, values, progress, township } of book.records(ledger.id)) {
    const found = problems(ledger, values, progress?.values ?? null);
    for (const problem of found) yield hitOf(ledger, { id, values, township, month: progress?.month ?? null }, problem);
  }
}

function* asStored(book: Book, ledger: Ledger): Iterable<Hit> {
  const rows = book.database.prepare<[], Row>(
    `SELECT * FROM ${tableName(ledger)} WHERE deleted_at IS NULL ORDER BY id`,
  );
  const months = ledger.progress
    ? book.database.prepare<[string], Row>(
        `SELECT * FROM ${progressTableName(ledger)} WHERE record_id = ? ORDER BY month`,
      )
    : null;
  for (const values of rows.all()) {
    const about = { id: String(values.id), values, township: null };
    for (const problem of problems(ledger, values, null)) yield hitOf(ledger, { ...about, month: null }, problem);
    for (const told of months?.all(about.id) ?? []) {
      const inProgress = problems(ledger, values, told).filter(({ field }) => isOf(ledger.progress, field));
      for (const problem of inProgress) yield hitOf(ledger, { ...about, month: String(told.month) }, problem);
    }
  }
}

/** Rules are asked under their own names; here only what each field must be. */
function problems(ledger: Ledger, values: Values, progress: Values | null): Problem[] {
  return checkValues({ ...ledger, rules: [] }, values, progress);
}

function isOf(fields: Ledger["progress"], name: string | null): boolean {
  return fields !== undefined && name !== null && Object.hasOwn(fields, name);
}

function hitOf(
  ledger: Ledger,
  record: { id: string; values: Values; township: string | null; month: string | null },
  { field, message }: Problem,
): Hit {
  const { id, values, township, month } = record;
  const told = isOf(ledger.progress, field);
  return {
    ...{ area: ledger.area, ledger: ledger.id, record: id, field, township, message },
    ...{ label: recordTitle(ledger, values), values: [message], month: told ? month : null },
  };
}
