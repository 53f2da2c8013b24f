import type { TemplateProblem } from "../contract/summaryModel.ts";
import { readBytes } from "../files/reading/readBytes.ts";
import { refusalOf } from "../files/reading/refusalOf.ts";
import { checkTemplate } from "../summary/checkTemplate.ts";

/**
 * Worker task "checkTemplate": a template from outside with what is wrong with its tags.
 * @returns the bytes that were looked at, so that exactly those are kept
 * @throws FileRefused for what is no plain Word document
 */
export async function checkTemplateFile(
  path: unknown,
): Promise<{ document: Uint8Array; problems: readonly TemplateProblem[] }> {
  const bytes = await readBytes(String(path));
  try {
    return { document: new Uint8Array(bytes), problems: checkTemplate(bytes) };
  } catch (error) {
    throw refusalOf(error);
  }
}
