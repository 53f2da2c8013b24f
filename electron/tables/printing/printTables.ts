import type { TableModel } from "../../contract/tableModel.ts";
import type { PrintedFont } from "../../contract/tables.ts";
import { pdfFonts } from "./pdfFonts.ts";
import { type PdfSection, pdfSections } from "./pdfSections.ts";
import { printedFonts } from "./printedFonts.ts";
import { printHtml } from "./printHtml.ts";

/** Prints an HTML document to a PDF; with `outline` every heading gets a bookmark. The document's own @page rules hold. */
export type PrintToPdf = (
  html: string,
  paper: { landscape: boolean; paper: "A4" | "A3"; outline?: boolean },
) => Promise<Uint8Array>;

export interface PrintedTables {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** A section per table, in order */
  readonly sections: readonly PdfSection[];
  readonly fonts: readonly PrintedFont[];
}

/**
 * Tables as one PDF with a bookmark each. How many pages a table takes is known only when it has been printed; so several tables
 * are printed twice, the second time with each table's own 共 x 页.
 * @throws Error where the PDF does not say how many pages each table has
 */
export async function printTables(models: readonly TableModel[], print: PrintToPdf): Promise<PrintedTables> {
  const options = { landscape: true, paper: models[0]?.paper ?? "A4", outline: models.length > 1 } as const;
  const first = await print(printHtml(models), options);
  const counts = sectionsOf(first, models.length).map(({ pages }) => pages);
  const pdf = models.length === 1 ? first : await print(printHtml(models, counts), options);
  const sections = sectionsOf(pdf, models.length);
  const pages = sections.reduce((sum, section) => sum + section.pages, 0);
  return { pdf, pages, sections, fonts: printedFonts(pdfFonts(pdf)) };
}

function sectionsOf(pdf: Uint8Array, count: number): PdfSection[] {
  const sections = pdfSections(pdf, count);
  if (!sections) throw new Error("a printed document does not say where its tables begin");
  return sections;
}
