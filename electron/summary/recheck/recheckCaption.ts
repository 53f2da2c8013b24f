import type { Findings } from "./Findings.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";
import { plainLetters } from "./reading/plainLetters.ts";

/** What stands over a table by its name: 填报单位, 计量单位. */
interface Piece {
  readonly line: DocumentLine;
  readonly name: string;
  readonly words: string;
}

/**
 * Holds what stands over an annex's table by its name (计量单位：万元) against our own: no number of the table says the same in another
 * unit. The period there is compared as the numbers beside the table are.
 */
export function recheckCaption(
  annex: string,
  own: readonly DocumentLine[],
  found: readonly DocumentLine[],
  findings: Findings,
): void {
  const theirs = piecesOf(found);
  for (const { line, name, words } of piecesOf(own)) {
    const other = theirs.find((piece) => piece.name === name);
    if (other && meaning(other.words) === meaning(words)) continue;
    findings.caption(annex, other?.line ?? line, name === "计量单位" ? "单位" : "所指", other?.words ?? "", words);
  }
}

function piecesOf(lines: readonly DocumentLine[]): Piece[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(/(填报单位|计量单位)[:：]\s*(\S+)/g)].map(([, name = "", words = ""]) => ({
      line,
      name,
      words,
    })),
  );
}

/** In whatever order the units stand. */
function meaning(words: string): string {
  return plainLetters(words).replace(/\s/g, "").split("、").toSorted().join("、");
}
