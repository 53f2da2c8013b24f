import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { CodeCheck, SheetCheck, WorkbookCheck } from "../contract/codeVerification.ts";
import { namingFile } from "../services/namingFile.ts";
import type { Command, CommandLine } from "./Command.ts";
import { monthOption } from "./monthOption.ts";

/** Differences that a person reads on one screen; --json has them all. */
const MOST_SHOWN = 50;

/**
 * Code verification: which table, period and issue a 校验码 or a workbook is, and whether it still agrees. The command keeps the
 * name it began with, check-in.
 */
export const codeVerification: Command = {
  usage: "check-in FILE.xlsx|校验码 --data DIR [--before YYYY-MM]",
  does: "凭校验码或写出的工作簿，核对是哪张表、哪一期、第几次上报，是否与上报和今天的台账一致；有不一致时退出码为 1",
  options: { before: true },
  words: { least: 1, most: 1 },
  async run(line) {
    const [word = ""] = line.words;
    line.needed("data");
    return isFile(word) ? checkFile(line, word) : checkCode(line, word);
  },
};

/** A code has no dot, no slash, and is no file of this name. */
function isFile(word: string): boolean {
  return /[./\\]/.test(word) || existsSync(resolve(word));
}

async function checkFile(line: CommandLine, word: string): Promise<0 | 1> {
  const store = await line.snapshot();
  const { readWorkbook } = await import("../files/readWorkbook.ts");
  const { verifyWorkbook } = await import("../tables/codeVerification/index.ts");
  const book = await line.withWorker((worker) => namingFile(basename(word), () => readWorkbook(worker, resolve(word))));
  const check = await verifyWorkbook(store, book);
  await line.answer(check, workbookText(check));
  return check.agrees ? 0 : 1;
}

async function checkCode(line: CommandLine, word: string): Promise<0 | 1> {
  const store = await line.snapshot();
  const { buildTable } = await import("../tables/index.ts");
  const { verifyCode } = await import("../tables/codeVerification/index.ts");
  const codeOf = (table: string, asOf: string): string => buildTable(store, table, asOf).checkCode;
  const check = await verifyCode(store, word, { before: monthOption(line.option("before")), codeOf });
  await line.answer(check, codeText(check));
  const agree = check.found.length > 0 && check.found.every(({ today }) => today?.agrees === true);
  return agree ? 0 : 1;
}

function workbookText({ words, sheets }: WorkbookCheck): string {
  return [...words, ...sheets.flatMap(sheetLines)].join("\n");
}

function sheetLines(check: SheetCheck): string[] {
  if (check.kind === "contents") return [`〔${check.sheet}〕目录`];
  if (check.kind === "unrecognised") return [`〔${check.sheet}〕${check.why}`];
  const moved = check.rowsMoved.slice(0, MOST_SHOWN).map(({ label, place }) => `  第 ${place} 行“${label}”换了位置`);
  return [`〔${check.sheet}〕${check.words.join("")}`, ...differenceLines(check), ...moved];
}

function codeText({ words, found }: CodeCheck): string {
  return [...words, ...found.flatMap(differenceLines)].join("\n");
}

type Compared = CodeCheck["found"][number] | Extract<SheetCheck, { kind: "table" }>;

function differenceLines({ differences, differencesTotal, ...lines }: Compared): string[] {
  const cells = differences.slice(0, MOST_SHOWN).map(({ cell, row, column, file, issued, today }) => {
    const said = [
      file === null ? [] : [`表上“${file}”`],
      issued === null ? [] : [`上报“${issued}”`],
      today === null ? [] : [`今天“${today}”`],
    ].flat();
    return `  ${[cell, [row, column].filter(Boolean).join("／")].filter(Boolean).join(" ")}：${said.join("，")}`;
  });
  const rest = differencesTotal > cells.length ? [`  另有 ${differencesTotal - cells.length} 格不同，未逐一列出`] : [];
  const whole = [
    lines.rowsMissing.map(({ label }) => `  缺行“${label}”`),
    lines.rowsAdded.map(({ label, place }) => `  多出第 ${place} 行“${label}”`),
    lines.columnsMissing.map(({ label }) => `  缺列“${label}”`),
    lines.columnsAdded.map(({ label, place }) => `  多出 ${place} 列“${label}”`),
  ];
  return [...cells, ...rest, ...whole.flatMap((some) => some.slice(0, MOST_SHOWN))];
}
