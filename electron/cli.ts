/**
 * The command line: the same store, import, figures and tables as the desktop program, under plain Node.
 *
 *   npm run -s cli -- import 大庄乡.xlsx --data DIR --as-of 2021-10
 *
 * One file of cli/ per command. People get short Chinese lines, programs one JSON document (--json); what cannot be done
 * is one line on standard error. Exit codes: 0 done, 1 done but rows were refused or checks failed, 2 not done and
 * nothing written. Nothing heavy is imported here: a command loads what it needs.
 */
import { runCommandLine } from "./cli/runCommandLine.ts";

// A reader that has seen enough (head, a closed terminal) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  complain: (text) => {
    process.stderr.write(`${text}\n`);
  },
});
