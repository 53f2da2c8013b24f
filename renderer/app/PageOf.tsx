import { useMemo } from "react";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { type AddedOptions, withOptions } from "../../db/ledgers/withOptions.ts";
import { SettingsPage } from "../admin/SettingsPage.tsx";
import { AuditPage } from "../audit/AuditPage.tsx";
import { HomePage } from "../home/HomePage.tsx";
import { BatchesPage } from "../imports/BatchesPage.tsx";
import { ImportPage } from "../imports/ImportPage.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { FailureNote } from "../layout/FailureNote.tsx";
import type { Route } from "../layout/route.ts";
import { RecordPage } from "../records/form/RecordPage.tsx";
import { LedgerPage } from "../records/list/LedgerPage.tsx";
import { SummaryPage } from "../summary/SummaryPage.tsx";
import { CodeVerificationPage } from "../tables/codeVerification/CodeVerificationPage.tsx";
import { TablePage } from "../tables/page/TablePage.tsx";
import { TablesPage } from "../tables/TablesPage.tsx";

/** The page of a route. A ledger the program does not have is said so. */
export function PageOf({ route }: { route: Route }) {
  const { addedOptions } = useBureau().state;
  const id = route.page === "ledger" || route.page === "record" ? route.ledger : "";
  // Kept while nothing of it changes: forms and lists start anew with another declaration.
  const optionsText = JSON.stringify(addedOptions);
  const ledger = useMemo(() => {
    const declared = ledgerOf(id);
    return declared && withOptions(declared, JSON.parse(optionsText) as AddedOptions);
  }, [id, optionsText]);
  switch (route.page) {
    case "home":
      return <HomePage />;
    case "ledger":
    case "record": {
      if (!ledger) return <FailureNote failure={{ code: "ledger-unknown", detail: { ledger: route.ledger } }} />;
      return route.page === "ledger" ? <LedgerPage ledger={ledger} /> : <RecordPage ledger={ledger} id={route.id} />;
    }
    case "import":
      return <ImportPage ledger={route.ledger} />;
    case "batches":
      return <BatchesPage />;
    case "settings":
      return <SettingsPage />;
    case "tables":
      return <TablesPage />;
    case "table":
      return <TablePage table={route.table} closing={route.closing ?? null} />;
    case "audit":
      return <AuditPage key={route.area} area={route.area} />;
    case "codeVerification":
      return <CodeVerificationPage />;
    case "summary":
      return <SummaryPage kind={route.kind} shown={route.shown} />;
  }
}
