import type { ReadSnapshot, ReadStore } from "../../../db/store/index.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";
import type { FillRequest } from "../../files/templates/fillTemplate.ts";
import type { TemplateProblem } from "../../files/templates/templateTypes.ts";
import { readTags } from "./readTags.ts";
import { scanTemplate } from "./scanTemplate.ts";
import { templateValues } from "./templateValues.ts";

/**
 * A template filled for the period up to `asOf`: the filled workbook's bytes, or, where any tag cannot be filled (a township that
 * is no more), every problem and no workbook. Tags and values are read in one snapshot, and none stands while the worker works.
 * @param today YYYY-MM-DD, for {制表日期}
 * @throws FileRefused
 */
export async function fillOwnTemplate(
  snapshot: ReadSnapshot<Pick<ReadStore, "database">>,
  worker: FileWorker,
  workbook: Uint8Array,
  asOf: string,
  today: string,
): Promise<{ readonly workbook: Uint8Array } | { readonly problems: readonly TemplateProblem[] }> {
  const scanned = await scanTemplate(worker, { workbook });
  const { problems, sheets } = await snapshot((store) => {
    const meant = readTags(store, scanned);
    const { problems } = meant;
    return { problems, sheets: problems.length === 0 ? templateValues(store, meant, asOf, today) : null };
  });
  if (!sheets) return { problems };
  const request: FillRequest = { workbook: scanned.workbook, sheets };
  return { workbook: await worker.run<Uint8Array>("fillTemplate", request, { timeoutSeconds: 120 }) };
}
