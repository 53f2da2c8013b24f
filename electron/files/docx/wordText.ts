import { xml, xmlWords } from "./xml.ts";

/** A run of words in the look of its paragraph, or with properties (w:rPr children in schema order) of its own. */
export function wordRun(text: string, properties = ""): string {
  const look = properties === "" ? [] : [xml("w:rPr", {}, properties)];
  return xml("w:r", {}, ...look, xml("w:t", { "xml:space": "preserve" }, xmlWords(text)));
}

/** A paragraph of a style (by its id), with content that is XML already. `more`: further w:pPr children, in schema order. */
export function wordParagraph(style: string, content: string, more = ""): string {
  return xml("w:p", {}, xml("w:pPr", {}, xml("w:pStyle", { "w:val": style }), more), content);
}
