import type { Values } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { progressTableName, tableName } from "../../../db/ledgers/derive/tableSql.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { DuplicateKey, openStore, type Store } from "../../../db/store/index.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { bureauDatabase } from "../bureauDatabase.ts";

/** A real store with the records of bureauDatabase: one or more for nearly every table. */
export function bureauStore(): { store: Store; folder: string; [Symbol.dispose](): void } {
  const folder = temporaryFolder();
  const store = openStore({ folder: folder.path() });
  const { database } = bureauDatabase();
  store.transaction(() => {
    for (const ledger of ledgers) {
      if (ledger.id === "townships") continue;
      const names = allFields(ledger)
        .filter(({ progress }) => !progress)
        .map(({ name }) => name);
      const stages = allFields(ledger)
        .filter(({ progress }) => progress)
        .map(({ name }) => name);
      for (const row of database
        .prepare<[], Row>(`SELECT * FROM ${tableName(ledger)} WHERE deleted_at IS NULL`)
        .all()) {
        const months = ledger.progress
          ? database
              .prepare<[string], Row>(`SELECT * FROM ${progressTableName(ledger)} WHERE record_id = ?`)
              .all(String(row.id))
          : [];
        const [first, ...others] = months;
        const entry = {
          values: valuesOf(row, names),
          ...(first ? { month: String(first.month), progress: valuesOf(first, stages) } : {}),
        };
        try {
          const added = store.records.add(ledger, entry, { kind: "form" });
          for (const other of others) {
            const { revision } = store.records.get(ledger, added.id) ?? added;
            store.records.update(
              ledger,
              added.id,
              revision,
              { month: String(other.month), progress: valuesOf(other, stages) },
              { kind: "form" },
            );
          }
        } catch (error) {
          // figureDatabase takes the same record twice.
          if (!(error instanceof DuplicateKey)) throw error;
        }
      }
    }
  });
  return {
    store,
    folder: folder.path(),
    [Symbol.dispose]() {
      store.close();
      folder[Symbol.dispose]();
    },
  };
}

type Row = Record<string, string | number | null>;

function valuesOf(row: Row, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
