import type { TemplateProblem } from "../contract/summaryModel.ts";
import { compileTemplate } from "./compileTemplate.ts";
import { readTemplate } from "./readTemplate.ts";
import { TemplateBroken } from "./SummaryInput.ts";

/**
 * Every unknown or broken tag of a template, by paragraph; none: it can be filled. Needs no store, and so can run in the worker.
 * @throws FileRefused what is no plain Word document, or too large
 */
export function checkTemplate(bytes: Uint8Array): readonly TemplateProblem[] {
  try {
    compileTemplate(readTemplate(bytes));
    return [];
  } catch (error) {
    if (error instanceof TemplateBroken) return error.problems;
    throw error;
  }
}
