/**
 * The detail of an error without folders: an absolute path becomes its last name, so that the page learns which file it was
 * and never where it lies. The command line shows details as they are.
 */
export function withoutPaths(detail: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(detail).map(([name, text]) => [name, withoutPath(text)]));
}

const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/;

function withoutPath(text: string): string {
  if (!ABSOLUTE.test(text)) return text;
  const names = text.split(/[\\/]/).filter((name) => name !== "");
  return names.at(-1) ?? "";
}
