import { FileRefused } from "../FileRefused.ts";
import { columnIndex, columnLetter } from "../grid/columnLetters.ts";
import { limits } from "../reading/limits.ts";
import { attribute, elementsNamed, firstNamed, setAttribute, type XmlElement } from "../xml/xmlTree.ts";
import { lettersOf } from "./area.ts";

export interface SheetRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly { readonly cell: string; readonly element: XmlElement }[];
}

/**
 * The rows of a worksheet with their cells. Writers may leave the numbers of rows and cells out where they follow on (ECMA-376
 * part 1, 18.3.1.73 and 18.3.1.4); they are put in.
 * @throws FileRefused "file-damaged" where rows or cells do not ascend, "file-too-complex" for other markup
 */
export function sheetRows(root: XmlElement): SheetRow[] {
  if (root.name !== "worksheet")
    throw new FileRefused("file-too-complex", { reason: "工作簿的写法少见，请在 WPS 中另存为 .xlsx" });
  const data = firstNamed(root, "sheetData");
  let row = 0;
  return (data ? elementsNamed(data, "row") : []).map((element) => {
    const number = Number(attribute(element, "r") ?? row + 1);
    if (!Number.isInteger(number) || number <= row || number > limits.rows)
      throw new FileRefused("file-damaged", { reason: "行号有误" });
    row = number;
    setAttribute(element, "r", String(row));
    let column = 0;
    const cells = elementsNamed(element, "c").map((cellElement) => {
      const cell = attribute(cellElement, "r") ?? `${columnLetter(column + 1)}${row}`;
      const place = columnIndex(lettersOf(cell)) + 1;
      if (cell !== `${lettersOf(cell)}${row}` || place <= column || place > limits.columns) {
        throw new FileRefused("file-damaged", { reason: "单元格编号有误" });
      }
      column = place;
      setAttribute(cellElement, "r", cell);
      return { cell, element: cellElement };
    });
    return { row, element, cells };
  });
}
