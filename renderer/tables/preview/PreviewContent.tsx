import { useEffect, useRef, useState } from "react";
import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { TaskBar } from "../../layout/TaskBar.tsx";
import { FontNote } from "./FontNote.tsx";
import { PreviewIndex } from "./PreviewIndex.tsx";
import { PreviewPages, type PreviewZoom } from "./PreviewPages.tsx";
import { PreviewTools } from "./PreviewTools.tsx";
import { type PreviewPaper, usePreview } from "./usePreview.ts";

interface Props {
  readonly tables: readonly string[];
  readonly asOf: string;
  readonly shown: ShownAs;
  readonly closing: string | null;
}

/** Tools, thumbnails and pages. Until they are printed: how far that is. */
export function PreviewContent({ tables, asOf, shown: shownAs, closing }: Props) {
  const [paper, setPaper] = useState<PreviewPaper>("own");
  const [zoom, setZoom] = useState<PreviewZoom>("width");
  const [page, setPage] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const request = { tables, asOf, shown: shownAs, closing, paper };
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
