import { Group, Stack, Text } from "@mantine/core";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import type { TableDifferencesView } from "../../../electron/contract/closings.ts";
import { RecordLink } from "../../figures/RecordLink.tsx";
import { ledgerName } from "../../layout/ledgerName.ts";
import { HistoryItem } from "../../records/HistoryItem.tsx";

type ChangedRecord = TableDifferencesView["records"][number];

/** What was done to the records since the table was handed in: who, when, why, before and after. */
export function ChangedSince({ records }: { records: readonly ChangedRecord[] }) {
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
      {records.map((record) => (
        <li key={`${record.ledger} ${record.id}`}>
          <Group gap="xs">
            <Text component="span" fw={600}>
              {record.gone ? (
                `${record.label || "（无名称）"}（已删除）`
              ) : (
                <RecordLink ledger={record.ledger} id={record.id} label={record.label} />
              )}
            </Text>
            <Text component="span" size="xs" c="dimmed">
              {ledgerName(record.ledger)}
            </Text>
          </Group>
          <Changes record={record} />
        </li>
      ))}
    </Stack>
  );
}

function Changes({ record }: { record: ChangedRecord }) {
  const ledger = ledgerOf(record.ledger);
  if (!ledger) return null;
  return (
    <Stack gap={4} component="ol" m={0} p={0} mt={2} style={{ listStyle: "none" }}>
      {record.changes.map(({ fields, action, ...change }) => (
        <HistoryItem
          key={`${change.at} ${change.month ?? ""} ${action}`}
          ledger={ledger}
          entry={{
            ...change,
            action: action === "removeMonth" ? "remove" : action,
            changes: fields,
            batch: null,
            sheet: null,
            row: null,
          }}
        />
      ))}
    </Stack>
  );
}
