import type { Docx } from "../files/docx/openDocx.ts";
import { paragraphsOf, paragraphText } from "../files/docx/paragraphs.ts";
import { wordChildren } from "../files/docx/wordElements.ts";
import { displayWidth } from "../files/writing/displayWidth.ts";
import { xmlElement } from "../files/xml/xmlElement.ts";
import type { XmlElement } from "../files/xml/xmlTree.ts";
import { paragraphStyle } from "./paragraphStyle.ts";

/** 3号, in twips */
const CHARACTER = 320;
/** Characters that 署名 stands in from the edge, and the date further right than 署名 begins (GB/T 9704, without a seal) */
const INSET = 2;
const DATE = /^(?:\d{4}年\d{1,2}月\d{1,2}日|【待补：成文日期】)$/;
/** What stands behind w:ind in a paragraph's properties. */
const BEHIND = new Set(
  ["contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap"]
    .concat(["outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"])
    .map((name) => `w:${name}`),
);

/**
 * Sets 署名 and the day under it as GB/T 9704 has them where there is no seal: 署名 two characters in from the right, the day beginning
 * two characters right of it; a day that is longer stands two characters in, and 署名 gives way. A template that has no day stays as it is.
 */
export function placeSignature(root: XmlElement, docx: Docx): void {
  const styleOf = paragraphStyle(docx);
  const signed = paragraphsOf(root).filter((each) => styleOf(each, paragraphText(each)) === "signature");
  const [name, date] = signed.slice(-2);
  if (!name || !date || !DATE.test(paragraphText(date).trim())) return;
  const [long, day] = [name, date].map((each) => displayWidth(paragraphText(each).trim()) / 2) as [number, number];
  const longer = day > long;
  indent(name, longer ? 2 * INSET + day - long : INSET);
  indent(date, longer ? INSET : long - day);
}

function indent(paragraph: XmlElement, characters: number): void {
  let [properties] = wordChildren(paragraph, "pPr");
  if (!properties) {
    properties = xmlElement("w:pPr");
    paragraph.children.unshift(properties);
  }
  const kept = properties.children.filter((child) => typeof child === "string" || child.name !== "w:ind");
  const behind = kept.findIndex((child) => typeof child !== "string" && BEHIND.has(child.name));
  const right = { "w:right": Math.round(characters * CHARACTER), "w:rightChars": Math.round(characters * 100) };
  kept.splice(
    behind < 0 ? kept.length : behind,
    0,
    xmlElement("w:ind", { ...right, "w:firstLine": 0, "w:firstLineChars": 0 }),
  );
  properties.children = kept;
}
