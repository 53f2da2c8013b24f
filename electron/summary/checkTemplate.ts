import type { TemplateProblem } from "../contract/summaryModel.ts";
import { readTemplate } from "./readTemplate.ts";

/**
 * Every unknown or broken tag of a template, by paragraph; none: it can be filled. Needs no store, and so can run in the worker.
 * @throws FileRefused what is no plain Word document, or too large
 */
export function checkTemplate(bytes: Uint8Array): readonly TemplateProblem[] {
  return readTemplate(bytes).problems;
}
