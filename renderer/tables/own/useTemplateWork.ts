import { useState } from "react";
import type { OwnTableView } from "../../../electron/contract/ownTables.ts";
import { call } from "../../api/client.ts";
import { notifyDone } from "../../layout/notify.tsx";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { useFileWork } from "../useFileWork.ts";
import type { TemplateRefusal } from "./TemplateProblems.tsx";

type Refused = TemplateRefusal & {
  /** Tries the same again; null where that needs nothing chosen */
  readonly again: (() => void) | null;
};

export type TemplateWork = ReturnType<typeof useTemplateWork>;

/** Choosing, replacing, filling and exporting the bureau's own workbooks; what is wrong in one is kept to be shown. */
export function useTemplateWork(asOf: string) {
  const [busy, startOne] = useFileWork<"template">();
  const [refused, setRefused] = useState<Refused | null>(null);

  const start = (work: () => Promise<void>): void => {
    setRefused(null);
    startOne("template", work);
  };
  const choose = (replaced: OwnTableView | null): void =>
    start(async () => {
      const { file } = await call("ownTables.chooseTemplate", {});
      if (!file) return;
      const { saved, problems } = replaced
        ? await call("ownTables.replaceTemplate", {
            id: replaced.id,
            revision: replaced.revision,
            token: file.token,
          })
        : await call("ownTables.addTemplate", { token: file.token, name: null });
      if (!saved) {
        const undone = replaced ? "原来的模板没有改动" : "没有保存";
        setRefused({ name: file.name, undone, problems, again: () => choose(replaced) });
        return;
      }
      notifyDone(replaced ? `已替换“${saved.name}”的模板。` : `已添加“${saved.name}”。`);
    });
  return {
    busy: busy !== null,
    refused,
    dismiss: () => setRefused(null),
    add: () => choose(null),
    replace: choose,
    fill: ({ id, name }: OwnTableView) =>
      start(async () => {
        const { file, problems } = await call("ownTables.fill", { id, asOf });
        if (problems.length > 0) setRefused({ name, undone: "没有导出", problems, again: null });
        else notifyFile(file, "已填写导出");
      }),
    export: ({ id }: OwnTableView) =>
      start(async () => notifyFile((await call("ownTables.exportTemplate", { id })).file, "模板已导出")),
    guide: () => start(async () => notifyFile((await call("ownTables.guide", {})).file, "示例已保存")),
  };
}
