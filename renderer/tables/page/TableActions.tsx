import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import { call } from "../../api/client.ts";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { OutputButtons } from "../OutputButtons.tsx";
import { fontWords } from "../preview/fontWords.ts";
import { useFileWork } from "../useFileWork.ts";

interface Props {
  readonly table: string;
  readonly name: string;
  readonly asOf: string;
  readonly shown: ShownAs;
  /** As it was handed in then, and which time that was; null: as the ledgers stand today, in the units it is shown in */
  readonly issued: { readonly closing: string; readonly issue: number } | null;
  /** Why nothing can be done yet; null: it can */
  readonly reason: string | null;
}

/** 导出 Excel, 导出 PDF, 打印预览 of a table; of an issued one the workbook byte for byte, the paper with the same numbers. */
export function TableActions({ table, name, asOf, shown, issued, reason }: Props) {
  const [busy, start] = useFileWork<"excel" | "pdf">();
  const today = { table, asOf, shown };
  const then = issued && { closing: issued.closing, table };
  const of = issued ? "上报件" : "";
  const excel = () =>
    start("excel", async () => {
      const { file } = await (then ? call("closings.export", then) : call("tables.export", today));
      notifyFile(file, `已导出${of}`);
    });
  const pdf = () =>
    start("pdf", async () => {
      const { file, pages, fonts } = await (then ? call("closings.pdf", then) : call("tables.pdf", today));
      notifyFile(file, `已导出${of} PDF${pages === null ? "" : `，共 ${pages} 页`}`, fontWords(fonts));
    });
  const preview = issued
    ? { title: `${name}（第${issued.issue}次上报）`, tables: [table], asOf, closing: issued.closing }
    : { title: name, tables: [table], asOf, shown };
  return <OutputButtons reason={reason} busy={busy} of={of} excel={excel} pdf={pdf} preview={preview} />;
}
