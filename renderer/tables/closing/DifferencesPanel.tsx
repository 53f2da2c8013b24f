import { Box, Group, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import type { TableDifferencesView } from "../../../electron/contract/closings.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { ChangedSince } from "./ChangedSince.tsx";
import { countOf } from "./closingWords.ts";
import { DifferencesTable } from "./DifferencesTable.tsx";

interface Props {
  readonly differences: TableDifferencesView;
  readonly show: (row: TableDifferencesView["cells"][number]["row"], column: number) => void;
}

/** 与上报相差: how many places, each with its cause; folded away when one has seen it. */
export function DifferencesPanel({ differences, show }: Props) {
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
