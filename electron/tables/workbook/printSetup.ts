import type { AddWorksheetOptions, PageSetup, PaperSize } from "exceljs";
import { printArea } from "../../files/writing/sheetMeasures.ts";

export interface PrintSetup {
  readonly paper: "A4" | "A3";
  /** Left out: landscape, as every table is handed in */
  readonly upright?: boolean;
  readonly columns: number;
  readonly lastRow: number;
  /** Rows repeated on every page: from, to */
  readonly titleRows: readonly [number, number];
  /** What stands at the left and at the right of 第 x 页 共 y 页 */
  readonly footer?: { readonly left: string; readonly right: string };
}

/** One page wide, header rows repeated, page numbers at the foot. For addWorksheet: a streamed sheet cannot be told later. */
export function printSetup({
  paper,
  upright = false,
  columns,
  lastRow,
  titleRows,
  footer,
}: PrintSetup): Pick<AddWorksheetOptions, "pageSetup" | "headerFooter"> {
  const pageSetup: Partial<PageSetup> = {
    // The codes of ECMA-376 (18.3.1.63); ExcelJS's type leaves A3 out.
    paperSize: (paper === "A3" ? 8 : 9) as PaperSize,
    orientation: upright ? "portrait" : "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    printTitlesRow: `${titleRows[0]}:${titleRows[1]}`,
    printArea: printArea(columns, lastRow),
  };
  const pages = "&C第 &P 页 共 &N 页";
  const oddFooter = footer ? `&L${literal(footer.left)}${pages}&R${literal(footer.right)}` : pages;
  return { pageSetup, headerFooter: { oddFooter } };
}

/** In a footer "&" begins a command. Excel reads 255 characters in all. */
function literal(text: string): string {
  return text.slice(0, 80).replaceAll("&", "&&");
}
