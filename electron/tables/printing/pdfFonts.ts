import { pdfText } from "./pdfText.ts";

/** PostScript names of the fonts a PDF holds, without the letters that mark a part of a font (AAAAAA+SimSun): SimSun. */
export function pdfFonts(pdf: Uint8Array): string[] {
  const names = [...pdfText(pdf).matchAll(/\/(?:FontName|BaseFont)\s*\/([^\s/<>[\]()]+)/g)].map(([, name = ""]) =>
    plainName(name).replace(/^[A-Z]{6}\+/, ""),
  );
  return [...new Set(names)];
}

/** A PDF writes bytes that are no letters as #xx; together they are UTF-8. */
function plainName(name: string): string {
  const bytes = name.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
