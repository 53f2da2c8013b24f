import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { FileRefused } from "../../import/fileRefused.ts";
import type { WorkbookGrid } from "../../import/workbookGrid.ts";
import { decodeText } from "./decodeText.ts";
import { detectContent } from "./detectContent.ts";
import { limits } from "./limits.ts";
import { readCsv } from "./readCsv.ts";
import { readHtml } from "./readHtml.ts";
import { readOle } from "./readOle.ts";
import { readXls } from "./readXls.ts";
import { readXlsx } from "./readXlsx.ts";

/** The steps of which progress is told: file in memory, checked, parsed. */
const steps = 3;

/**
 * Worker task "readWorkbook": { path } → WorkbookGrid.
 *
 * The gates in their order: size → magic bytes (content decides, never the name) → container (zip directory, sizes,
 * checksums; OLE, default password; text encoding) → sheet parts → parser → cells found against cells written in the file.
 * @throws FileRefused for anything wrong with the file.
 */
export async function readWorkbookFile(input: unknown, reportProgress: (done: number, total: number) => void): Promise<WorkbookGrid> {
  const { path } = input as { path: string };
  const bytes = await readBytes(path);
  reportProgress(1, steps);
  let grid: Omit<WorkbookGrid, "fileName">;
  try {
    grid = await readContent(bytes, () => reportProgress(2, steps));
  } catch (error) {
    throw refusalOf(error);
  }
  reportProgress(steps, steps);
  return { fileName: basename(path), ...grid };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new FileRefused("file-missing");
    if (found.size === 0) throw new FileRefused("file-empty");
    if (found.size > limits.fileBytes) {
      throw new FileRefused("file-too-large", { reason: `超过 ${limits.fileBytes / 1024 / 1024} MB` });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const cause = (error as NodeJS.ErrnoException).code ?? "";
    // WPS and Excel keep a file that is open to themselves on Windows.
    if (cause === "EBUSY" || cause === "EPERM" || cause === "EACCES") {
      throw new FileRefused("file-missing", { cause, reason: "文件正被其他程序占用，或没有读取权限" });
    }
    throw new FileRefused("file-missing", { cause });
  }
}

async function readContent(bytes: Buffer, onChecked: () => void): Promise<Omit<WorkbookGrid, "fileName">> {
  switch (detectContent(bytes)) {
    case "zip":
      return readXlsx(bytes, onChecked);
    case "ole":
      return readOle(bytes, onChecked);
    case "biff":
      return readXls(bytes, onChecked);
    case "text": {
      const text = decodeText(bytes);
      onChecked();
      return text.looksLikeHtml ? readHtml(text.text) : readCsv(text.text);
    }
  }
}

/** A parser that throws has met a file that it cannot make sense of. Running out of memory is not for it to judge. */
function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const cause = error instanceof Error ? error.message.slice(0, 200) : String(error);
  // V8 cannot make strings of more than 512 MB; arrays have such limits too.
  if (error instanceof RangeError && /length|allocation/i.test(cause)) return new FileRefused("file-out-of-memory", { cause });
  return new FileRefused("file-damaged", { cause });
}
