import { Text } from "@mantine/core";
import { useQuery } from "../api/useQuery.ts";
import { FailureNote } from "../layout/FailureNote.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { SmallTable } from "../layout/SmallTable.tsx";
import { words } from "../text/words.ts";
import { AddedOptions, type AddedOptionsList } from "./AddedOptions.tsx";

/** Every list that may grow, with what the bureau has added to it. */
export function OptionsPanel() {
  const { value, failure, reload } = useQuery("settings.options", {});
  if (failure) return <FailureNote failure={failure} retry={reload} />;
  if (!value) return <Text>{words.reading}</Text>;
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
          { head: "本单位加入的选项", w: 420, of: (list) => <AddedOptions list={list} name={nameOf(list)} /> },
        ]}
      />
    </>
  );
}

function nameOf({ ledger, field }: AddedOptionsList): string {
  return `${ledgerName(ledger)}：${field}`;
}
