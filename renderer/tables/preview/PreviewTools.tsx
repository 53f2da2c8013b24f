import { ActionIcon, Group, SegmentedControl, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useCommand } from "../../layout/commands.ts";
import { notifyDone, notifyFailure } from "../../layout/notify.tsx";
import { notifyFile } from "../../layout/notifyFile.tsx";
import type { OpenPdf } from "./openPdf.ts";
import type { PreviewZoom } from "./PreviewPages.tsx";
import type { PreviewMade, PreviewPaper, PreviewRequest } from "./usePreview.ts";

const papers = [
  { value: "own", label: "各表纸张" },
  { value: "A4", label: "都用 A4" },
  { value: "A3", label: "都用 A3" },
];
const zooms = [
  { value: "page", label: "整页" },
  { value: "width", label: "页宽" },
  { value: "large", label: "放大" },
];

interface Props {
  readonly request: PreviewRequest;
  /** null until it is made */
  readonly shown: { readonly made: PreviewMade; readonly pdf: OpenPdf } | null;
  readonly page: number;
  readonly turn: (page: number) => void;
  readonly choosePaper: (paper: PreviewPaper) => void;
  readonly zoom: PreviewZoom;
  readonly chooseZoom: (zoom: PreviewZoom) => void;
}

/** 打印, 存为 PDF, which page, which paper, how large. Ctrl+P prints. */
export function PreviewTools({ request, shown, page, turn, choosePaper, zoom, chooseZoom }: Props) {
  const printing = useTask();
  const saving = useTask();
  const reason = shown ? null : "还没有排好版";
  const ready = ({ running }: { readonly running: boolean }) => ({ reason, loading: running });
  const pages = shown?.pdf.pages.length ?? 0;

  const print = () =>
    void printing
      .run(async (task) => {
        const { printed } = await call("tables.print", { ...request, tables: [...request.tables], task });
        if (printed) notifyDone("已交给打印机。");
      })
      .catch(notifyFailure);
  const save = () =>
    void saving
      .run(async () => {
        if (!shown) return;
        const { file } = await call("tables.savePreview", { token: shown.made.token });
        notifyFile(file, `已存为 PDF，共 ${pages} 页`);
      })
      .catch(notifyFailure);
  useCommand("print", print, reason === null);
  return (
    <Group justify="space-between" gap="md" wrap="nowrap" className="preview-tools" data-takes="print">
      <Group gap="xs" wrap="nowrap">
        <ActionIcon variant="default" aria-label="上一页" disabled={page <= 1} onClick={() => turn(page - 1)}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="下一页" disabled={page >= pages} onClick={() => turn(page + 1)}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
        <Text component="span" className="tabular" aria-live="polite">
          {shown && `第 ${page} 页，共 ${pages} 页（${shown.pdf.pages[page - 1]?.paper ?? ""}）`}
        </Text>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <SegmentedControl
          aria-label="纸张"
          data={papers}
          value={request.paper}
          onChange={(value) => choosePaper(value as PreviewPaper)}
        />
        <SegmentedControl
          aria-label="显示大小"
          data={zooms}
          value={zoom}
          onChange={(value) => chooseZoom(value as PreviewZoom)}
        />
        <ActionButton {...ready(saving)} quiet icon={IconFileTypePdf} label="存为 PDF" onClick={save} />
        <ActionButton {...ready(printing)} icon={IconPrinter} title="Ctrl+P" label="打印" onClick={print} />
      </Group>
    </Group>
  );
}
