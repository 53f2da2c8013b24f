/**
 * renderer/tables/preview — the tables as they will be printed: the PDF that main made, page by page. Nothing is laid out here;
 * what is seen is what the printer gets.
 *
 * The library that draws the pages runs its parser in a worker of our own origin and fetches nothing: fonts are embedded.
 */
import type { PDFPageProxy } from "pdfjs-dist";

export interface PdfPage {
  /** Height by width of the paper */
  readonly ratio: number;
  /** A4 or A3 as near as can be told from its size, null for another one; and how it lies */
  readonly paper: string;
  /** Draws the page `width` pixels wide; the function returned stops it. */
  draw(canvas: HTMLCanvasElement, width: number): () => void;
}

export interface OpenPdf {
  readonly pages: readonly PdfPage[];
  close(): void;
}

/** Reads a PDF. Rejects where it cannot be read; `close` ends its worker. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const { getDocument, PDFWorker } = await import("pdfjs-dist");
  const port = new Worker(new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  const loading = getDocument({ data: bytes, worker, useSystemFonts: false, useWorkerFetch: false, useWasm: false });
  const close = (): void => {
    // The worker's end is all that matters; what it still had to say does not.
    void loading.destroy().catch(() => {});
    port.terminate();
  };
  try {
    const document = await loading.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map(async (number) => pageOf(await document.getPage(number))));
    return { pages, close };
  } catch (error) {
    close();
    throw error;
  }
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    ratio: height / width,
    paper: paperName(width, height),
    draw(canvas, shown) {
      const dots = shown * window.devicePixelRatio;
      const viewport = page.getViewport({ scale: dots / width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const task = page.render({ canvas, viewport });
      // Stopped, or closed while it was being drawn: the page is no longer looked at.
      task.promise.catch(() => {});
      return () => task.cancel();
    },
  };
}

/** Points of a page in words: A4 横向. */
function paperName(width: number, height: number): string {
  const long = Math.max(width, height);
  const size = Math.abs(long - 842) < 4 ? "A4" : Math.abs(long - 1191) < 4 ? "A3" : "其他纸张";
  return `${size} ${width > height ? "横向" : "纵向"}`;
}
