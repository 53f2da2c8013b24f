import { IconFileTypeDocx, IconLock, IconSettings } from "@tabler/icons-react";
import { useState } from "react";
import type { SummaryView } from "../../electron/contract/summary.ts";
import { call } from "../api/client.ts";
import { useTask } from "../api/useTask.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useCommand } from "../layout/commands.ts";
import { notifyDone, notifyStopped } from "../layout/notify.tsx";
import { notifyFile } from "../layout/notifyFile.tsx";
import { places } from "../layout/place.ts";
import { TaskModal } from "../layout/TaskModal.tsx";
import { told } from "../layout/told.ts";
import { type OutChoices, OutDialog } from "./dialogs/OutDialog.tsx";
import { SettingsDialog } from "./dialogs/SettingsDialog.tsx";
import { TemplateMenu } from "./TemplateMenu.tsx";

interface Props {
  readonly view: SummaryView;
  readonly readonlyReason: string | null;
  /** A paragraph is changed and not saved: what went out would not have it */
  readonly unsaved: boolean;
}

/** 导出 Word, 定稿, 模板, 版式与口径. */
export function SummaryActions({ view, readonlyReason, unsaved }: Props) {
  const { kind, asOf } = view.model;
  const { issue } = view;
  const [asking, setAsking] = useState<"export" | "issue" | "settings" | null>(null);
  const task = useTask();
  const edition = { kind, asOf };
  const unsavedReason = unsaved ? "有一段改过还没有保存，请先保存或取消" : null;
  const issueReason =
    readonlyReason ?? unsavedReason ?? (issue === null ? null : "这是定稿。要再次定稿，请先转到“当前数据”");
  const close = () => setAsking(null);
  useCommand("print", () => notifyStopped("总结在 WPS 或 Word 里打印。请先点“导出 Word”。"));

  const act = (work: () => Promise<void>): Promise<boolean> => {
    close();
    return told(work);
  };
  const save = ({ sources, tables, signed }: Omit<OutChoices, "reason">) =>
    act(async () => {
      const { file } = await task.run((id) =>
        call("summary.export", { ...edition, issue, sources, tables, signed, task: id }),
      );
      notifyFile(file, "已导出");
    });
  const settle = ({ sources, tables, signed, reason }: OutChoices) =>
    act(async () => {
      const { issue: number } = await task.run((id) =>
        call("summary.issue", { ...edition, sources, tables, signed, reason, task: id }),
      );
      notifyDone(`已定稿，这是这一期的第 ${number} 次定稿。`);
      await places.go({ page: "summary", kind, shown: String(number) });
    });
  return (
    <>
      <ActionButton
        reason={unsavedReason}
        icon={IconFileTypeDocx}
        label="导出 Word"
        onClick={() => (issue === null ? setAsking("export") : save({ sources: false, tables: [] }))}
        title={issue === null ? undefined : "按定稿时的样子导出"}
      />
      <ActionButton reason={issueReason} quiet icon={IconLock} label="定稿" onClick={() => setAsking("issue")} />
      <TemplateMenu view={view} readonlyReason={readonlyReason} />
      <ActionButton
        reason={readonlyReason}
        quiet
        icon={IconSettings}
        label="版式与口径"
        onClick={() => setAsking("settings")}
      />
      {(asking === "export" || asking === "issue") && (
        <OutDialog view={view} way={asking} close={close} done={asking === "export" ? save : settle} />
      )}
      {asking === "settings" && <SettingsDialog close={close} />}
      <TaskModal task={task} title="总结" text="正在生成文档…" />
    </>
  );
}
