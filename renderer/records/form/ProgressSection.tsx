import { Checkbox, Text } from "@mantine/core";
import { monthText } from "../../../db/exact/index.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { FieldGrid } from "./FieldGrid.tsx";
import type { useRecordForm } from "./useRecordForm.ts";

interface Props {
  readonly ledger: Ledger;
  readonly asOf: string;
  readonly form: ReturnType<typeof useRecordForm>;
  readonly disabled: boolean;
}

/** The progress of the month chosen at the top. A new month starts from the latest one before it and is written only when asked for. */
export function ProgressSection({ ledger, asOf, form, disabled }: Props) {
  const { recorded, from, past } = form.start.month;
  return (
    <fieldset className="form-section form-section-month">
      <legend>进度（{monthText(asOf)}）</legend>
      <Text mb={6} c="dimmed" size="xs">
        {disabled && recorded && "本月的进度。"}
        {disabled && !recorded && from && `本月未填报，这是 ${monthText(from)} 的进度。`}
        {!disabled && recorded && !past && "本月已填报，改动后保存即更正本月的进度。"}
        {!disabled && recorded && past && "这是以前的月份，之后的月份已有进度；更正需要写明原因，之后的月份不变。"}
        {!disabled &&
          !recorded &&
          from &&
          `本月尚未填报，下面是 ${monthText(from)} 的进度；改动后保存即记为 ${monthText(asOf)}，${monthText(from)} 的不变。`}
        {!disabled && !recorded && !from && "本月尚未填报，填写后保存即记为本月的进度。"}
      </Text>
      <FieldGrid
        ledger={ledger.id}
        fields={allFields(ledger).filter(({ progress }) => progress)}
        texts={form.progressTexts}
        shown={form.shown}
        change={form.change}
        disabled={disabled}
      />
      {!recorded && from && !disabled && !form.progressChanged && (
        <Checkbox
          mt={8}
          label={`本月没有变化，照此记为 ${monthText(asOf)} 的进度`}
          checked={form.sameAsBefore}
          onChange={(event) => form.setSameAsBefore(event.currentTarget.checked)}
        />
      )}
    </fieldset>
  );
}
