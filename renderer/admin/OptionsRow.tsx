import { Group, Table, TagsInput, Text } from "@mantine/core";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { call } from "../api/client.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { told } from "../layout/told.ts";

interface Props {
  readonly list: OutputOf<"settings.options">["fields"][number];
  readonly name: string;
}

/** One list that may grow: its own options, those added, and words in use that wait to be taken in. */
export function OptionsRow({ list, name }: Props) {
  const { state } = useBureau();
  const save = (added: readonly string[]) =>
    told(() =>
      call("settings.saveOptions", {
        ledger: list.ledger,
        field: list.field,
        added: added.map((word) => word.trim()),
      }),
    );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td>{list.options.join("、")}</Table.Td>
      <Table.Td>
        <TagsInput
          aria-label={`${name}：加入的选项`}
          placeholder={state.readonly ? undefined : "输入后按 Enter"}
          readOnly={state.readonly}
          value={list.added}
          maxTags={200}
          onChange={(added) => void save(added)}
        />
        {list.used.length > 0 && !state.readonly && (
          <Group gap={6} mt={4}>
            <Text size="xs" c="dimmed">
              记录中还用到：
            </Text>
            {list.used.slice(0, 12).map((word) => (
              <ActionButton
                key={word}
                small
                aria-label={`把“${word}”加入${name}`}
                onClick={() => save([...list.added, word])}
              >
                ＋{word}
              </ActionButton>
            ))}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
