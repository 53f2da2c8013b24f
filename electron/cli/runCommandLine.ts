/**
 * electron/cli — the program without a window: import, undo, figures, tables, check-in, summary, backup … One file a command
 * (Command.ts says what a command is), all of them in commands.ts.
 *
 * The rule: a command reads its words, calls what the window's handlers call too (services, planning, tables), and prints.
 * People get lines in Chinese; --json gives the same facts with exact texts. The exit code says what became of it: 0 done,
 * 1 done but rows were refused or checks failed, 2 not done and nothing written. A command is loaded when it is asked for, so
 * that starting costs what it costs; the worker process is started only where a file from outside is read.
 */
import { parseArgs } from "node:util";
import { isStorable } from "../../db/exact/index.ts";
import type { Store } from "../../db/store/index.ts";
import { errorText } from "../contract/errorText.ts";
import type { SpawnWorker } from "../files/process/fileWorker.ts";
import { failureOf } from "../router/failureOf.ts";
import type { Command, CommandLine } from "./Command.ts";
import { commands } from "./commands.ts";
import { failureText } from "./failureText.ts";
import { monthOf, monthOption } from "./monthOption.ts";
import { UsageError } from "./UsageError.ts";
import { withWorker } from "./withWorker.ts";

/** Where a command writes; the streams of the process, or a test's. */
export interface Output {
  /** Resolves when the text is out. */
  print(text: string): Promise<void>;
  complain(text: string): void;
}

/**
 * Runs one command line (without node and script).
 * @param spawn starts the file process; absent: the program's own
 * @returns the exit code: 0 done, 1 done but rows were refused or checks failed, 2 not done and nothing written
 */
export async function runCommandLine(
  words: readonly string[],
  output: Output,
  spawn?: SpawnWorker,
): Promise<0 | 1 | 2> {
  const [name, ...rest] = words;
  try {
    if (name === undefined) throw new UsageError("缺少命令，未作任何操作。可用的命令见 --help。");
    if (name === "--help" || name === "help") {
      await output.print(await helpText());
      return 0;
    }
    if (!words.every(isStorable)) throw new UsageError("参数中有不能保存的字符，未作任何操作。");
    const load = commands.get(name);
    if (!load)
      throw new UsageError(`没有“${name}”这个命令，未作任何操作。可用的命令：${[...commands.keys()].join(" ")}。`);
    return await runCommand(await load(), rest, output, spawn);
  } catch (error) {
    output.complain(inWords(error));
    return 2;
  }
}

async function runCommand(
  command: Command,
  rest: readonly string[],
  output: Output,
  spawn: SpawnWorker | undefined,
): Promise<0 | 1> {
  const { values, positionals } = parse(command, rest);
  const { least, most } = command.words ?? { least: 0, most: 0 };
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(
      `${positionals.length < least ? "参数不够" : "参数过多"}，未作任何操作。用法：${command.usage}`,
    );
  }
  const text = (option: string): string | null => {
    const value = values[option];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const needed = (option: string): string => {
    const value = text(option);
    if (value === null) throw new UsageError(`缺少 --${option}，未作任何操作。用法：${command.usage}`);
    return value;
  };
  let opened: Store | undefined;
  const line: CommandLine = {
    words: positionals,
    json: values.json === true,
    option: text,
    flag: (option) => values[option] === true,
    needed,
    asOf: () => monthOption(text("as-of")),
    neededAsOf: () => monthOf(needed("as-of")),
    async store() {
      const folder = needed("data");
      const { openStore } = await import("../../db/store/index.ts");
      opened ??= openStore({ folder });
      return opened;
    },
    async snapshot() {
      return (await line.store()).snapshot().store;
    },
    withWorker: (work) => withWorker(work, spawn),
    print: (line) => output.print(`${line}\n`),
    printJson: (document) => output.print(`${JSON.stringify(document)}\n`),
    answer: (document, text) => (line.json ? line.printJson(document) : line.print(text)),
    complain: output.complain,
  };
  try {
    return await command.run(line);
  } finally {
    opened?.close();
  }
}

function parse(command: Command, rest: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const valued = { data: true, json: false, ...command.options };
  const options = Object.fromEntries(
    Object.entries(valued).map(([option, takesValue]) => [
      option,
      { type: takesValue ? "string" : "boolean" } as const,
    ]),
  );
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-{1,2}[^\s'<]+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    const unknown = (error as { code?: unknown }).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    throw new UsageError(
      `${unknown ? "不认识选项" : "选项写得不对："} ${option}，未作任何操作。用法：${command.usage}`,
    );
  }
}

/** One line of Chinese for whatever was thrown; a fault of the program keeps its name for whoever reports it. */
function inWords(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const failure = failureOf(error);
  if (failure) return failureText(failure);
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${errorText("internal")}（${why.replace(/\s+/g, " ").slice(0, 300)}）`;
}

async function helpText(): Promise<string> {
  const list = await Promise.all([...commands.values()].map((load) => load()));
  const lines = list.map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return [
    "交通台账命令行",
    ...lines,
    "每个命令都可用：--data DIR 数据文件夹（没有则新建）；--json 输出一个 JSON 文档。",
    "退出码：0 完成；1 完成，但有行不能写入或检查未通过；2 用法不对或文件不能读取，未写入任何数据。",
    "",
  ].join("\n");
}
