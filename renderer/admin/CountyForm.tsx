import { Group, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CountyPreview } from "../../electron/contract/settings.ts";
import { call } from "../api/client.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { forReason } from "../layout/forReason.ts";
import { told } from "../layout/told.ts";
import { words } from "../text/words.ts";
import { CountyPreviewList } from "./CountyPreviewList.tsx";

const blank = { county: "", countyCode: "", bureau: "", text: "" };
const inputs = [
  { name: "county", label: "县（市、区）", maxLength: 60, required: true },
  { name: "countyCode", label: "县级代码", maxLength: 6, required: false },
  { name: "bureau", label: "单位名称", maxLength: 60, required: true },
] as const;

/** Another county's townships in the place of those at hand: typed or from a sheet, shown first, written for a reason. */
export function CountyForm() {
  const { state } = useBureau();
  const [typed, setTyped] = useState(blank);
  /** What was shown, and for which input: another input must be shown again */
  const [shown, setShown] = useState<{ readonly input: string; readonly preview: CountyPreview } | null>(null);
  const bureau = typed.bureau || (typed.county ? `${typed.county}交通运输局` : "");
  const input = { ...typed, bureau };
  const current = shown?.input === JSON.stringify(input) ? shown.preview : null;
  const missing =
    typed.county.trim() === ""
      ? "请填写县（市、区）"
      : !/^(?:\d{6})?$/.test(typed.countyCode)
        ? "县级代码应为 6 位数字"
        : typed.text.trim() === ""
          ? "请粘贴或读取乡镇名单"
          : null;
  const blocked = state.readonly
    ? words.readonlyReason
    : !current
      ? "请先预览"
      : current.problems.length > 0
        ? "名单中有不能用的行，请先改正"
        : null;

  const preview = () =>
    told(async () => setShown({ input: JSON.stringify(input), preview: await call("settings.previewCounty", input) }));
  const readSheet = () =>
    told(async () => {
      const { text } = await call("settings.readCountySheet", {});
      if (text !== null) setTyped((before) => ({ ...before, text }));
    });
  const question = {
    title: `更换为${typed.county}`,
    text: "乡（镇）街道名单、县区名称和单位名称一次更换；各台账的记录不变。可以在“导入记录”中撤销。",
    confirm: "更换",
    grave: true,
    required: true,
  };
  const replace = async () => {
    const work = (reason: string) => call("settings.replaceCounty", { ...input, reason });
    if (!(await forReason(question, work, "已更换，可以在“导入记录”中撤销。"))) return;
    setTyped(blank);
    setShown(null);
  };
  const change = (part: Partial<typeof blank>) => setTyped({ ...typed, ...part });
  return (
    <Stack maw={960} gap="sm">
      <SimpleGrid cols={3} spacing="sm">
        {inputs.map(({ name, label, maxLength, required }) => (
          <TextInput
            key={name}
            label={label}
            withAsterisk={required}
            maxLength={maxLength}
            value={input[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <Textarea
        label="乡（镇）街道名单"
        description="每行一个：名称，代码，类型，别名；用逗号或制表符隔开，可从表格中复制后粘贴。类型不写时按名称末字判断"
        withAsterisk
        autosize
        minRows={8}
        maxRows={16}
        value={typed.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Group gap="xs">
        <ActionButton quiet label="从表格读取…" onClick={() => readSheet()} />
        <ActionButton reason={missing} quiet label="预览" onClick={preview} />
        <ActionButton reason={missing ?? blocked} color="red.9" label="更换县区" onClick={replace} />
      </Group>
      {current ? (
        <CountyPreviewList preview={current} />
      ) : (
        <Text c="dimmed">更换之前先预览：新增、保留、移出哪些乡镇，哪些记录仍用旧名。</Text>
      )}
    </Stack>
  );
}
