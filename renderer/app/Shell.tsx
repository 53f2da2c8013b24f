import { ActionIcon, Text, Tooltip } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import dayjs from "dayjs";
import { useEffect, useMemo } from "react";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { refreshAll } from "../api/refresh.ts";
import { ExplanationDrawer } from "../figures/ExplanationDrawer.tsx";
import { BureauProvider, useBureau } from "../layout/BureauContext.tsx";
import { runCommand, useCommand } from "../layout/commands.ts";
import { clearFailures } from "../layout/notify.tsx";
import { PageBoundary } from "../layout/PageBoundary.tsx";
import { usePlace } from "../layout/place.ts";
import { hashOf } from "../layout/route.ts";

import { SearchBox } from "../search/SearchBox.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { MonthChooser } from "./MonthChooser.tsx";
import { Navigation } from "./Navigation.tsx";
import { PageOf } from "./PageOf.tsx";
import { useShellKeys } from "./useShellKeys.ts";

/** Top bar, navigation and the page at hand. Only the page scrolls, and never sideways. */
export function Shell({ state }: { state: OutputOf<"app.state"> }) {
  const place = usePlace();
  // An empty store starts with the month of the clock on the wall.
  const asOf = place.asOf ?? state.latestMonth ?? dayjs().format("YYYY-MM");
  const bureau = useMemo(() => ({ state, asOf }), [state, asOf]);
  const pageKey = hashOf({ route: place.route, asOf: null });
  useShellKeys();
  useCommand("refresh", refreshAll);
  useEffect(() => {
    if (pageKey) return clearFailures;
  }, [pageKey]);

  return (
    <BureauProvider value={bureau}>
      <div className="shell">
        <button type="button" className="skip-link" onClick={() => document.getElementById("page")?.focus()}>
          跳到正文
        </button>
        <TopBar />
        <Navigation route={place.route} />
        <main className="page" id="page" tabIndex={-1}>
          {state.readonly && (
            <div className="readonly-banner" role="status">
              数据库由较新版本的程序写成，现在只能查看，不能修改。请安装新版程序。
            </div>
          )}
          <PageBoundary key={pageKey}>
            <PageOf route={place.route} />
          </PageBoundary>
        </main>
        <ExplanationDrawer />
        <KeysDialog />
      </div>
    </BureauProvider>
  );
}

/** Name of the bureau, the search, the month that all pages follow, and the keys. */
function TopBar() {
  const { state } = useBureau();
  return (
    <header className="top-bar">
      <Text fw={600} size="md">
        交通台账
      </Text>
      <Text c="dimmed">{state.bureau}</Text>
      <div className="top-bar-space" />
      <SearchBox />
      <MonthChooser />
      <Tooltip label="快捷键（F1）">
        <ActionIcon variant="subtle" color="dark" aria-label="快捷键" onClick={() => runCommand("keys")}>
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
