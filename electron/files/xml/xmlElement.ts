import type { XmlElement, XmlNode } from "./xmlTree.ts";
import { xmlWords } from "./xmlWords.ts";

type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * An element made new. Values are plain and get escaped here, those that are null are left out; children are nodes of a tree
 * already (see xmlWords).
 */
export function xmlElement(name: string, values: Attributes = {}, ...children: readonly XmlNode[]): XmlElement {
  const attributes = Object.entries(values).flatMap(([key, value]): [string, string][] =>
    value === null ? [] : [[key, xmlWords(String(value))]],
  );
  return { name, attributes, children: [...children] };
}
