import { plainText } from "./plainText.ts";
import type { XmlElement } from "./XmlNode.ts";

/** The value of an attribute, whatever its prefix, as the plain text that it stands for; of two of a name the first. */
export function localAttribute({ attributes }: XmlElement, name: string): string | undefined {
  for (const [full, value] of attributes) {
    // Asked of every cell: nothing is cut out of the name.
    const before = full.length - name.length - 1;
    if (full === name || (before >= 0 && full[before] === ":" && full.endsWith(name))) return plainText(value);
  }
  return undefined;
}
