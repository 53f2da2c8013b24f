import type { PrintedFont } from "../../contract/tables.ts";
import { textFont, titleFont } from "./printFonts.ts";

/**
 * Which face each kind of text really has, by the fonts that stand in the PDF itself. A face of no chain is one the system put in
 * the place of the whole chain.
 * @param embedded PostScript names, see pdfFonts
 */
export function printedFonts(embedded: readonly string[]): PrintedFont[] {
  const chains = [titleFont, textFont];
  const known = chains.flatMap(({ faces }) => faces);
  const strange = embedded.find((name) => !known.some(({ postScript }) => postScript.test(name)));
  return chains.flatMap(({ use, wanted, faces }) => {
    const face = faces.find(({ postScript }) => embedded.some((name) => postScript.test(name)));
    const used = face?.name ?? strange ?? embedded[0];
    return used === undefined ? [] : [{ use, wanted, used }];
  });
}
