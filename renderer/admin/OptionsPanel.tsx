import { Group, TagsInput, Text } from "@mantine/core";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { call } from "../api/client.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { QueryNote } from "../layout/QueryNote.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { told } from "../layout/told.ts";

type AddedOptionsList = OutputOf<"settings.options">["fields"][number];

/** Every list that may grow, with what the bureau has added to it. */
export function OptionsPanel() {
  const { value, failure, reload } = useQuery("settings.options", {});
  if (failure || !value) return <QueryNote waits={!value} failure={failure} reload={reload} />;
  return (
    <>
      <Text mb="xs">加入的选项在录入、筛选和导入中与原有选项一样使用；移出的不影响已有记录。</Text>
      <SmallTable
        verticalSpacing={4}
        rows={value.fields}
        keyOf={({ ledger, field, added }) => `${ledger}.${field} ${added.join(" ")}`}
        columns={[
          { head: "台账：字段", w: 230, names: true, of: nameOf },
          { head: "原有选项", of: ({ options }) => options.join("、") },
          { head: "本单位加入的选项", w: 420, of: (list) => <AddedOptions list={list} /> },
        ]}
      />
    </>
  );
}

function nameOf({ ledger, field }: AddedOptionsList): string {
  return `${ledgerName(ledger)}：${field}`;
}

/** Of a list that may grow: the options added, and words in use that wait to be taken in. */
function AddedOptions({ list }: { list: AddedOptionsList }) {
  const name = nameOf(list);
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
