import PizZip from "pizzip";

const TYPES = "[Content_Types].xml";

/** Packs parts into an office file (.docx, .xlsx). The times in it are fixed, so that the same parts give the same bytes. */
export function packParts(parts: ReadonlyMap<string, Uint8Array | string>): Buffer {
  const zip = new PizZip();
  const date = new Date(Date.UTC(2000, 0, 1));
  // Readers that look at the first entry only expect the list of types there.
  const names = [...parts.keys()].sort((first, second) => Number(second === TYPES) - Number(first === TYPES));
  for (const name of names) zip.file(name, parts.get(name) ?? "", { date, createFolders: false });
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}
