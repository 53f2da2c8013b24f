import { Box, Group, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import type { TableDifferencesView } from "../../../electron/contract/closings.ts";
import { RecordLink } from "../../figures/RecordLink.tsx";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { ledgerName } from "../../layout/ledgerName.ts";
import { HistoryItem } from "../../records/HistoryItem.tsx";
import { countOf } from "./closingWords.ts";
import { type DifferencesProps, DifferencesTable } from "./DifferencesTable.tsx";

/** 与上报相差: how many places, each with its cause; folded away when one has seen it. */
export function DifferencesPanel({ differences, show }: DifferencesProps) {
  const [opened, setOpened] = useState(true);
  const { closing, records } = differences;
  const count = countOf(differences);
  if (count === 0) return null;
  return (
    <section className="differences" aria-labelledby="differences">
      <Group justify="space-between" wrap="nowrap">
        <h2 className="section-title" id="differences" style={{ margin: 0 }}>
          与第{closing.issue}次上报相差 {count} 处
        </h2>
        <ActionButton
          small
          aria-expanded={opened}
          leftSection={opened ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          label={opened ? "收起" : "展开"}
          onClick={() => setOpened(!opened)}
        />
      </Group>
      {opened && (
        // Focusable, so that the arrows scroll it.
        <Box component="section" className="differences-list" tabIndex={0} aria-label="相差的各处及造成的记录">
          <DifferencesTable differences={differences} show={show} />
          {records.length > 0 && (
            <>
              <Text fw={600} mt={8} mb={4}>
                上报以来这些记录的改动
              </Text>
              <ChangedSince records={records} />
            </>
          )}
        </Box>
      )}
    </section>
  );
}

type ChangedRecord = TableDifferencesView["records"][number];

/** What was done to the records since the table was handed in: who, when, why, before and after. */
function ChangedSince({ records }: { records: readonly ChangedRecord[] }) {
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
