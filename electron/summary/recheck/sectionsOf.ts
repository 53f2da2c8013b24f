import { ANNEX_MARK } from "../annexes/appendAnnexes.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";

/** Of which annex lines are; null: of the text itself. */
export interface Section {
  readonly annex: string | null;
  readonly lines: readonly DocumentLine[];
}

/** The annex that lists every number of the text, a number a row. */
export const SOURCES = "数字来源表";

/** A document's lines as text and annexes: an annex begins at our bookmark or, where that is gone, at the word over it. */
export function sectionsOf(lines: readonly DocumentLine[]): Section[] {
  const sections: { annex: string | null; lines: DocumentLine[] }[] = [{ annex: null, lines: [] }];
  for (const [at, line] of lines.entries()) {
    if (beginsAnnex(line)) {
      const title = lines.slice(at + 1).find(({ text }) => text.trim() !== "")?.text ?? "";
      sections.push({ annex: title.replace(/\s/g, ""), lines: [] });
    } else {
      const section = sections.at(-1);
      const { row } = line;
      section?.lines.push(row && section.annex ? { ...line, row: { ...row, table: `《${section.annex}》` } } : line);
    }
  }
  return sections;
}

function beginsAnnex({ text, stretches, row }: DocumentLine): boolean {
  if (row) return false;
  return stretches.some(({ name }) => name === ANNEX_MARK) || /^附件\d*$/.test(text.trim());
}
