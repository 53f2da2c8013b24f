import type { FileFilter } from "../files/fileTokens.ts";
import type { Services } from "./Services.ts";

const FILTERS = {
  xlsx: { name: "Excel 工作簿", extensions: ["xlsx"] },
  docx: { name: "Word 文档", extensions: ["docx"] },
  pdf: { name: "PDF 文件", extensions: ["pdf"] },
} as const satisfies Record<string, { name: string; extensions: readonly string[] }>;

/**
 * Asks where to save, lets `write` write it (whole or not at all, see writeToFile) and remembers the file for app.showFile.
 * @returns the file's name without its folder, or null when the dialog was closed
 */
export async function writeChosenFile(
  { files, saved }: Services,
  suggestedName: string,
  kind: keyof typeof FILTERS,
  write: (path: string) => Promise<void> | void,
): Promise<{ file: string | null }> {
  const filter: FileFilter = { name: FILTERS[kind].name, extensions: [...FILTERS[kind].extensions] };
  const chosen = await files.chooseToSave(suggestedName, filter);
  if (!chosen) return { file: null };
  await write(files.path(chosen.token, "save"));
  saved.set(chosen.name, chosen.token);
  return { file: chosen.name };
}
