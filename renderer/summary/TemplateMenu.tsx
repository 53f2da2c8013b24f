import { IconBook, IconChevronDown, IconDownload, IconHistory, IconRestore, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import type { SummaryView } from "../../electron/contract/summary.ts";
import type { TemplateProblem } from "../../electron/contract/summaryModel.ts";
import { call } from "../api/client.ts";
import { useTask } from "../api/useTask.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { ActionMenu } from "../layout/ActionMenu.tsx";
import { askConfirm } from "../layout/ask.tsx";
import { notifyDone } from "../layout/notify.tsx";
import { notifyFile } from "../layout/notifyFile.tsx";
import { TaskModal } from "../layout/TaskModal.tsx";
import { told } from "../layout/told.ts";
import { TemplateHistory } from "./dialogs/TemplateHistory.tsx";
import { TemplateProblems } from "./dialogs/TemplateProblems.tsx";

interface Props {
  readonly view: SummaryView;
  /** Why the template cannot be changed; null: it can */
  readonly readonlyReason: string | null;
}

/** 模板: out, in, back to the program's own, and those of before. */
export function TemplateMenu({ view: { model, template }, readonlyReason }: Props) {
  const { kind } = model;
  const task = useTask();
  const [history, setHistory] = useState(false);
  const [refused, setRefused] = useState<{ file: string; problems: readonly TemplateProblem[] } | null>(null);
  const inForce = template === null ? "程序自带模板" : `“${template.name}”`;

  const bring = () =>
    told(async () => {
      const { file } = await call("summary.choose", {});
      if (!file) return;
      const { name, problems } = await task.run((id) =>
        call("summary.importTemplate", { kind, token: file.token, task: id }),
      );
      if (problems.length > 0) setRefused({ file: name, problems });
      else notifyDone(`已采用模板“${name}”。`);
    });
  const save = () =>
    told(async () =>
      notifyFile((await call("summary.exportTemplate", { kind, template: template?.id ?? null })).file, "已导出模板"),
    );
  const guide = () => told(async () => notifyFile((await call("summary.exportGuide", {})).file, "已保存标签说明"));
  const reset = async () => {
    const sure = await askConfirm({
      title: "恢复默认模板",
      text: `将改用程序自带模板。${inForce}仍然保留，可以从“用过的模板”里改用回来。`,
      confirm: "恢复默认模板",
    });
    if (sure) await told(() => call("summary.useTemplate", { kind, template: null }), "已恢复默认模板。");
  };

  const noImport = readonlyReason === null ? "" : `（${readonlyReason}）`;
  const noReset = template === null ? "（已是默认）" : "";
  return (
    <>
      <ActionMenu
        width={230}
        target={
          <ActionButton
            quiet
            label="模板"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            title={`正在用${inForce}`}
          />
        }
        actions={[
          { name: "导出模板…", icon: IconDownload, does: save },
          { name: `导入模板…${noImport}`, icon: IconUpload, does: bring, off: readonlyReason !== null },
          { name: "标签说明…", icon: IconBook, does: guide },
          { name: "用过的模板", icon: IconHistory, does: () => setHistory(true) },
          {
            name: `恢复默认模板${noReset}`,
            icon: IconRestore,
            does: reset,
            off: readonlyReason !== null || template === null,
          },
        ]}
      />
      <TaskModal task={task} title="导入模板" text="正在检查模板中的标签…" />
      {history && <TemplateHistory kind={kind} fixed={readonlyReason} close={() => setHistory(false)} />}
      {refused && <TemplateProblems {...refused} inForce={inForce} close={() => setRefused(null)} />}
    </>
  );
}
