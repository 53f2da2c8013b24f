import { useEffect, useRef } from "react";
import type { PdfPage } from "./openPdf.ts";

interface Props {
  readonly page: PdfPage;
  readonly width: number;
  /** 第 2 页，共 5 页 */
  readonly name: string;
}

/** One page, drawn while it is near what can be seen; a picture that is far away costs memory for nothing. */
export function PageCanvas({ page, width, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return;
    let stop: (() => void) | null = null;
    const watch = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting === true;
        if (near && stop === null) stop = page.draw(shown, width);
        if (!near && stop !== null) {
          stop();
          stop = null;
          shown.width = 0;
        }
      },
      { root: shown.closest(".preview-scroll, .preview-index"), rootMargin: "800px" },
    );
    watch.observe(shown);
    return () => {
      watch.disconnect();
      stop?.();
    };
  }, [page, width]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={name}
      className="preview-page"
      style={{ width, height: Math.round(width * page.ratio) }}
    />
  );
}
