/**
 * renderer — what people see. React and Mantine; imports electron/contract, db/ledgers and db/exact, nothing else.
 *
 * The page knows main only through api/ (one typed `call`, one stream of events). Forms, lists and filters are made from the
 * ledgers' declarations: no component knows a single ledger. Where a page stands (route, 截至月) is in the address (layout/place.ts),
 * so F5 brings it back. Every text is Chinese; failures are said in the contract's own words.
 */
import "./layout/withoutEval.ts";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/charts/styles.css";
import "mantine-datatable/styles.css";
import "./layout/styles.css";
import "dayjs/locale/zh-cn";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
