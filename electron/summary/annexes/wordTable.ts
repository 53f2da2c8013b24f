import { wordParagraph, wordRun } from "../../files/docx/wordText.ts";
import { xml } from "../../files/docx/xml.ts";
import { styleIds } from "../templateStyles.ts";
import type { AnnexTable } from "./AnnexTable.ts";
import { columnWidths } from "./columnWidths.ts";

type Align = "left" | "right" | "center";

/**
 * A table as w:tbl, `width` twips wide. Every width is written out, in the grid and in each cell, and the layout is fixed: WPS
 * and LibreOffice set columns by their content otherwise. Header rows are repeated on every page.
 */
export function wordTable(table: AnnexTable, width: number): string {
  const { widths, size } = columnWidths(table, width);
  const cell = cells(widths, size);
  return xml(
    "w:tbl",
    {},
    xml(
      "w:tblPr",
      {},
      xml("w:tblW", { "w:w": width, "w:type": "dxa" }),
      xml("w:jc", { "w:val": "center" }),
      xml(
        "w:tblBorders",
        {},
        ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
          xml(`w:${side}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "000000" }),
        ),
      ),
      xml("w:tblLayout", { "w:type": "fixed" }),
      xml(
        "w:tblCellMar",
        {},
        xml("w:left", { "w:w": 57, "w:type": "dxa" }),
        xml("w:right", { "w:w": 57, "w:type": "dxa" }),
      ),
    ),
    xml("w:tblGrid", {}, ...widths.map((each) => xml("w:gridCol", { "w:w": each }))),
    ...headerRows(table, cell),
    ...table.rows.map((row) =>
      xml(
        "w:tr",
        {},
        xml("w:trPr", {}, xml("w:cantSplit")),
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

function cells(widths: readonly number[], size: number): (cell: Cell) => string {
  return ({ column, span, merge, text, align, strong }) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const look = (strong ? xml("w:b") : "") + xml("w:sz", { "w:val": size }) + xml("w:szCs", { "w:val": size });
    return xml(
      "w:tc",
      {},
      xml(
        "w:tcPr",
        {},
        xml("w:tcW", { "w:w": width, "w:type": "dxa" }),
        span > 1 ? xml("w:gridSpan", { "w:val": span }) : "",
        merge === null ? "" : xml("w:vMerge", { "w:val": merge }),
        xml("w:vAlign", { "w:val": "center" }),
      ),
      wordParagraph(styleIds.cell, text === "" ? "" : wordRun(text, look), xml("w:jc", { "w:val": align })),
    );
  };
}

function headerRows(table: AnnexTable, cell: (cell: Cell) => string): string[] {
  const row = (content: string): string =>
    xml("w:tr", {}, xml("w:trPr", {}, xml("w:cantSplit"), xml("w:tblHeader")), content);
  const rows = Array.from({ length: table.headerRows }, (_, index) => {
    const here = table.header
      .filter((head) => head.row <= index && index < head.row + head.rowSpan)
      .sort((first, second) => first.column - second.column);
    return row(
      here
        .map((head) =>
          cell({
            column: head.column,
            span: head.columnSpan,
            merge: head.rowSpan === 1 ? null : head.row === index ? "restart" : "continue",
            text: head.row === index ? head.text : "",
            align: "center",
            strong: true,
          }),
        )
        .join(""),
    );
  });
  if (table.columnNumbers) {
    rows.push(
      row(
        table.columnNumbers
          .map((text, column) => cell({ column, span: 1, merge: null, text, align: "center", strong: false }))
          .join(""),
      ),
    );
  }
  return rows;
}
