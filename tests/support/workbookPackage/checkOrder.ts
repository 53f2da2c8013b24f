import type { Element } from "@xmldom/xmldom";
import { childrenOf } from "./openPackage.ts";

/** Elements of a worksheet in the schema's order (ECMA-376, 18.3.1.99). */
export const worksheetOrder =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

/** … of a workbook (18.2.27). */
export const workbookOrder =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );

/** … of the styles (18.8.39). */
export const stylesOrder =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

const REPEATED: ReadonlySet<string> = new Set(["conditionalFormatting"]);

/** Elements out of their order, unknown ones, and ones that stand twice. */
export function checkOrder(part: string, root: Element, order: readonly string[]): string[] {
  const problems: string[] = [];
  let last = -1;
  for (const { localName } of childrenOf(root)) {
    const place = order.indexOf(localName ?? "");
    if (place < 0) problems.push(`${part}: <${localName}> is no element of this part`);
    else if (place < last) problems.push(`${part}: <${localName}> comes too late`);
    else if (place === last && !REPEATED.has(localName ?? "")) problems.push(`${part}: <${localName}> stands twice`);
    last = Math.max(last, place);
  }
  return problems;
}
