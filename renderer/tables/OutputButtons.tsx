import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { ActionButton } from "../layout/ActionButton.tsx";

interface Props {
  /** Why nothing can go out yet; null: it can */
  readonly reason: string | null;
  /** What is being written just now */
  readonly busy?: "excel" | "pdf" | null;
  /** What it is of, where that is not simply the table: 上报件 */
  readonly of?: string;
  readonly excel: () => void;
  readonly pdf: () => void;
  readonly preview: () => void;
}

/** The three ways out of a table, or of several: 导出 Excel, 导出 PDF, 打印预览. */
export function OutputButtons({ reason, busy = null, of = "", excel, pdf, preview }: Props) {
  return (
    <>
      <ActionButton
        reason={reason}
        loading={busy === "excel"}
        variant="default"
        icon={IconFileSpreadsheet}
        onClick={excel}
      >
        {`导出${of} Excel`}
      </ActionButton>
      <ActionButton reason={reason} loading={busy === "pdf"} variant="default" icon={IconFileTypePdf} onClick={pdf}>
        {`导出${of} PDF`}
      </ActionButton>
      <ActionButton reason={reason} icon={IconPrinter} title="Ctrl+P" onClick={preview}>
        打印预览{of}
      </ActionButton>
    </>
  );
}
