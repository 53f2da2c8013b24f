import type { FileWorker } from "../../files/process/fileWorker.ts";
import type { ScanRequest } from "../../files/templates/scanTemplate.ts";
import type { ScannedTemplate } from "../../files/templates/templateTypes.ts";

/** Finds the tags of a template, in the worker; with the workbook's bytes. @throws FileRefused */
export function scanTemplate(
  worker: FileWorker,
  template: ScanRequest,
): Promise<ScannedTemplate & { readonly workbook: Uint8Array }> {
  return worker.run("scanTemplate", template);
}
