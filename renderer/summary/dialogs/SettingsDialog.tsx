import { Button, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SummarySettings } from "../../../electron/contract/summary.ts";
import { call } from "../../api/client.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { DialogFoot } from "../../layout/DialogFoot.tsx";
import { notifyDone } from "../../layout/notify.tsx";
import { places } from "../../layout/place.ts";
import { submitting } from "../../layout/submitting.ts";
import { told } from "../../layout/told.ts";
import { words } from "../../text/words.ts";

/** 版式与口径: the line spacing, the household threshold, and where the bureau's name is set. */
export function SettingsDialog({ close }: { close: () => void }) {
  const { value } = useQuery("summary.settings", {}, { ledgers: [] });
  return (
    <Modal opened onClose={close} title="版式与口径" size="md">
      {value ? <SettingsForm settings={value} close={close} /> : words.reading}
    </Modal>
  );
}

function SettingsForm({ settings, close }: { settings: SummarySettings; close: () => void }) {
  const [spacing, setSpacing] = useState(settings.lineSpacing ?? "");
  const [households, setHouseholds] = useState(String(settings.households));
  const [saving, setSaving] = useState(false);
  const spacingText = halfWidth(spacing);
  const threshold = halfWidth(households);
  const wrong = {
    spacing:
      spacingText === "" || /^(?:1[2-9]|[2-5]\d)(?:\.\d{1,2})?$/.test(spacingText)
        ? null
        : "请填 12 至 59.99 之间的磅数，最多两位小数",
    households: /^[1-9]\d{0,3}$/.test(threshold) ? null : "请填 1 至 9999 的整数",
  };
  const save = async (): Promise<void> => {
    if (wrong.spacing || wrong.households) return;
    setSaving(true);
    await told(async () => {
      await call("summary.saveSettings", { lineSpacing: spacingText || null, households: Number(threshold) });
      notifyDone("已保存。");
      close();
    });
    setSaving(false);
  };
  return (
    <form onSubmit={submitting(save)}>
      <Stack gap="sm">
        <TextInput
          label="行距（固定值，磅）"
          description="留空则按模板；程序自带模板为 28.95 磅，每页 22 行"
          data-autofocus
          inputMode="decimal"
          value={spacing}
          error={wrong.spacing}
          onChange={(event) => setSpacing(event.currentTarget.value)}
        />
        <TextInput
          label="通硬化路的户数门槛（户）"
          description="模板中 {户数门槛} 写的就是它"
          inputMode="numeric"
          value={households}
          error={wrong.households}
          onChange={(event) => setHouseholds(event.currentTarget.value)}
        />
        <Text size="xs">
          单位名称在“设置”里改。{" "}
          <ActionButton
            variant="subtle"
            size="compact-xs"
            label="打开设置"
            onClick={() => {
              close();
              void places.go({ page: "settings" });
            }}
          />
        </Text>
        <DialogFoot close={close}>
          <Button type="submit" loading={saving}>
            {words.save}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}

/** Digits as a Chinese input method may have left them. */
function halfWidth(text: string): string {
  return text.normalize("NFKC").trim();
}
