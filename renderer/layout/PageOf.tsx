import { ledgerOf } from "../../db/ledgers/index.ts";
import { HomePage } from "../home/HomePage.tsx";
import { BatchesPage } from "../imports/BatchesPage.tsx";
import { ImportPage } from "../imports/ImportPage.tsx";
import { RecordPage } from "../records/form/RecordPage.tsx";
import { LedgerPage } from "../records/list/LedgerPage.tsx";
import { TablePage } from "../tables/TablePage.tsx";
import { TablesPage } from "../tables/TablesPage.tsx";
import { FailureNote } from "./FailureNote.tsx";
import type { Route } from "./route.ts";

/** The page of a route. A ledger the program does not have is said so. */
export function PageOf({ route }: { route: Route }) {
  switch (route.page) {
    case "home":
      return <HomePage />;
    case "ledger":
    case "record": {
      const ledger = ledgerOf(route.ledger);
      if (!ledger) return <FailureNote failure={{ code: "ledger-unknown", detail: { ledger: route.ledger } }} />;
      return route.page === "ledger" ? <LedgerPage ledger={ledger} /> : <RecordPage ledger={ledger} id={route.id} />;
    }
    case "import":
      return <ImportPage ledger={route.ledger} />;
    case "batches":
      return <BatchesPage />;
    case "tables":
      return <TablesPage />;
    case "table":
      return <TablePage table={route.table} />;
  }
}
