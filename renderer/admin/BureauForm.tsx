import { Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { BureauSettings } from "../../electron/contract/settings.ts";
import { call } from "../api/client.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { useCommand } from "../layout/commands.ts";
import { QueryNote } from "../layout/QueryNote.tsx";
import { submitting } from "../layout/submitting.ts";
import { told } from "../layout/told.ts";
import { words } from "../text/words.ts";

const fields: readonly { readonly name: keyof BureauSettings; readonly label: string; readonly help?: string }[] = [
  { name: "bureau", label: "单位名称", help: "印在报表的“填报单位”和文件名中" },
  { name: "county", label: "县（市、区）", help: "导入时，写在乡镇名称之前的县名按此识别" },
  { name: "countyCode", label: "县级代码", help: "6 位行政区划代码" },
  { name: "制表机关", label: "制表机关", help: "印在报表右上角；不填则为本单位" },
  { name: "批准文号", label: "批准（备案）文号", help: "印在报表右上角；不填则不印" },
  { name: "有效期至", label: "有效期至", help: "印在报表右上角；不填则不印" },
  { name: "单位负责人", label: "单位负责人", help: "签章栏；不填则留空" },
  { name: "审核人", label: "审核人" },
  { name: "填表人", label: "填表人" },
  { name: "联系电话", label: "联系电话" },
];
const required: readonly string[] = ["bureau", "county"];

/** Who the bureau is and who signs its tables. */
export function BureauForm() {
  const { state } = useBureau();
  const { value, failure, reload } = useQuery("settings.get", {}, { ledgers: ["townships"] });
  const [typed, setTyped] = useState<BureauSettings | null>(null);
  useEffect(() => {
    if (value) setTyped(value);
  }, [value]);

  const problems = typed ? problemsOf(typed) : {};
  const unchanged = JSON.stringify(typed) === JSON.stringify(value);
  const reason = state.readonly ? words.readonlyReason : unchanged ? "没有改动" : null;
  const save = async () => {
    if (!typed || Object.keys(problems).length > 0) return;
    await told(() => call("settings.save", typed), "已保存。");
  };
  useCommand("save", () => void save(), reason === null);

  if (failure || !typed) return <QueryNote waits={!typed} failure={failure} reload={reload} />;
  return (
    <form aria-label="单位与签章" onSubmit={submitting(save)}>
      <Stack maw={760}>
        <SimpleGrid cols={2} spacing="sm">
          {fields.map(({ name, label, help }) => (
            <TextInput
              key={name}
              label={label}
              description={help}
              inputWrapperOrder={["label", "input", "description", "error"]}
              withAsterisk={required.includes(name)}
              maxLength={60}
              value={typed[name]}
              error={problems[name]}
              readOnly={state.readonly}
              onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <Group>
          <ActionButton reason={reason} title="Ctrl+S" label={words.save} onClick={save} />
        </Group>
      </Stack>
    </form>
  );
}

function problemsOf(typed: BureauSettings): Partial<Record<keyof BureauSettings, string>> {
  return {
    ...(typed.bureau.trim() === "" ? { bureau: "请填写单位名称" } : {}),
    ...(typed.county.trim() === "" ? { county: "请填写县（市、区）" } : {}),
    ...(/^(?:\d{6})?$/.test(typed.countyCode) ? {} : { countyCode: "应为 6 位数字" }),
  };
}
