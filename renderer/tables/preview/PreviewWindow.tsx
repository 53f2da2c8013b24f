import { Modal, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import type { PrintedFont } from "../../../electron/contract/tables.ts";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { TaskBar } from "../../layout/TaskBar.tsx";
import { asItIs } from "../page/useShownAs.ts";
import { fontWords } from "./fontWords.ts";
import { PreviewIndex } from "./PreviewIndex.tsx";
import { PreviewPages, type PreviewZoom } from "./PreviewPages.tsx";
import { PreviewTools } from "./PreviewTools.tsx";
import { type PreviewPaper, type PreviewRequest, usePreview } from "./usePreview.ts";

export interface Previewed {
  /** What is printed: the table's name, or 27 张报表 */
  readonly title: string;
  readonly tables: readonly string[];
  readonly asOf: string;
  readonly shown?: ShownAs;
  readonly closing?: string | null;
}

interface Props extends Previewed {
  readonly opened: boolean;
  readonly close: () => void;
}

/** 打印预览, over the whole window; Esc leads back to where it was opened. */
export function PreviewWindow({ title, tables, asOf, shown = asItIs, closing = null, opened, close }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      fullScreen
      title={`打印预览：${title}`}
      classNames={{ content: "preview-window", body: "preview-body", header: "preview-header" }}
    >
      <PreviewContent {...{ tables, asOf, shown, closing }} />
    </Modal>
  );
}

/** Tools, thumbnails and pages. Until they are printed: how far that is. */
function PreviewContent(asked: Omit<PreviewRequest, "paper">) {
  const [paper, setPaper] = useState<PreviewPaper>("own");
  const [zoom, setZoom] = useState<PreviewZoom>("width");
  const [page, setPage] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const request = { ...asked, paper };
  const { state, task, retry } = usePreview(request);
  const shown = state.step === "shown" ? state : null;
  const ready = shown !== null;
  const met = useRef(false);
  // The first time the pages have the focus, so that PageDown turns them; later what was pressed keeps it.
  useEffect(() => {
    if (ready && !met.current) scroller.current?.focus();
    met.current ||= ready;
  }, [ready]);
  const turn = (next: number): void => {
    setPage(next);
    const pages = scroller.current?.children;
    pages?.[next - 1]?.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <PreviewTools
        request={request}
        shown={shown}
        page={page}
        turn={turn}
        choosePaper={(next) => {
          setPage(1);
          setPaper(next);
        }}
        zoom={zoom}
        chooseZoom={setZoom}
      />
      {state.step === "failed" && <FailureNote failure={state.failure} retry={retry} />}
      {state.step === "making" && <TaskBar task={task} text="正在排版…" />}
      {shown && (
        <>
          <FontNote fonts={shown.made.fonts} />
          <div className="preview-desk">
            <PreviewIndex made={shown.made} pdf={shown.pdf} page={page} turn={turn} />
            <PreviewPages pdf={shown.pdf} zoom={zoom} page={page} onPage={setPage} scroller={scroller} />
          </div>
        </>
      )}
    </>
  );
}

/** Which fonts are printed in place of those wanted; where all are there, that is said too. */
function FontNote({ fonts }: { fonts: readonly PrintedFont[] }) {
  const replaced = fontWords(fonts);
  return (
    <Text size="xs" component="p" m={0} className={replaced ? "preview-fonts" : undefined}>
      {replaced ?? "字体：所需字体均已安装。"}
    </Text>
  );
}
