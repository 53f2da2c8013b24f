import { wordParagraph, wordRun } from "../../files/docx/wordText.ts";
import { xmlElement } from "../../files/xml/xmlElement.ts";
import type { XmlElement } from "../../files/xml/xmlTree.ts";
import { styleIds } from "../styleIds.ts";
import type { AnnexTable } from "./AnnexTable.ts";
import { columnWidths } from "./columnWidths.ts";

type Align = "left" | "right" | "center";

/**
 * A table as w:tbl, `width` twips wide. Every width is written out, in the grid and in each cell, and the layout is fixed: WPS
 * and LibreOffice set columns by their content otherwise. Header rows are repeated on every page.
 */
export function wordTable(table: AnnexTable, width: number): XmlElement {
  const { widths, size } = columnWidths(table, width);
  const cell = cells(widths, size, table.halfPoints !== undefined);
  return xmlElement(
    "w:tbl",
    {},
    xmlElement(
      "w:tblPr",
      {},
      xmlElement("w:tblW", { "w:w": width, "w:type": "dxa" }),
      xmlElement("w:jc", { "w:val": "center" }),
      xmlElement(
        "w:tblBorders",
        {},
        ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
          xmlElement(`w:${side}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "000000" }),
        ),
      ),
      xmlElement("w:tblLayout", { "w:type": "fixed" }),
      xmlElement(
        "w:tblCellMar",
        {},
        xmlElement("w:left", { "w:w": 57, "w:type": "dxa" }),
        xmlElement("w:right", { "w:w": 57, "w:type": "dxa" }),
      ),
    ),
    xmlElement("w:tblGrid", {}, ...widths.map((each) => xmlElement("w:gridCol", { "w:w": each }))),
    ...headerRows(table, cell),
    ...table.rows.map((row) =>
      xmlElement(
        "w:tr",
        {},
        xmlElement("w:trPr", {}, xmlElement("w:cantSplit")),
        ...row.cells.map((text, column) =>
          cell({
            column,
            span: 1,
            merge: null,
            text,
            align: table.columns[column]?.align ?? "left",
            strong: row.strong,
          }),
        ),
      ),
    ),
  );
}

interface Cell {
  readonly column: number;
  readonly span: number;
  /** Of cells over several rows: its beginning, or what follows below */
  readonly merge: "restart" | "continue" | null;
  readonly text: string;
  readonly align: Align;
  readonly strong: boolean;
}

/** @param close lines as near to each other as their type allows */
function cells(widths: readonly number[], size: number, close: boolean): (cell: Cell) => XmlElement {
  return ({ column, span, merge, text, align, strong }) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const sizes = [xmlElement("w:sz", { "w:val": size }), xmlElement("w:szCs", { "w:val": size })];
    // In twips, a fourth above the type.
    const line = { "w:before": 0, "w:after": 0, "w:line": size * 12.5, "w:lineRule": "exact" };
    const spacing = close ? [xmlElement("w:spacing", line)] : [];
    const look = strong ? [xmlElement("w:b"), ...sizes] : sizes;
    return xmlElement(
      "w:tc",
      {},
      xmlElement(
        "w:tcPr",
        {},
        xmlElement("w:tcW", { "w:w": width, "w:type": "dxa" }),
        ...(span > 1 ? [xmlElement("w:gridSpan", { "w:val": span })] : []),
        ...(merge === null ? [] : [xmlElement("w:vMerge", { "w:val": merge })]),
        xmlElement("w:vAlign", { "w:val": "center" }),
      ),
      wordParagraph(
        styleIds.cell,
        text === "" ? [] : [wordRun(text, ...look)],
        ...spacing,
        xmlElement("w:jc", { "w:val": align }),
      ),
    );
  };
}

function headerRows(table: AnnexTable, cell: (cell: Cell) => XmlElement): XmlElement[] {
  const row = (content: readonly XmlElement[]): XmlElement =>
    xmlElement("w:tr", {}, xmlElement("w:trPr", {}, xmlElement("w:cantSplit"), xmlElement("w:tblHeader")), ...content);
  const rows = Array.from({ length: table.headerRows }, (_, index) => {
    const here = table.header
      .filter((head) => head.row <= index && index < head.row + head.rowSpan)
      .sort((first, second) => first.column - second.column);
    return row(
      here.map((head) =>
        cell({
          column: head.column,
          span: head.columnSpan,
          merge: head.rowSpan === 1 ? null : head.row === index ? "restart" : "continue",
          text: head.row === index ? head.text : "",
          align: "center",
          strong: true,
        }),
      ),
    );
  });
  if (table.columnNumbers) {
    rows.push(
      row(
        table.columnNumbers.map((text, column) =>
          cell({ column, span: 1, merge: null, text, align: "center", strong: false }),
        ),
      ),
    );
  }
  return rows;
}
