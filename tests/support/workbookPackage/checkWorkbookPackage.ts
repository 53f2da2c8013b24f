import { checkOrder, stylesOrder, workbookOrder } from "./checkOrder.ts";
import { checkRelations } from "./checkRelations.ts";
import { checkSheetNames } from "./checkSheetNames.ts";
import { checkStyles } from "./checkStyles.ts";
import { checkWorksheet } from "./checkWorksheet.ts";
import { childOf, childrenOf, openPackage, relationsOf } from "./openPackage.ts";

/** What Excel or WPS would repair or refuse in a workbook, in words; empty for a sound one. */
export function checkWorkbookPackage(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes);
  const problems = [...opened.problems, ...checkRelations(opened)];
  const book = opened.xml("xl/workbook.xml");
  const styles = opened.xml("xl/styles.xml");
  if (!book || !styles) return [...problems, ...opened.problems];
  problems.push(...checkOrder("xl/workbook.xml", book, workbookOrder), ...checkSheetNames(book));
  problems.push(...checkOrder("xl/styles.xml", styles, stylesOrder), ...checkStyles(styles));
  const relations = relationsOf(opened, "xl/workbook.xml");
  const strings = opened.names.includes("xl/sharedStrings.xml")
    ? childrenOf(opened.xml("xl/sharedStrings.xml"), "si")
    : [];
  for (const text of strings.map(({ textContent }) => textContent ?? ""))
    if (text.length > 32_767) problems.push("xl/sharedStrings.xml: a text longer than a cell holds");
  const counts = {
    styles: childrenOf(childOf(styles, "cellXfs"), "xf").length,
    formats: childrenOf(childOf(styles, "dxfs"), "dxf").length,
    strings: strings.length,
  };
  for (const sheet of childrenOf(childOf(book, "sheets"), "sheet")) {
    const id = sheet.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
    const relation = relations.find((one) => one.id === id);
    if (relation?.type !== "worksheet") {
      problems.push(`xl/workbook.xml: sheet ${sheet.getAttribute("name")} leads to no worksheet`);
      continue;
    }
    const root = opened.xml(relation.target);
    if (root) problems.push(...checkWorksheet(relation.target, root, counts));
  }
  return [...new Set([...problems, ...opened.problems])];
}
