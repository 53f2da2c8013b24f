import { CallError } from "../contract/CallError.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { printHtml, printTables } from "../tables/index.ts";
import { printed } from "./printed.ts";
import type { Services } from "./Services.ts";

/**
 * The system's print dialog, once per size of paper: a job has one, and so has a tray.
 * @param signal once it is aborted no further dialog opens
 * @returns false as soon as one was closed without printing. Throws CallError print-failed, cancelled
 */
export async function printInDialog(
  { printToPdf, printWithDialog }: Pick<Services, "printToPdf" | "printWithDialog">,
  models: readonly TableModel[],
  signal?: AbortSignal,
): Promise<boolean> {
  for (const paper of ["A4", "A3"] as const) {
    const own = models.filter((model) => model.paper === paper);
    if (own.length === 0) continue;
    const done = await printed(async () => {
      // A document does not know how many pages each of its tables takes: the PDF tells.
      const counts = own.length > 1 ? (await printTables(own, printToPdf)).sections.map(({ pages }) => pages) : [];
      if (signal?.aborted) throw new CallError("cancelled");
      return printWithDialog(printHtml(own, counts), { landscape: true, paper });
    });
    if (!done) return false;
  }
  return true;
}
