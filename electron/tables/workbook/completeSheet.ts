import type { Worksheet } from "exceljs";

/** The parts of ExcelJS's streaming sheet that its types do not name. */
interface SheetStream {
  _writePageMargins: () => void;
  readonly stream: { write(xml: string): unknown };
  commit(): void;
}

/**
 * Ends a streamed sheet, with the two things that ExcelJS writes only without streaming, at their place before the page margins:
 * bars in cells, none at 0 and the whole cell at 100 and above (ExcelJS's own point to an extension that the stream lacks, which
 * Excel repairs), and the table in the middle of the paper. Elements and their order are those of ECMA-376, 18.3.1.99.
 * @param bars ranges of percentages
 */
export function completeSheet(sheet: Worksheet, bars: readonly string[] = []): void {
  const writing = sheet as unknown as SheetStream;
  const margins = writing._writePageMargins.bind(writing);
  writing._writePageMargins = () => {
    writing.stream.write(`${bars.map(dataBar).join("")}<printOptions horizontalCentered="1"/>`);
    margins();
  };
  writing.commit();
}

function dataBar(range: string, index: number): string {
  return `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index + 1}"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FF9DB8D2"/></dataBar></cfRule></conditionalFormatting>`;
}
