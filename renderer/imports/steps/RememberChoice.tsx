import { Autocomplete, Group, Select, Text } from "@mantine/core";
import { useState } from "react";
import { withTable } from "../../../electron/contract/withChoice.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import type { PlannedStep } from "../useImport.ts";

interface Props extends PlannedStep {
  /** The table's */
  readonly index: number;
  /** Who sent it, by the file; null where it does not say */
  readonly sender: string | null;
}

type Scope = "sender" | "all" | "none";

/** For whom the answers about a table hold next time; who sent it, where the file does not say. */
export function RememberChoice({ index, sender, work, wizard }: Props) {
  const { townships } = useBureau().state;
  const choice = wizard.choices.tables?.find((table) => table.index === index);
  const [typed, setTyped] = useState(choice?.sender ?? "");
  const busy = work.task.running;
  const change = (next: Parameters<typeof withTable>[2]) => void work.replan(withTable(wizard.choices, index, next));
  const who = sender ?? choice?.sender ?? null;
  const data: { value: Scope; label: string }[] = [
    { value: "sender", label: who ? `${who}报来的同样的表` : "没有写明报送单位的同样的表" },
    { value: "all", label: "各单位报来的同样的表" },
    { value: "none", label: "只用于这一次" },
  ];
  return (
    <Group gap="xs" mt={6} align="center">
      <Text size="xs" c="dimmed">
        回答以后也用于：
      </Text>
      <Select
        aria-label="回答以后也用于"
        w={260}
        allowDeselect={false}
        disabled={busy}
        data={data}
        value={choice?.remember ?? "sender"}
        onChange={(value) => value && change({ remember: value as Scope })}
      />
      {(sender === null || choice?.sender !== undefined) && (choice?.remember ?? "sender") === "sender" && (
        <Autocomplete
          aria-label="报送单位"
          placeholder="报送单位（文件没有写明）"
          w={220}
          disabled={busy}
          data={townships}
          maxLength={60}
          value={typed}
          onChange={setTyped}
          onBlur={() => typed.trim() !== (choice?.sender ?? "") && change({ sender: typed.trim() || undefined })}
        />
      )}
    </Group>
  );
}
