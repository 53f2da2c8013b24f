import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useCommand } from "../layout/commands.ts";
import { type Previewed, PreviewWindow } from "./preview/PreviewWindow.tsx";

interface Props {
  /** Why nothing can go out yet; null: it can */
  readonly reason: string | null;
  /** What is being written just now */
  readonly busy?: "excel" | "pdf" | null;
  /** What it is of, where that is not simply the table: 上报件 */
  readonly of?: string;
  readonly excel: () => void;
  readonly pdf: () => void;
  readonly preview: Previewed;
}

/** The three ways out of a table, or of several: 导出 Excel, 导出 PDF, 打印预览 (Ctrl+P). */
export function OutputButtons({ reason, busy = null, of = "", excel, pdf, preview }: Props) {
  const [previewing, setPreviewing] = useState(false);
  const open = () => setPreviewing(true);
  useCommand("print", open, reason === null);
  const out = (way: "excel" | "pdf") => ({ reason, quiet: true, loading: busy === way });
  return (
    <>
      <ActionButton {...out("excel")} icon={IconFileSpreadsheet} label={`导出${of} Excel`} onClick={excel} />
      <ActionButton {...out("pdf")} icon={IconFileTypePdf} label={`导出${of} PDF`} onClick={pdf} />
      <ActionButton reason={reason} icon={IconPrinter} title="Ctrl+P" label={`打印预览${of}`} onClick={open} />
      <PreviewWindow {...preview} opened={previewing} close={() => setPreviewing(false)} />
    </>
  );
}
