import type { ReadStore } from "../../../db/store/index.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";
import type { ScanRequest } from "../../files/templates/scanTemplate.ts";
import { type MeantTemplate, readTags } from "./readTags.ts";
import { scanTemplate } from "./scanTemplate.ts";

/** A template that was looked through: what its tags mean, what cannot be used, and its bytes. */
export interface CheckedTemplate extends MeantTemplate {
  readonly workbook: Uint8Array;
}

/** Looks a template through, in the worker and against the figures and ledgers there are. @throws FileRefused */
export async function checkTemplate(
  store: Pick<ReadStore, "database">,
  worker: FileWorker,
  template: ScanRequest,
): Promise<CheckedTemplate> {
  const scanned = await scanTemplate(worker, template);
  return { ...readTags(store, scanned), workbook: scanned.workbook };
}
