/**
 * renderer/tables — the bureau's reporting tables (报表): the list of them (list/), each as it stands on paper (paper/), as it will
 * be printed (preview/), as it was handed in and what has changed since (closing/), the bureau's own (own/), and 校验码核对 (codeVerification/).
 * Every table comes from main whole, as a table model; nothing is summed or rounded here.
 */
import { Alert, Group } from "@mantine/core";
import { IconInfoCircle, IconShieldCheck } from "@tabler/icons-react";
import { monthText } from "../../db/exact/index.ts";
import { tableAreas } from "../../electron/contract/tableAreas.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { FailureNote } from "../layout/FailureNote.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { OwedReports } from "../owed/OwedReports.tsx";
import { AreaTables } from "./list/AreaTables.tsx";
import { SelectedActions } from "./list/SelectedActions.tsx";
import { useSelection } from "./list/useSelection.ts";
import { OwnTables } from "./own/OwnTables.tsx";

/** The tables by work area, each area handed in for a month; then the bureau's own. */
export function TablesPage() {
  const { asOf, state } = useBureau();
  const { value, failure, reload } = useQuery("tables.list", {}, { ledgers: [] });
  const closings = useQuery("closings.state", { asOf });
  const tables = value?.tables ?? [];
  const ids = tables.map(({ id }) => id);
  const selection = useSelection(ids);
  return (
    <>
      <PageHead title="报表" about={<span>截至 {monthText(asOf)}</span>}>
        <SelectedActions
          chosen={selection.chosen}
          total={tables.length}
          asOf={asOf}
          chooseAll={(chosen) => selection.set(ids, chosen)}
        />
        <ActionButton quiet icon={IconShieldCheck} label="校验码核对" to={{ page: "codeVerification" }} />
      </PageHead>
      <div className="page-scroll">
        <QueryNote waits={!value} failure={failure} reload={reload} />
        {closings.failure && <FailureNote failure={closings.failure} retry={closings.reload} />}
        {value && state.latestMonth === null && (
          <Alert color="gray.7" variant="outline" mb="md" icon={<IconInfoCircle aria-hidden />}>
            <Group justify="space-between" wrap="nowrap">
              台账里还没有数据，报表都是空的。先导入表格，或在台账里录入记录。
              <ActionButton quiet label="导入表格" to={{ page: "import", ledger: null }} />
            </Group>
          </Alert>
        )}
        {value && state.latestMonth !== null && <OwedReports asOf={asOf} folded />}
        {value &&
          tableAreas.map(({ id, name }) => {
            const own = tables.filter(({ area }) => area === id);
            if (own.length === 0) return null;
            return (
              <AreaTables
                key={id}
                area={id}
                name={name}
                asOf={asOf}
                tables={own}
                closing={closings.value?.areas.find(({ area }) => area === id) ?? null}
                selection={selection}
              />
            );
          })}
        {value && <OwnTables />}
      </div>
    </>
  );
}
