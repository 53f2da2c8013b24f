/**
 * Marks around what a tag printed: where a number begins, which of the numbers it is, where it ends. They are noncharacters of
 * Unicode, which XML carries and no text contains; what comes from outside loses them (withoutMarks).
 */
export const MARK = { begin: "\ufdd0", text: "\ufdd2", end: "\ufdd1" } as const;

export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdd2]/g, "");
}
