import { chineseFormats } from "../reading/builtInFormats.ts";
import { xmlText } from "../xml/xmlText.ts";
import { attribute, elementsNamed, firstNamed, type XmlElement } from "../xml/xmlTree.ts";

/** What a number format makes of a number. */
export type CellFormat = "percent" | "date" | "other";

/** The formats of a workbook's cell styles, by a cell's s="…" (ECMA-376 part 1, 18.8.10, 18.8.30). */
export function cellFormats(styles: XmlElement | undefined): (style: number) => CellFormat {
  if (!styles) return () => "other";
  const written = new Map(
    elementsNamed(firstNamed(styles, "numFmts") ?? styles, "numFmt").map((format) => [
      Number(attribute(format, "numFmtId")),
      xmlText(attribute(format, "formatCode") ?? ""),
    ]),
  );
  const cells = firstNamed(styles, "cellXfs");
  const formats = (cells ? elementsNamed(cells, "xf") : []).map((look) => {
    const id = Number(attribute(look, "numFmtId") ?? 0);
    return formatOf(written.get(id) ?? chineseFormats.get(id) ?? BUILT_IN.get(id) ?? "");
  });
  return (style) => formats[style] ?? "other";
}

/** Those of the formats known by number alone that matter here. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [22, "yyyy/m/d h:mm"],
]);

function formatOf(code: string): CellFormat {
  // Quoted words, single escaped signs, colours and conditions say nothing about the number.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (bare.includes("%")) return "percent";
  return /[yd]/i.test(bare) && !/general/i.test(bare) ? "date" : "other";
}
