import type { Alignment, Borders, Fill, Font, Style } from "exceljs";

// One font name a cell: a workbook has no chain. 黑体 and 宋体 are on every Windows; WPS and LibreOffice elsewhere put their own
// in place. (方正小标宋 would be the office's own for titles, but is often missing and may not be given away.)
export const TITLE_FONT: Partial<Font> = { name: "黑体", size: 18, bold: true };
export const TEXT_FONT: Partial<Font> = { name: "宋体", size: 10.5 };
export const BOLD_FONT: Partial<Font> = { ...TEXT_FONT, bold: true };

const thin = { style: "thin" } as const;
export const BORDERS: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
export const TOTAL_FILL: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
export const HEADER_FILL: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EDF3" } };
export const SUBTOTAL_FILL: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFAFAFA" } };

export const CENTRED: Partial<Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };
export const LEFT: Partial<Alignment> = { horizontal: "left", vertical: "middle", wrapText: true };
export const RIGHT: Partial<Alignment> = { horizontal: "right", vertical: "middle" };

/** A header's cell; its words stay words whatever they begin with. */
export const HEADER_LOOK: Partial<Style> = {
  numFmt: "@",
  font: BOLD_FONT,
  alignment: CENTRED,
  border: BORDERS,
  fill: HEADER_FILL,
};
