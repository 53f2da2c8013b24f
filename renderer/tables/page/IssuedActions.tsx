import { call } from "../../api/client.ts";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { OutputButtons } from "../OutputButtons.tsx";
import { fontWords } from "../preview/fontWords.ts";
import { useFileWork } from "./useFileWork.ts";

interface Props {
  readonly closing: string;
  /** Which time it was handed in */
  readonly issue: number;
  readonly name: string;
  readonly asOf: string;
  readonly table: string;
  readonly reason: string | null;
}

/** Exports and preview of a table as it was issued: the workbook byte for byte, the paper with the same numbers. */
export function IssuedActions({ closing, issue, table, name, asOf, reason }: Props) {
  const [busy, start] = useFileWork<"excel" | "pdf">();
  const request = { closing, table };
  const excel = () =>
    start("excel", async () => notifyFile((await call("closings.export", request)).file, "已导出上报件"));
  const pdf = () =>
    start("pdf", async () => {
      const { file, pages, fonts } = await call("closings.pdf", request);
      notifyFile(file, pages === null ? "已导出上报件 PDF" : `已导出上报件 PDF，共 ${pages} 页`, fontWords(fonts));
    });
  const preview = { title: `${name}（第${issue}次上报）`, tables: [table], asOf, closing };
  return <OutputButtons reason={reason} busy={busy} of="上报件" excel={excel} pdf={pdf} preview={preview} />;
}
