import { Button, Menu } from "@mantine/core";
import { IconBook, IconChevronDown, IconDownload, IconHistory, IconRestore, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import type { SummaryView } from "../../electron/contract/summary.ts";
import type { TemplateProblem } from "../../electron/contract/summaryModel.ts";
import { call } from "../api/client.ts";
import { useTask } from "../api/useTask.ts";
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
  const reset = () =>
    told(async () => {
      const sure = await askConfirm({
        title: "恢复默认模板",
        text: `将改用程序自带模板。${inForce}仍然保留，可以从“用过的模板”里改用回来。`,
        confirm: "恢复默认模板",
      });
      if (!sure) return;
      await call("summary.useTemplate", { kind, template: null });
      notifyDone("已恢复默认模板。");
    });

  return (
    <>
      <Menu
        position="bottom-end"
        shadow="md"
        width={230}
        transitionProps={{ duration: 0 }}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />} title={`正在用${inForce}`}>
            模板
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
            导出模板…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUpload size={16} aria-hidden />}
            disabled={readonlyReason !== null}
            onClick={() => void bring()}
          >
            导入模板…{readonlyReason === null ? "" : `（${readonlyReason}）`}
          </Menu.Item>
          <Menu.Item leftSection={<IconBook size={16} aria-hidden />} onClick={() => void guide()}>
            标签说明…
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setHistory(true)}>
            用过的模板
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRestore size={16} aria-hidden />}
            disabled={readonlyReason !== null || template === null}
            onClick={() => void reset()}
          >
            恢复默认模板{template === null ? "（已是默认）" : ""}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TaskModal task={task} title="导入模板" text="正在检查模板中的标签…" />
      {history && <TemplateHistory kind={kind} fixed={readonlyReason} close={() => setHistory(false)} />}
      {refused && <TemplateProblems {...refused} inForce={inForce} close={() => setRefused(null)} />}
    </>
  );
}
