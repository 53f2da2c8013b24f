/**
 * Run in a copy of the tree that has one ledger more: opens the store of a folder (an older one is brought up to date), adds a record
 * of that ledger as a form does, and prints what form, list, history and verify make of it. node walkLedger.ts FOLDER LEDGER VALUES
 */
import { checkValues } from "../../../db/ledgers/derive/checkValues.ts";
import { formSections } from "../../../db/ledgers/derive/formSections.ts";
import { listColumns } from "../../../db/ledgers/derive/listColumns.ts";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import { openStore, verifyStore } from "../../../db/store/index.ts";

const [folder = "", id = "", json = "{}"] = process.argv.slice(2);
const ledger = ledgerOf(id);
if (!ledger) throw new Error(`no ledger ${id}`);
const values = JSON.parse(json) as Record<string, string | number | null>;
const store = openStore({ folder });
const before = [...store.records.all(ledger)].map((record) => record.values);
const problems = checkValues(ledger, values, null);
const added = Object.keys(values).length > 0 ? store.records.add(ledger, { values }, { kind: "form" }) : null;
const list = store.records.list({
  ledger: id,
  asOf: "2021-10",
  page: 1,
  pageSize: 10,
  sort: null,
  search: "",
  filters: [],
  deleted: false,
});
console.log(
  JSON.stringify({
    before,
    problems,
    sections: formSections(ledger),
    columns: listColumns(ledger).map((column) => column.name),
    rows: list.rows.map((row) => row.values),
    sums: list.sums,
    history: added ? store.log.ofRecord(ledger, added.id).map((entry) => entry.action) : [],
    found: verifyStore(store),
    others: ledgerOf("road-works") ? store.records.count(ledgerOf("road-works") ?? ledger) : 0,
  }),
);
store.close();
