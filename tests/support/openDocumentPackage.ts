import { type ZipPart, zipFile } from "./zipFile.ts";

const SPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(" ");

/** The content of an OpenDocument spreadsheet: its tables, and the styles that they use. */
export function openDocumentContent(tables: string, styles = "", root = "document-content"): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${SPACES} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:${root}>`;
}

/** An .ods written by hand: one part more or another in place of its own can be given. */
export function openDocumentPackage(content: string, more: readonly ZipPart[] = []): Buffer {
  const parts: ZipPart[] = [
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
    { name: "content.xml", content },
    { name: "META-INF/manifest.xml", content: "<manifest:manifest/>" },
  ];
  const names = new Set(more.map(({ name }) => name));
  return zipFile([...parts.filter(({ name }) => !names.has(name)), ...more]);
}

/** A sheet of rows as they are written. */
export function openTable(rows: string, name = "表"): string {
  return `<table:table table:name="${name}">${rows}</table:table>`;
}

/** A cell of a text. */
export function openText(text: string, attributes = ""): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

/** A cell of a number. */
export function openNumber(value: number, attributes = ""): string {
  return `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
}

/** A row of a table. */
export function openRow(cells: string, attributes = ""): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}
