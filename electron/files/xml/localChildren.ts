import { localName } from "./localName.ts";
import type { XmlElement } from "./XmlNode.ts";

/** The child elements of a name, whatever their prefix. */
export function localChildren({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== "string" && localName(child.name) === name);
}
