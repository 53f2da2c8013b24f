import { Box } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { OpenPdf } from "./openPdf.ts";
import { PageCanvas } from "./PageCanvas.tsx";

export type PreviewZoom = "page" | "width" | "large";

/** Pixels between pages and around them; the style sheet says the same. */
const gap = 12;
const scrollbar = 16;

interface Props {
  readonly pdf: OpenPdf;
  readonly zoom: PreviewZoom;
  /** The page at hand, from 1, and how the scrolling says that it is another one */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** All pages one below the other, as large as the window allows. */
export function PreviewPages({ pdf, zoom, page, onPage, scroller }: Props) {
  const { ref, width, height } = useElementSize();
  const room = Math.max(0, width - 2 * gap - scrollbar);
  const widths = pdf.pages.map(({ ratio }) => {
    if (zoom === "page") return Math.min(room, Math.max(0, height - 2 * gap) / ratio);
    return zoom === "width" ? room : room * 1.6;
  });
  const tops = topsOf(pdf.pages.map(({ ratio }, index) => Math.round(Math.floor(widths[index] ?? 0) * ratio)));
  const layout = `${zoom} ${Math.round(room)}`;
  const latest = useRef({ tops, page });
  useLayoutEffect(() => {
    latest.current = { tops, page };
  });
  // Other sizes, same page: what was looked at stays in view.
  useLayoutEffect(() => {
    const top = latest.current.tops[latest.current.page - 1];
    if (layout && scroller.current && top !== undefined) scroller.current.scrollTop = top - gap;
  }, [layout, scroller]);
  return (
    <div ref={ref} className="preview-room">
      {/* Focusable, so that PageDown and the arrows scroll it. */}
      <Box
        component="section"
        ref={scroller}
        className="preview-scroll"
        aria-label="打印预览的各页"
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          const middle = currentTarget.scrollTop + currentTarget.clientHeight / 2;
          const at = tops.findLastIndex((top) => top <= middle);
          if (at + 1 !== page && at >= 0) onPage(at + 1);
        }}
      >
        {room > 0 &&
          pdf.pages.map((drawn, index) => (
            <PageCanvas
              key={pageName(index, pdf.pages.length)}
              page={drawn}
              width={Math.floor(widths[index] ?? 0)}
              name={pageName(index, pdf.pages.length)}
            />
          ))}
      </Box>
    </div>
  );
}

/** Where each page begins. */
function topsOf(heights: readonly number[]): number[] {
  let next = gap;
  return heights.map((height) => {
    const top = next;
    next += height + gap;
    return top;
  });
}

function pageName(index: number, pages: number): string {
  return `第 ${index + 1} 页，共 ${pages} 页`;
}
