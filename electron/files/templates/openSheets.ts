import { attribute, firstNamed, parseXml, type XmlDocument } from "../xml/xmlTree.ts";
import { type CellFormat, cellFormats } from "./cellFormats.ts";
import { sharedTexts, type TextRun } from "./richText.ts";
import { type SheetRow, sheetRows } from "./sheetCells.ts";
import { relationsOf, type TemplatePackage, type TemplateSheet, xmlOf } from "./templatePackage.ts";

export interface OpenSheet extends TemplateSheet {
  /** Place in the workbook, from 0 */
  readonly index: number;
  readonly path: string;
  readonly document: XmlDocument;
  readonly rows: readonly SheetRow[];
}

/** A template's sheets with cells, and what the cells refer to. */
export interface OpenSheets {
  readonly sheets: readonly OpenSheet[];
  readonly shared: readonly TextRun[][];
  readonly formats: (style: number) => CellFormat;
  readonly date1904: boolean;
}

/** @throws FileRefused for a sheet that cannot be made out */
export function openSheets(book: TemplatePackage): OpenSheets {
  const relations = [...relationsOf(book.parts, book.workbookPath).values()];
  const partOf = (kind: string): XmlDocument | undefined => {
    const path = relations.find((relation) => relation.kind === kind)?.path;
    const part = path === undefined ? undefined : book.parts.get(path);
    return part && parseXml(xmlOf(part));
  };
  const strings = partOf("sharedStrings");
  const sheets = book.sheets.flatMap((sheet, index): OpenSheet[] => {
    const part = sheet.path === undefined ? undefined : book.parts.get(sheet.path);
    if (sheet.path === undefined || !part) return [];
    const document = parseXml(xmlOf(part));
    return [{ name: sheet.name, path: sheet.path, index, document, rows: sheetRows(document.root) }];
  });
  const properties = firstNamed(book.workbook.root, "workbookPr");
  return {
    sheets,
    shared: strings ? sharedTexts(strings.root) : [],
    formats: cellFormats(partOf("styles")?.root),
    date1904: /^(1|true)$/.test((properties && attribute(properties, "date1904")) ?? ""),
  };
}
