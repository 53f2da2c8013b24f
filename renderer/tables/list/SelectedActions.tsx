import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { TaskModal } from "../../layout/TaskModal.tsx";
import { told } from "../../layout/told.ts";
import { OutputButtons } from "../OutputButtons.tsx";
import { fontWords } from "../preview/fontWords.ts";

interface Props {
  readonly chosen: readonly string[];
  readonly total: number;
  readonly asOf: string;
  readonly chooseAll: (chosen: boolean) => void;
}

/** What can be done with the tables chosen: 导出 Excel and PDF into a folder, 打印预览. */
export function SelectedActions({ chosen, total, asOf, chooseAll }: Props) {
  const task = useTask();
  const [work, setWork] = useState("");
  const reason = total === 0 ? "还没有读出报表" : chosen.length === 0 ? "没有选择报表，请先在左边勾选" : null;

  const write = async (name: "tables.exportAll" | "tables.pdfAll"): Promise<void> => {
    setWork(name === "tables.pdfAll" ? "导出 PDF" : "导出 Excel");
    await told(async () => {
      const written = await task.run((id) => call(name, { tables: [...chosen], asOf, task: id }));
      const note = "fonts" in written ? fontWords(written.fonts) : null;
      notifyFile(written.folder, `已导出 ${written.files.length} 个文件到文件夹`, note);
    });
  };
  return (
    <>
      <Checkbox
        label={`已选 ${chosen.length}／${total} 张`}
        aria-label={`选择全部报表，已选 ${chosen.length}／${total} 张`}
        className="tabular"
        styles={{ label: { whiteSpace: "nowrap" } }}
        checked={total > 0 && chosen.length === total}
        indeterminate={chosen.length > 0 && chosen.length < total}
        onChange={(event) => chooseAll(event.currentTarget.checked)}
      />
      <OutputButtons
        reason={reason}
        excel={() => void write("tables.exportAll")}
        pdf={() => void write("tables.pdfAll")}
        preview={{ title: `${chosen.length} 张报表`, tables: chosen, asOf }}
      />
      <TaskModal task={task} title={work} text="正在制作报表…" />
    </>
  );
}
