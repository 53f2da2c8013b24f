import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { utils, write } from "xlsx";
import { type Output, runCommandLine } from "../../electron/cli/runCommandLine.ts";
import { pooledWorker } from "../support/pooledWorker.ts";

const cli = join(import.meta.dirname, "../../electron/cli.ts");

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the real command line as a process of its own: for what only a process has. */
export function runProcess(...words: string[]): Promise<CliResult> {
  return run(words, () => {});
}

/** The same with a reader that goes away at once, as `| head` does. */
export function runUnread(...words: string[]): Promise<CliResult> {
  return run(words, (child) => child.stdout.destroy());
}

function run(
  words: string[],
  started: (child: ChildProcessByStdio<null, Readable, Readable>) => void,
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...words], { stdio: ["ignore", "pipe", "pipe"] });
    let [out, error] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
    child.on("error", reject);
    started(child);
    child.on("close", (code) => resolve({ code, out, error }));
  });
}

/** Runs a command in this process, where starting one for each would only cost time. */
export async function runCli(...words: string[]): Promise<CliResult> {
  const [out, error]: [string[], string[]] = [[], []];
  const output: Output = {
    print: async (text) => void out.push(text),
    complain: (text) => void error.push(`${text}\n`),
  };
  const code = await runCommandLine(words, output, pooledWorker);
  return { code, out: out.join(""), error: error.join("") };
}

/** The JSON document of a command, which must be all that stands on standard output. */
export async function runJson<T>(...words: string[]): Promise<CliResult & { json: T }> {
  const result = await runCli(...words, "--json");
  return { ...result, json: JSON.parse(result.out) as T };
}

/** A folder of its own, removed when the test ends (`using`). */
export function temporaryFolder(): { path: string; file(name: string): string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), "taizhang-cli-"));
  return {
    path,
    file: (name) => join(path, name),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Writes rows as a workbook with one sheet. */
export function writeSheet(path: string, rows: (string | number | null)[][], name = "Sheet1"): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }));
  return path;
}

export const roadHeader = [
  "序号",
  "乡镇",
  "自然村",
  "路线名称",
  "建设类型",
  "计划里程（公里）",
  "计划投资（万元）",
  "完成里程（公里）",
  "完成投资（万元）",
  "状态",
];

/** One good row of road-works. */
export function roadRow(
  number: number,
  township: string,
  road: string,
  planned: number | string = 2.5,
): (string | number)[] {
  return [number, township, `${road.slice(0, 2)}村`, road, "自然村通硬化路", planned, 200, 1.25, 100, "在建"];
}

/** A sheet of road-works of 2021: title, header, rows; `month` (1–12) where the title says up to which. */
export function roadSheet(path: string, rows: (string | number | null)[][], month?: number): string {
  const upTo = month === undefined ? "" : `（截至${month}月）`;
  return writeSheet(path, [[`2021年农村公路建设任务进度表${upTo}`], roadHeader, ...rows]);
}

/** The JSON of import as cli.md has it. */
export interface ImportDocument {
  readonly files: {
    readonly file: string;
    readonly batch: string | null;
    readonly sheets: {
      readonly sheet: string;
      readonly tables: {
        readonly ledger: string;
        readonly headerRows: number[];
        readonly asOf: string | null;
        readonly township: string | null;
        readonly columns: {
          readonly column: string;
          readonly header: string;
          readonly field: string | null;
          readonly unit: string | null;
          readonly suggested: string[];
          readonly remembered?: string;
        }[];
        readonly rows: {
          readonly row: number;
          readonly action: string;
          readonly values: Record<string, string>;
          readonly progress: Record<string, string>;
          readonly problems: {
            readonly field: string | null;
            readonly cell: string | null;
            readonly raw: string;
            readonly level: string;
            readonly message: string;
          }[];
          readonly changes?: readonly {
            readonly field: string;
            readonly before: string | null;
            readonly after: string | null;
          }[];
        }[];
        readonly warnings: { readonly cell: string | null; readonly message: string }[];
        readonly skipped: { readonly row: number; readonly reason: string }[];
        readonly totals: unknown[];
      }[];
      readonly questions: {
        readonly id: string;
        readonly kind: string;
        readonly message: string;
        readonly blocks: boolean;
        readonly range: string;
        readonly field: string | null;
        readonly columns: string[];
        readonly candidates: string[];
        readonly rows: number;
      }[];
      readonly unrecognised: { readonly range: string; readonly why: string }[];
    }[];
  }[];
}

export interface FiguresDocument {
  readonly asOf: string;
  readonly figures: Record<
    string,
    {
      unit: string | null;
      value: string | null;
      text: string;
      records: number;
      items: unknown[] | null;
      note: string | null;
    }
  >;
}

/** A figure's value for 2021-10. */
export async function figureValue(data: string, id: string, asOf = "2021-10"): Promise<string | null | undefined> {
  const { json } = await runJson<FiguresDocument>("figures", id, "--data", data, "--as-of", asOf);
  return json.figures[id]?.value;
}
