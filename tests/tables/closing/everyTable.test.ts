import { expect, it } from "vitest";
import type { Ledger, Values } from "../../../db/ledgers/defineLedger.ts";
import { naturalKey } from "../../../db/ledgers/derive/naturalKey.ts";
import { progressTableName, tableName } from "../../../db/ledgers/derive/tableSql.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { Refusal, type Store, verifyStore } from "../../../db/store/index.ts";
import {
  closableAreas,
  closedModel,
  closeMonth,
  differingTables,
  tableDifferences,
} from "../../../electron/tables/closing/index.ts";
import { buildTable, tableList } from "../../../electron/tables/index.ts";
import { newStore } from "../../store/withStore.ts";
import { bureauDatabase } from "../bureauDatabase.ts";
import { noReason, reason } from "./closedBureau.ts";

const AS_OF = "2021-10";

/** The records of the tables' own tests, written through a store. */
function filledStore(): Store {
  const { database } = bureauDatabase();
  const store = newStore();
  for (const ledger of ledgers.filter(({ id }) => id !== "townships")) {
    const rows = database
      .prepare<[], Record<string, string | number | null>>(`SELECT * FROM ${tableName(ledger)} ORDER BY id`)
      .all();
    for (const row of rows) {
      const values = fieldsOf(ledger.fields, row);
      // A few rows of those tests share a key, which no store would take.
      if (store.records.findByKey(ledger, naturalKey(ledger, values) ?? "")) continue;
      const record = store.records.add(ledger, { values }, noReason);
      if (!ledger.progress) continue;
      const months = database
        .prepare<[string], Record<string, string | number | null>>(
          `SELECT * FROM ${progressTableName(ledger)} WHERE record_id = ? ORDER BY month`,
        )
        .all(String(row.id));
      let { revision } = record;
      for (const month of months) {
        const progress = fieldsOf(ledger.progress, month);
        ({ revision } = store.records.update(
          ledger,
          record.id,
          revision,
          { month: String(month.month), progress },
          noReason,
        ));
      }
    }
  }
  return store;
}

function fieldsOf(fields: Ledger["fields"], row: Values): Record<string, string | number | null> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, row[name] ?? null]));
}

/** Every fifth record is deleted, every other one is made larger in all its numbers, its newest month too. */
function changeAll(store: Store): void {
  for (const ledger of ledgers.filter(({ id }) => id !== "townships")) {
    for (const [place, record] of [...store.records.all(ledger)].entries()) {
      if (place % 5 === 4) store.records.remove(ledger, record.id, record.revision, reason);
      if (place % 5 === 4 || place % 2 === 1) continue;
      const month = store.records.months(ledger, record.id).at(-1);
      const progress = month && ledger.progress ? larger(ledger.progress, month.values) : null;
      const entry = {
        values: larger(ledger.fields, record.values),
        month: progress ? (month?.month ?? null) : null,
        progress,
      };
      try {
        store.records.update(ledger, record.id, record.revision, entry, reason);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
}

function larger(fields: Ledger["fields"], values: Values): Values {
  const measured = Object.entries(fields).filter(
    ([name, { kind }]) =>
      fieldKinds[kind].column === "INTEGER" && !["year", "bool", "stake"].includes(kind) && values[name] !== null,
  );
  return { ...values, ...Object.fromEntries(measured.map(([name]) => [name, Number(values[name]) + 1234])) };
}

it("every table of every area: nothing differs at first; then the past is found again, and every difference has its causes", {
  timeout: 120_000,
}, async () => {
  const store = filledStore();
  const closings: string[] = [];
  for (const area of closableAreas()) {
    const closing = await closeMonth(store, area, AS_OF);
    closings.push(closing.id);
    expect([area, differingTables(store, closing.id)]).toEqual([area, []]);
  }
  changeAll(store);
  const closed = closings.flatMap(
    (id) => store.closings.get(id)?.tables.map((table) => ({ id, table: table.id })) ?? [],
  );
  expect(closed.map(({ table }) => table).toSorted()).toEqual(
    tableList()
      .map(({ id }) => id)
      .toSorted(),
  );
  const differing: string[] = [];
  for (const { id, table } of closed) {
    const { closing, model } = closedModel(store, id, table);
    expect([table, store.lookBack(closing.logSeq, (past) => buildTable(past, table, AS_OF))]).toEqual([table, model]);
    const { cells, rows, records } = tableDifferences(store, id, table);
    if (cells.length + rows.length > 0) differing.push(table);
    for (const { row, causes, causesTotal } of [...cells, ...rows]) {
      expect([table, row.label, causesTotal > 0]).toEqual([table, row.label, true]);
      for (const cause of causes)
        expect(records.some((record) => record.id === cause.id && record.entries.length > 0)).toBe(true);
    }
    expect(differingTables(store, id).includes(table)).toBe(cells.length + rows.length > 0);
  }
  expect(differing.length).toBeGreaterThan(20);
  expect(verifyStore(store)).toEqual([]);
});
