import { Group, TagsInput, Text } from "@mantine/core";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { call } from "../api/client.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { told } from "../layout/told.ts";

export type AddedOptionsList = OutputOf<"settings.options">["fields"][number];

/** Of a list that may grow: the options added, and words in use that wait to be taken in. */
export function AddedOptions({ list, name }: { list: AddedOptionsList; name: string }) {
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
    <>
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
              label={`＋${word}`}
              onClick={() => save([...list.added, word])}
            />
          ))}
        </Group>
      )}
    </>
  );
}
