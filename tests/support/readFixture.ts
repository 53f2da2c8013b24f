import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { FileRefused } from "../../electron/files/FileRefused.ts";
import type { SheetGrid, WorkbookGrid } from "../../electron/files/grid/workbookGrid.ts";
import { cellAt } from "../../electron/files/grid/workbookGrid.ts";
import type { FileWorker } from "../../electron/files/process/fileWorker.ts";
import { createFileWorker } from "../../electron/files/process/fileWorker.ts";
import { readWorkbook } from "../../electron/files/readWorkbook.ts";
import { pooledWorker } from "./pooledWorker.ts";

export interface FixtureReader {
  /** Writes the bytes under that name into a folder of the test's own and reads the file in the real worker process. */
  read(name: string, bytes: Buffer | string): Promise<WorkbookGrid>;
  /** The code of the refusal, or "read" when the file was read. */
  outcome(name: string, bytes: Buffer | string): Promise<string>;
}

/** One worker process and one folder for all tests of a file; both are gone afterwards. */
export function useFixtureReader(): FixtureReader {
  let folder = "";
  let worker: FileWorker;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fixture-"));
    worker = createFileWorker(pooledWorker);
  });
  afterAll(() => {
    worker.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (name: string, bytes: Buffer | string): Promise<WorkbookGrid> => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return readWorkbook(worker, path);
  };
  return {
    read,
    async outcome(name, bytes) {
      try {
        await read(name, bytes);
        return "read";
      } catch (error) {
        if (error instanceof FileRefused) return error.code;
        throw error;
      }
    },
  };
}

/** A sheet's cells as rows of plain values, null where there is none: for comparing at a glance. */
export function plainRows(book: WorkbookGrid, sheet: SheetGrid | undefined): (string | number | boolean | null)[][] {
  if (sheet === undefined) return [];
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_ignored, column) => {
      const cell = cellAt(book, sheet, row, column);
      if (cell === undefined) return null;
      if (cell.kind === "number") return cell.number;
      return cell.kind === "boolean" ? cell.number === 1 : cell.text;
    }),
  );
}
