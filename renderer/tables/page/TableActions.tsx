import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import { call } from "../../api/client.ts";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { OutputButtons } from "../OutputButtons.tsx";
import { fontWords } from "../preview/fontWords.ts";
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
  const request = { table, asOf, shown };
  const excel = () => start("excel", async () => notifyFile((await call("tables.export", request)).file, "已导出"));
  const pdf = () =>
    start("pdf", async () => {
      const { file, pages, fonts } = await call("tables.pdf", request);
      notifyFile(file, pages === null ? "已导出 PDF" : `已导出 PDF，共 ${pages} 页`, fontWords(fonts));
    });
  const preview = { title: name, tables: [table], asOf, shown };
  return <OutputButtons reason={reason} busy={busy} excel={excel} pdf={pdf} preview={preview} />;
}
