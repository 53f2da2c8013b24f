import type { DocumentLine } from "./reading/DocumentLine.ts";
import type { Sentence } from "./Sentence.ts";

/** How much of a paragraph's beginning tells which it is. */
const BEGINNING = 12;

/** Where in a document something stands: 第2表第3行第4列, or by its paragraph's beginning. `at`: in the sentence. */
export function placeOf({ line, text, at: begins }: Sentence, at: number): string {
  if (line.row) {
    const column = text.slice(0, at).split("\t").length;
    return `${line.row.table}第${line.row.row}行第${column}列`;
  }
  const paragraph = line.text.trim();
  const beginning = paragraph.length > BEGINNING ? `${paragraph.slice(0, BEGINNING)}…` : paragraph;
  return begins === 0 && paragraph.length <= BEGINNING && paragraph === text.trim() ? "" : `“${beginning}”段`;
}

/** 《危桥改造进度表》第3行第2列. @param column from 0; left out: the whole row */
export function placeOfCell({ row }: DocumentLine, column?: number): string {
  const place = row ? `${row.table}第${row.row}行` : "";
  return column === undefined ? place : `${place}第${column + 1}列`;
}
