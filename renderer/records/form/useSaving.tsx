import { List, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { monthText } from "../../../db/exact/index.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { errorText } from "../../../electron/contract/errorText.ts";
import { failureOf } from "../../api/CallFailed.ts";
import { call } from "../../api/client.ts";
import { askConfirm, askReason } from "../../layout/ask.tsx";
import { closedQuestion } from "../../layout/givingReason.tsx";
import { clearStopped, notifyDone, notifyFailure, notifyStopped } from "../../layout/notify.tsx";
import { words } from "../../text/words.ts";
import type { Opened, useRecordForm } from "./useRecordForm.ts";

type Form = ReturnType<typeof useRecordForm>;

/**
 * Saves the form: errors stop it, warnings are asked about, the past and closed periods need a reason. Answers the record's id
 * once it is saved, else null — and the user has been told why.
 */
export function useSaving(ledger: Ledger, opened: Opened | null, asOf: string, form: Form, reload: () => void) {
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);

  async function attempt(): Promise<string | null> {
    clearStopped();
    form.showAll();
    const { problems, record, progress } = form.reading;
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length > 0) {
      focusField(errors.find(({ field }) => field !== null)?.field ?? null);
      notifyStopped(`有 ${errors.length} 处填写不正确，记录未保存。请按提示改正后再保存。`);
      return null;
    }
    const warnings = problems.filter(({ level }) => level === "warning").map(({ message }) => message);
    const past = form.writesMonth && form.start.month.past;
    if (warnings.length > 0 && !past && !(await askConfirm(warningQuestion(warnings)))) return null;

    const input = {
      ledger: ledger.id,
      id: opened?.record.id ?? null,
      revision: opened?.record.revision ?? null,
      // What is masked is left out, and so stays as it is.
      values: Object.fromEntries(Object.entries(record.values).filter(([name]) => !form.masked.has(name))),
      month: form.writesMonth ? asOf : null,
      progress: form.writesMonth ? progress.values : null,
    };
    let reason: string | null = null;
    if (past) {
      reason = await askReason(pastQuestion(asOf, warnings));
      if (reason === null) return null;
    }
    try {
      return (await call("records.save", { ...input, reason })).id;
    } catch (error) {
      const { code, detail } = failureOf(error);
      if (code !== "reason-required" && code !== "closed-reason") throw error;
      reason = await askReason(code === "closed-reason" ? closedQuestion(detail, words.save) : pastQuestion(asOf, []));
      return reason === null ? null : (await call("records.save", { ...input, reason })).id;
    }
  }

  async function save(): Promise<string | null> {
    if (busy.current) return null;
    busy.current = true;
    setSaving(true);
    try {
      const id = await attempt();
      if (id !== null) notifyDone("已保存。");
      return id;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === "record-changed") {
        if (await askConfirm(changedQuestion(errorText(failure.code)))) reload();
        return null;
      }
      notifyFailure(error);
      focusField(failure.fields?.find(({ field }) => field !== null)?.field ?? null);
      return null;
    } finally {
      busy.current = false;
      setSaving(false);
    }
  }
  return { saving, save };
}

function changedQuestion(text: string) {
  return { title: "记录已在别处改过", text, confirm: "重新打开，放弃我的修改", cancel: "留在本页", grave: true };
}

function warningQuestion(messages: readonly string[]) {
  return {
    title: "有需要核对的地方",
    text: <Messages messages={messages} />,
    confirm: "仍然保存",
    cancel: "返回修改",
  };
}

function Messages({ messages }: { messages: readonly string[] }) {
  return (
    <>
      <List size="sm">
        {messages.map((message) => (
          <List.Item key={message}>{message}</List.Item>
        ))}
      </List>
      <Text mt="sm">核对无误可以保存。</Text>
    </>
  );
}

function pastQuestion(asOf: string, warnings: readonly string[]) {
  return {
    title: "更正以前月份的进度",
    text: (
      <>
        {warnings.length > 0 && <Messages messages={warnings} />}
        <Text mt="xs">{monthText(asOf)}之后的月份已有进度。更正会留下记录，请写明原因。</Text>
      </>
    ),
    confirm: "保存",
    required: true,
  };
}

/** Puts the cursor into the control of a field, once it is drawn. */
function focusField(name: string | null): void {
  if (name === null) return;
  window.requestAnimationFrame(() => {
    const control = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    control?.focus();
    control?.scrollIntoView({ block: "center" });
  });
}
