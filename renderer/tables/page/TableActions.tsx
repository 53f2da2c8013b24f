import { useState } from "react";
import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import { call } from "../../api/client.ts";
import { useCommand } from "../../layout/commands.ts";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { OutputButtons } from "../OutputButtons.tsx";
import { fontWords } from "../preview/fontWords.ts";
import { PreviewWindow } from "../preview/PreviewWindow.tsx";
import { useFileWork } from "./useFileWork.ts";

interface Props {
  readonly table: string;
  readonly name: string;
  readonly asOf: string;
  readonly shown: ShownAs;
  /** Why nothing can be done yet; null: it can */
  readonly reason: string | null;
}

/** 导出 Excel, 导出 PDF, 打印预览 of a table as the ledgers stand today, in the units it is shown in. */
export function TableActions({ table, name, asOf, shown, reason }: Props) {
  const [busy, start] = useFileWork<"excel" | "pdf">();
  const [previewing, setPreviewing] = useState(false);
  useCommand("print", () => setPreviewing(true), reason === null);
  const request = { table, asOf, shown };
  const excel = () => start("excel", async () => notifyFile((await call("tables.export", request)).file, "已导出"));
  const pdf = () =>
    start("pdf", async () => {
      const { file, pages, fonts } = await call("tables.pdf", request);
      notifyFile(file, pages === null ? "已导出 PDF" : `已导出 PDF，共 ${pages} 页`, fontWords(fonts));
    });
  return (
    <>
      <OutputButtons reason={reason} busy={busy} excel={excel} pdf={pdf} preview={() => setPreviewing(true)} />
      <PreviewWindow
        title={name}
        tables={[table]}
        asOf={asOf}
        shown={shown}
        opened={previewing}
        close={() => setPreviewing(false)}
      />
    </>
  );
}
