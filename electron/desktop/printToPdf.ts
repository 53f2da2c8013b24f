import type { PrintDocuments } from "./printDocuments.ts";
import { type CreateWindow, withPrintWindow } from "./printWindow.ts";

export interface PaperOptions {
  landscape: boolean;
  paper: "A4" | "A3";
  /** A bookmark for every heading */
  outline?: boolean;
}

/**
 * The document as PDF. Its own @page rules decide paper, margins and direction; the options hold where it has none.
 * (Electron's silent printing ignores page sizes, so everything printed goes through here first.)
 */
export function printToPdf(
  create: CreateWindow,
  documents: PrintDocuments,
  html: string,
  { landscape, paper, outline = false }: PaperOptions,
): Promise<Uint8Array> {
  return withPrintWindow(create, documents, html, (window) =>
    window.webContents.printToPDF({
      landscape,
      pageSize: paper,
      preferCSSPageSize: true,
      printBackground: true,
      generateDocumentOutline: outline,
      generateTaggedPDF: outline,
    }),
  );
}
