import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { ReasonButton } from "../layout/ReasonButton.tsx";

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
      <ReasonButton
        reason={reason}
        loading={busy === "excel"}
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={excel}
      >
        {`导出${of} Excel`}
      </ReasonButton>
      <ReasonButton
        reason={reason}
        loading={busy === "pdf"}
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        onClick={pdf}
      >
        {`导出${of} PDF`}
      </ReasonButton>
      <ReasonButton
        reason={reason}
        leftSection={<IconPrinter size={16} aria-hidden />}
        title="Ctrl+P"
        onClick={preview}
      >
        打印预览{of}
      </ReasonButton>
    </>
  );
}
