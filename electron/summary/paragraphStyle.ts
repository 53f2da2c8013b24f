import type { SummaryStyle } from "../contract/summaryModel.ts";
import type { Docx } from "../files/docx/openDocx.ts";
import { readPart } from "../files/docx/readPart.ts";
import { wordAttribute, wordChildren, wordElements } from "../files/docx/wordElements.ts";
import type { XmlElement } from "../files/xml/xmlTree.ts";

/** The paragraph styles of our templates, by the names that people see in WPS. */
export const styleNames: Readonly<Record<Exclude<SummaryStyle, "other">, string>> = {
  title: "总结标题",
  salutation: "总结称谓",
  level1: "总结一级标题",
  level2: "总结二级标题",
  level3: "总结三级标题",
  body: "总结正文",
  signature: "总结落款",
};

/** What a paragraph is: by the name of its style (programs change the ids), else by how its number is written (GB/T 9704). */
export function paragraphStyle(docx: Docx): (paragraph: XmlElement, text: string) => SummaryStyle {
  const known = new Map(Object.entries(styleNames).map(([style, name]) => [name, style as SummaryStyle]));
  const styles = docx.parts.get("word/styles.xml");
  const nameOf = (style: XmlElement): string => valueIn(wordChildren(style, "name")[0]) ?? "";
  const byId = new Map(
    (styles ? wordElements(readPart(styles).root, "style") : []).map((style) => [
      wordAttribute(style, "styleId") ?? "",
      known.get(nameOf(style)),
    ]),
  );
  return (paragraph, text) => {
    const [properties] = wordChildren(paragraph, "pPr");
    const id = properties && valueIn(wordChildren(properties, "pStyle")[0]);
    const named = id ? byId.get(id) : undefined;
    if (named) return named;
    if (/^[一二三四五六七八九十]+、.{0,30}$/.test(text)) return "level1";
    if (/^（[一二三四五六七八九十]+）.{0,30}$/.test(text)) return "level2";
    if (/^\d+[．.].{0,30}$/.test(text)) return "level3";
    return "other";
  };
}

function valueIn(element: XmlElement | undefined): string | undefined {
  return element && wordAttribute(element, "val");
}
