import { Drawer, Stack, Text } from "@mantine/core";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { useQuery } from "../api/useQuery.ts";
import { QueryNote } from "../layout/QueryNote.tsx";
import { HistoryItem } from "./HistoryItem.tsx";

interface Props {
  readonly ledger: Ledger;
  readonly id: string;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Everything that ever happened to a record: who, when, what before and after, and where it came from. */
export function HistoryDrawer({ ledger, id, opened, close }: Props) {
  const { value, failure, reload } = useQuery("records.history", opened ? { ledger: ledger.id, id } : null, {
    ledgers: [ledger.id],
  });
  const entries = value?.entries.toSorted((a, b) => (a.at > b.at ? -1 : 1));
  return (
    <Drawer opened={opened} onClose={close} title="这条记录的历史" size={560}>
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {entries?.length === 0 && <Text>没有变动记录。</Text>}
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: "none" }}>
        {entries?.map((entry) => (
          <HistoryItem key={`${entry.at} ${entry.month ?? ""} ${entry.action}`} ledger={ledger} entry={entry} />
        ))}
      </Stack>
    </Drawer>
  );
}
