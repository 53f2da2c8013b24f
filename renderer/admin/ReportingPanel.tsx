import { MultiSelect, Text } from "@mantine/core";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { call } from "../api/client.ts";
import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { QueryNote } from "../layout/QueryNote.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { told } from "../layout/told.ts";

type Reporting = OutputOf<"settings.reporting">["ledgers"][number];

/** Which townships owe a ledger's report every month, with or without a task entered. */
export function ReportingPanel() {
  const { value, failure, reload } = useQuery("settings.reporting", {});
  if (failure || !value) return <QueryNote waits={!value} failure={failure} reload={reload} />;
  return (
    <>
      <Text mb="xs">
        有本年度任务的乡（镇）、街道每月应报，不必在这里列出。还没有录入任务、也应每月报送的，在这里加入。
      </Text>
      <SmallTable
        verticalSpacing={4}
        rows={value.ledgers}
        keyOf={({ ledger }) => ledger}
        columns={[
          { head: "台账", w: 230, names: true, of: ({ ledger }) => ledgerName(ledger) },
          { head: "报送单位", of: (line) => <Units line={line} /> },
        ]}
      />
    </>
  );
}

function Units({ line: { ledger, units } }: { line: Reporting }) {
  const { state } = useBureau();
  return (
    <MultiSelect
      aria-label={`${ledgerName(ledger)}：报送单位`}
      placeholder={units.length > 0 || state.readonly ? undefined : "按任务"}
      readOnly={state.readonly}
      searchable
      nothingFoundMessage="没有这个乡（镇）、街道"
      // One that has left the list of townships stays visible, so that it can be taken out.
      data={[...new Set([...state.townships, ...units])]}
      value={units}
      onChange={(chosen) => void told(() => call("settings.saveReporting", { ledger, units: chosen }))}
    />
  );
}
