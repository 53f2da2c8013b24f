import type { ReadStore } from "../../../db/store/index.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";
import type { FillRequest } from "../../files/templates/fillTemplate.ts";
import type { TemplateProblem } from "../../files/templates/templateTypes.ts";
import { checkTemplate } from "./checkTemplate.ts";
import { templateValues } from "./templateValues.ts";

/**
 * A template filled for the period up to `asOf`: the filled workbook's bytes, or, where any tag cannot be filled (a township that
 * is no more), every problem and no workbook.
 * @param today YYYY-MM-DD, for {制表日期}
 * @throws FileRefused
 */
export async function fillOwnTemplate(
  store: Pick<ReadStore, "database">,
  worker: FileWorker,
  workbook: Uint8Array,
  asOf: string,
  today: string,
): Promise<{ readonly workbook: Uint8Array } | { readonly problems: readonly TemplateProblem[] }> {
  const checked = await checkTemplate(store, worker, { workbook });
  if (checked.problems.length > 0) return { problems: checked.problems };
  const request: FillRequest = { workbook, sheets: templateValues(store, checked, asOf, today) };
  return { workbook: await worker.run<Uint8Array>("fillTemplate", request, { timeoutSeconds: 120 }) };
}
