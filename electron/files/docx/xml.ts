import { escapeHtml } from "../writing/escapeHtml.ts";

type Attributes = Readonly<Record<string, string | number | null>>;

/** An XML element as text. Attributes that are null are left out; children are XML already (see xmlWords). */
export function xml(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** Words as XML text; control characters, which XML cannot carry, are left out. */
export function xmlWords(text: string): string {
  return escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));
}
