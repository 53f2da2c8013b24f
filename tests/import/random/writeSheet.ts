import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { areaOf } from "../../support/gridOf.ts";
import { writeXlsx } from "../../support/writeXlsx.ts";
import { odsOf } from "./odsOf.ts";
import type { RandomSheet } from "./RandomSheet.ts";

export const FORMATS = ["xlsx", "xls", "csv", "html", "ods", "xml"] as const;
export type SheetFormat = (typeof FORMATS)[number];

/** The sheet as a real file; gives back its path. Pages and CSV have the texts that are shown. */
export function writeSheet(folder: string, sheet: RandomSheet, format: SheetFormat): string {
  const path = join(folder, `${sheet.fileName}.${format}`);
  if (format === "csv") {
    const lines = sheet.lines.map((line) => line.map(({ text }) => `"${text.replaceAll('"', '""')}"`).join(","));
    writeFileSync(path, `\ufeff${lines.join("\r\n")}\r\n`);
    return path;
  }
  if (format === "html") {
    writeFileSync(path, htmlOf(sheet));
    return path;
  }
  if (format === "ods") {
    writeFileSync(path, odsOf(sheet));
    return path;
  }
  const rows = sheet.lines.map((line) => line.map(({ cell }) => cell));
  return writeXlsx(path, [{ rows, merges: sheet.merges, hiddenRows: sheet.hiddenRows }]);
}

function htmlOf({ lines, merges, hiddenRows }: RandomSheet): string {
  const areas = merges.map(areaOf);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const rows = lines.map((line, row) => {
    const cells: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const area = areas.find(
        (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      );
      if (area && (area.top !== row || area.left !== column)) continue;
      const spans = area ? ` colspan="${area.right - area.left + 1}" rowspan="${area.bottom - area.top + 1}"` : "";
      const text = (line[column]?.text ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
      cells.push(`<td${spans}>${text}</td>`);
    }
    return `<tr${hiddenRows.includes(row + 1) ? ' style="display:none"' : ""}>${cells.join("")}</tr>`;
  });
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.join("")}</table></body></html>`;
}
