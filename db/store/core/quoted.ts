/** An SQL name. Only ever given names that stand in a declaration. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
