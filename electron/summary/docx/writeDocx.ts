import PizZip from "pizzip";

/** Packs parts into a .docx. The times in it are fixed, so that the same parts give the same bytes. */
export function writeDocx(parts: ReadonlyMap<string, Buffer | string>): Uint8Array {
  const zip = new PizZip();
  const date = new Date(Date.UTC(2000, 0, 1));
  // Readers that look at the first entry only expect the list of types there.
  const names = [...parts.keys()].sort((first, second) => Number(second === TYPES) - Number(first === TYPES));
  for (const name of names) zip.file(name, parts.get(name) ?? "", { date, createFolders: false });
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

const TYPES = "[Content_Types].xml";
