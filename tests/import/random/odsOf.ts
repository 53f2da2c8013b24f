import { areaOf } from "../../support/gridOf.ts";
import { openDocumentContent, openDocumentPackage, openTable } from "../../support/openDocumentPackage.ts";
import type { DrawnCell, RandomSheet } from "./RandomSheet.ts";

const DAY = "<number:text>-</number:text>";
/** The formats that are drawn, as LibreOffice writes them; those with words behind the number are made of it. */
const STYLES: Readonly<Record<string, string>> = {
  "yyyy-mm-dd": `date-style:<number:year number:style="long"/>${DAY}<number:month number:style="long"/>${DAY}<number:day number:style="long"/>`,
  "yyyy/m/d":
    'date-style:<number:year number:style="long"/><number:text>/</number:text><number:month/><number:text>/</number:text><number:day/>',
  'yyyy"年"m"月"':
    'date-style:<number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text>',
  "0%": 'percentage-style:<number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text>',
  '0\\.0,"万元"':
    'number-style:<number:number number:decimal-places="0" number:min-integer-digits="2" number:display-factor="1000"><number:embedded-text number:position="1">.</number:embedded-text></number:number><number:text>万元</number:text>',
};

/** The sheet as LibreOffice saves it: values in full beside the texts that are shown, formats as styles, what is merged covered. */
export function odsOf({ lines, merges, hiddenRows }: RandomSheet): Buffer {
  const areas = merges.map(areaOf);
  const names = new Map<string, string>();
  const rows = lines.map((line, row) => {
    const cells = line.map((drawn, column) => {
      const area = areas.find(
        (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      );
      if (area && (area.top !== row || area.left !== column)) return "<table:covered-table-cell/>";
      const spans = area
        ? ` table:number-columns-spanned="${area.right - area.left + 1}" table:number-rows-spanned="${area.bottom - area.top + 1}"`
        : "";
      return cellOf(drawn, spans, names);
    });
    const hidden = hiddenRows.includes(row + 1) ? ' table:visibility="collapse"' : "";
    return `<table:table-row${hidden}>${cells.join("")}</table:table-row>`;
  });
  const styles = [...names].map(([format, name]) => styleOf(format, name)).join("");
  return openDocumentPackage(openDocumentContent(openTable(rows.join("")), styles));
}

function cellOf({ cell, text }: DrawnCell, attributes: string, names: Map<string, string>): string {
  const words = text
    .split("\n")
    .map(
      (line) =>
        `<text:p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("  ", " <text:s/>")}</text:p>`,
    )
    .join("");
  const written = (value: string): string => `<table:table-cell${attributes}${value}>${words}</table:table-cell>`;
  if (cell === null) return `<table:table-cell${attributes}/>`;
  if (typeof cell === "string") return written(' office:value-type="string"');
  if (typeof cell === "number") return written(` office:value-type="float" office:value="${cell}"`);
  if (typeof cell === "boolean") return written(` office:value-type="boolean" office:boolean-value="${cell}"`);
  if ("error" in cell) return written(' table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"');
  const name = names.get(cell.format) ?? `f${names.size}`;
  names.set(cell.format, name);
  const style = ` table:style-name="${name}"`;
  if (cell.format.startsWith("yyyy"))
    return written(`${style} office:value-type="date" office:date-value="${dayOf(cell.number)}"`);
  return written(
    `${style} office:value-type="${cell.format === "0%" ? "percentage" : "float"}" office:value="${cell.number}"`,
  );
}

function styleOf(format: string, name: string): string {
  const [, kind = "number-style", parts = ""] = /^([a-z-]+):(.*)$/.exec(STYLES[format] ?? numberStyle(format)) ?? [];
  return `<number:${kind} style:name="N${name}">${parts}</number:${kind}><style:style style:name="${name}" style:family="table-cell" style:data-style-name="N${name}"/>`;
}

/** #,##0.00 and General"公里". */
function numberStyle(format: string): string {
  const [, unit] = /^General"(.*)"$/.exec(format) ?? [];
  if (unit !== undefined)
    return `number-style:<number:number number:min-integer-digits="1"/><number:text>${unit}</number:text>`;
  const digits = format.split(".")[1]?.length ?? 0;
  return `number-style:<number:number number:decimal-places="${digits}" number:min-integer-digits="1" number:grouping="true"/>`;
}

function dayOf(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
