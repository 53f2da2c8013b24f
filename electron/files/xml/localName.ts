/** A name without its prefix: programs choose their prefixes as they like. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
