import { pdfPages } from "./pdfPages.ts";
import { pdfText } from "./pdfText.ts";

/** Where a section of a PDF stands: its first page, counted from 1, and how many pages it has. */
export interface PdfSection {
  readonly page: number;
  readonly pages: number;
}

/**
 * The sections of a PDF by its bookmarks, one for each heading, in order. Every section begins on a page of its own.
 * @returns null where the bookmarks are not `count` or lead nowhere
 */
export function pdfSections(pdf: Uint8Array, count: number): PdfSection[] | null {
  const pages = pdfPages(pdf);
  const marks = [...pdfText(pdf).matchAll(/\/Dest\s*\[\s*(\d+ \d+) R[^\]]*\][^>]*?\/Parent\b/g)].map(([, page = ""]) =>
    pages.indexOf(page),
  );
  const starts = marks.toSorted((first, second) => first - second);
  if (count === 1) return pages.length > 0 ? [{ page: 1, pages: pages.length }] : null;
  if (starts.length !== count || starts[0] !== 0 || new Set(starts).size !== count) return null;
  return starts.map((start, index) => ({ page: start + 1, pages: (starts[index + 1] ?? pages.length) - start }));
}
