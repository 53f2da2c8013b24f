/**
 * electron/files/reading/openDocument — .ods and .fods, made plain: sheets are walked over once, styles become format codes. The
 * rule: a repetition is a number, never a copy; macros, scripts and links are passed over.
 */
import { FileRefused } from "../../FileRefused.ts";
import type { WorkbookGrid } from "../../grid/workbookGrid.ts";
import { localAttribute } from "../../xml/localAttribute.ts";
import { localChildren } from "../../xml/localChildren.ts";
import { localName } from "../../xml/localName.ts";
import { walkXml, type XmlStep } from "../../xml/walkXml.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";
import { createGridBuilder } from "../gridBuilder.ts";
import { keptPageTexts } from "../pageTexts.ts";
import { refuseTypes, SHEET_XML } from "../sheetXml.ts";
import { OpenDocumentStyles } from "./OpenDocumentStyles.ts";
import { OpenSheet } from "./OpenSheet.ts";
import { paragraphText } from "./paragraphText.ts";

const INTO: ReadonlySet<string> = new Set([
  ...["document", "document-content", "document-styles", "styles", "automatic-styles", "master-styles"],
  ...["body", "spreadsheet", "table", "table-row", "table-rows", "table-header-rows", "table-row-group"],
  ...["table-columns", "table-header-columns", "table-column-group"],
]);
const DATA_STYLE = /^(?:number|currency|percentage|date|time|boolean|text)-style$/;
const WHOLE: ReadonlySet<string> = new Set([
  "style",
  "master-page",
  "table-column",
  "table-cell",
  "covered-table-cell",
]);

/** Values of other workbooks that this one points to, kept as if they were sheets. */
const ELSEWHERE = /^'[^']*:.*'#/;

/**
 * An OpenDocument spreadsheet → grid.
 * @param content content.xml, or the whole of a flat file
 * @param named styles.xml, where there is one: its styles with names, and the texts of its pages
 * @throws FileRefused
 */
export function readOpenDocument(content: string, named: string | undefined): Omit<WorkbookGrid, "fileName"> {
  const builder = createGridBuilder();
  const styles = new OpenDocumentStyles();
  const pages = new Map<string, string[]>();
  const names = new Set<string>();
  let sheet: OpenSheet | undefined;
  let isSpreadsheet = false;
  /** Groups of rows or columns that are folded up, one inside the other */
  let folded = 0;
  const walk = (text: string, past: ReadonlySet<string>): void => {
    refuseTypes(text);
    walkXml(text, SHEET_XML, {
      open(element) {
        const name = localName(element.name);
        if (past.has(name)) return "past";
        if (name === "spreadsheet") isSpreadsheet = true;
        else if (name === "table") {
          if (!isSpreadsheet || ELSEWHERE.test(localAttribute(element, "name") ?? "")) return "past";
          // Those inside of cells are taken with the cell.
          if (sheet) throw new FileRefused("file-damaged", { reason: "表格的层级有误" });
          sheet = new OpenSheet(element, builder, styles);
        } else if (name === "table-row") sheet?.openRow(element);
        else if (isFolded(element)) folded += 1;
        return step(name);
      },
      whole(element) {
        const name = localName(element.name);
        if (name === "style") styles.addStyle(element);
        else if (name === "master-page") pages.set(localAttribute(element, "name") ?? "", pageTexts(element));
        else if (name === "table-column") sheet?.addColumns(element, folded > 0);
        else if (name.endsWith("table-cell")) sheet?.addCell(element);
        else styles.addDataStyle(element);
      },
      close(element) {
        const name = localName(element.name);
        if (name === "table-row") sheet?.closeRow(element, folded > 0);
        else if (isFolded(element)) folded -= 1;
        else if (name === "table" && sheet) {
          if (names.has(sheet.name)) throw new FileRefused("file-damaged", { reason: "工作表重名" });
          names.add(sheet.name);
          const page = pages.get(styles.pageStyleOf(sheet.style)) ?? [];
          sheet.finish(styles.hides("table", sheet.style), page);
          sheet = undefined;
        }
      },
    });
  };
  // Automatic styles belong to their own part: those of the pages' texts have names that the cells use otherwise.
  if (named !== undefined) walk(named, new Set(["automatic-styles"]));
  walk(content, new Set());
  if (!isSpreadsheet) throw new FileRefused("file-not-workbook", { reason: "不是电子表格" });
  const { texts, numberFormats, sheets } = builder;
  if (sheets.length === 0) throw new FileRefused("file-damaged", { reason: "没有工作表" });
  return { format: "ods", date1904: false, texts, numberFormats, sheets };
}

function step(name: string): XmlStep {
  if (INTO.has(name)) return "in";
  return WHOLE.has(name) || DATA_STYLE.test(name) ? "whole" : "past";
}

function isFolded({ name, attributes }: XmlElement): boolean {
  if (!/(?:row|column)-group$/.test(name)) return false;
  return attributes.some(([attribute, value]) => localName(attribute) === "display" && value === "false");
}

/** Header and footer of a printed page, but for those that are switched off. */
function pageTexts(page: XmlElement): string[] {
  const parts = [...localChildren(page, "header"), ...localChildren(page, "footer")];
  const shown = parts.filter((part) => localAttribute(part, "display") !== "false");
  return keptPageTexts(shown.map((part) => paragraphText(part)));
}
