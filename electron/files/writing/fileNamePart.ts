/** A text that may stand in a file's name on Windows too: no signs that separate or command; the full-width － becomes a plain one. */
export function fileNamePart(text: string): string {
  return text.replace("－", "-").replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
}
