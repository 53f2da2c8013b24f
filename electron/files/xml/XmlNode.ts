/** An element as it stands in the file: names with their prefixes, attribute values and texts still escaped. */
export interface XmlElement {
  name: string;
  attributes: [name: string, value: string][];
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;
