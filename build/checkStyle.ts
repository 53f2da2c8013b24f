/**
 * Fails on what the linter and the formatter do not look at: a line of more than 140 characters (they leave texts and comments
 * alone), and a folder of db, electron or renderer without an entry: a file that opens with
 * "<folder> — what it is for; its rule". `node build/checkStyle.ts` prints file:line and what is wrong.
 */
import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

const LONGEST = 140;

/** Where a line may be as long as it is, and why: folders and single files. */
export const longLines = [
  { files: "db/store/migrations/", why: "steps that are released stay as they are, to the letter" },
  { files: "electron/summary/text/", why: "a paragraph of the summary is one line, to be read and compared as one" },
  { files: "tests/fixtures/", why: "files as others wrote them" },
  ...[
    ["electron/files/reading/readXlsx.ts", "the parts of a package that are passed over: one pattern"],
    ["electron/files/templates/formulaTokens.ts", "a reference in a formula: one pattern"],
    ["electron/files/templates/shiftFormula.ts", "the functions that span a loop's rows: one list of words"],
    ["electron/import/meaning/readCaption.ts", "who a sheet is from: one pattern"],
    ["electron/import/meaning/rowWords.ts", "the words of a line of signatures: one pattern"],
    ["electron/tables/printing/printHtml.ts", "markup whose white space would be printed"],
    ["electron/tables/workbook/completeSheet.ts", "XML as Excel writes it"],
    ["electron/tables/workbook/tableFormula.ts", "a formula as it stands in its cell"],
    ["electron/tags/guideEntries.ts", "a paragraph of the guide is one line"],
    ["renderer/tables/closing/CloseButton.tsx", "a paragraph shown is one line"],
  ].map(([files = "", why = ""]) => ({ files, why })),
];

/** In tests a literal is what a program met outside (a part of a package, a row of words): it stands there as it was met. */
const literal = /(["'`]).*\1/;

export interface StyleFault {
  file: string;
  line: number;
  message: string;
}

/** All faults of the sources under `root`, which has the folders of this repository. */
export function checkStyle(root: string): StyleFault[] {
  const files = globSync("{db,electron,renderer,build,tests}/**/*.{ts,tsx,css}", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
  const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  return [...sources.flatMap(tooLong), ...withoutEntry(sources)];
}

interface Source {
  file: string;
  text: string;
}

function tooLong({ file, text }: Source): StyleFault[] {
  if (longLines.some(({ files }) => file.startsWith(files))) return [];
  return text.split("\n").flatMap((line, at) => {
    const { length } = [...(file.startsWith("tests/") ? line.replace(literal, "") : line)];
    return length > LONGEST ? [{ file, line: at + 1, message: `${length} characters; at most ${LONGEST}` }] : [];
  });
}

function withoutEntry(sources: Source[]): StyleFault[] {
  const rooms = Map.groupBy(
    sources.filter(({ file }) => /^(?:db|electron|renderer)\/.*\.tsx?$/.test(file)),
    ({ file }) => posix.dirname(file),
  );
  return [...rooms]
    .filter(([room, files]) => !files.some(({ text }) => opensWith(text, room)))
    .map(([room]) => ({ file: room, line: 1, message: `no file opens with "${room} — what it is for; its rule"` }));
}

/** A comment before anything else, whose first words are the folder's path and a dash, and more behind it. */
function opensWith(text: string, room: string): boolean {
  const said = /^\/\*\*\s*(?:\* )?(\S+) — \S/.exec(text);
  return said?.[1] === room;
}

if (import.meta.main) {
  const faults = checkStyle(join(import.meta.dirname, ".."));
  for (const { file, line, message } of faults) console.error(`${file}:${line} ${message}`);
  console.log(
    faults.length === 0 ? "style: no line too long, every folder has its entry" : `style: ${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
