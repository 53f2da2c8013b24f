import { basename, resolve } from "node:path";
import type { Store } from "../../db/store/index.ts";
import type { Failure } from "../contract/envelope.ts";
import type { PlanChoices } from "../contract/importPlan.ts";
import type { FileWorker } from "../files/process/fileWorker.ts";
import type { ImportPlan } from "../import/planning/importFile.ts";
import { failureOf } from "../router/failureOf.ts";
import { ledgerNamed } from "../services/ledgerNamed.ts";
import { namingFile } from "../services/namingFile.ts";
import type { Command, CommandLine } from "./Command.ts";
import { failureText } from "./failureText.ts";
import { importText } from "./importText.ts";
import { readAnswers } from "./readAnswers.ts";
import { townshipNamed } from "./townshipNamed.ts";
import { UsageError } from "./UsageError.ts";

interface Request {
  readonly asOf: string | null;
  readonly ledger: string | null;
  readonly township: string | null;
  readonly dryRun: boolean;
  readonly skipRefused: boolean;
  /** Why, where the rows touch a closed period */
  readonly reason: string | null;
  /** By the question's id; none: empty */
  readonly answers: ReadonlyMap<string, string>;
  /** What was answered before is left out of account */
  readonly noMemory: boolean;
  /** What a blank cell does to a value that the ledger holds */
  readonly blank: "keep" | "clear";
}

/**
 * import: every file is read and planned first, so that one that cannot be read stops all of it before anything is written;
 * then each is committed as a batch of its own. A later file is planned again before its turn: an earlier one may have
 * brought records that it only updates.
 */
export const importFiles: Command = {
  usage: [
    "import FILE… --data DIR [--as-of YYYY-MM] [--ledger ID] [--township 名称] [--dry-run]",
    "[--on-error refuse|skip] [--answers FILE] [--no-memory] [--blank keep|clear] [--reason 文字]",
  ].join(" "),
  does: "导入表格；每个文件一个批次，可撤销；--dry-run 只看计划",
  options: {
    ...{ "as-of": true, ledger: true, township: true, "dry-run": false, "on-error": true, reason: true },
    ...{ answers: true, "no-memory": false, blank: true },
  },
  words: { least: 1, most: 1000 },
  async run(line) {
    const request = requestOf(line);
    const store = await line.store();
    return line.withWorker((worker) => runImport(line, store, worker, request));
  },
};

function requestOf(line: CommandLine): Request {
  const onError = line.option("on-error") ?? "refuse";
  if (onError !== "refuse" && onError !== "skip") {
    throw new UsageError(`--on-error 只能是 refuse 或 skip，未写入任何数据。用法：${importFiles.usage}`);
  }
  const blank = line.option("blank") ?? "clear";
  if (blank !== "keep" && blank !== "clear") {
    throw new UsageError(`--blank 只能是 keep 或 clear，未写入任何数据。用法：${importFiles.usage}`);
  }
  const ledger = line.option("ledger");
  if (ledger !== null) ledgerNamed(ledger);
  line.needed("data");
  const answers = line.option("answers");
  return {
    asOf: line.asOf(),
    ledger,
    township: line.option("township"),
    dryRun: line.flag("dry-run"),
    skipRefused: onError === "skip",
    reason: line.option("reason"),
    answers: answers === null ? new Map() : readAnswers(resolve(answers)),
    noMemory: line.flag("no-memory"),
    blank,
  };
}

async function runImport(line: CommandLine, store: Store, worker: FileWorker, request: Request): Promise<0 | 1> {
  const { answerPlan, commitPlan, planFile, replan } = await import("../import/planning/importFile.ts");
  const { planJson } = await import("../import/planning/planJson.ts");
  const township = request.township === null ? null : await townshipNamed(store, request.township);
  const { answers } = request;
  const { asOf, ledger, blank, noMemory } = request;
  const options = { asOf, ledger, township, noMemory, choices: { blank } };
  const planned = async (plan: ImportPlan, choices: PlanChoices, noMemory: boolean): Promise<ImportPlan> =>
    store.readInSteps((snapshot) => replan(snapshot, plan, { ...options, noMemory, choices }));
  const answered = (plan: ImportPlan, noMemory: boolean): Promise<ImportPlan> =>
    answerPlan(plan, answers, (choices) => planned(plan, choices, noMemory));
  const plans: ImportPlan[] = [];
  for (const word of line.words) {
    // What is answered here goes before what was answered once, so it is asked without looking back first.
    const looked = { ...options, noMemory: request.noMemory || answers.size > 0 };
    const plan = await namingFile(basename(word), () => planFile(store.readInSteps, worker, resolve(word), looked));
    if (answers.size === 0) plans.push(plan);
    else {
      const { choices } = await answered(plan, true);
      plans.push(await answered(await planned(plan, choices, request.noMemory), request.noMemory));
    }
  }
  const documents: unknown[] = [];
  let code: 0 | 1 = 0;
  let written = false;
  for (const [place, before] of plans.entries()) {
    const plan = written
      ? await answered(await planned(before, before.choices, request.noMemory), request.noMemory)
      : before;
    const outcome: Outcome = request.dryRun ? UNWRITTEN : await commit(() => commitPlan(store, plan, request));
    written ||= outcome.batch !== null;
    if (outcome.failure) line.complain(`${basename(line.words[place] ?? "")}：${failureText(outcome.failure)}`);
    const text = importText(plan, outcome.batch, {
      dryRun: request.dryRun,
      refused: outcome.failure !== null,
    });
    if (line.json) documents.push(planJson(plan, outcome.batch));
    else await line.print(text.lines.join("\n"));
    if (outcome.failure || text.refused > 0 || text.waiting > 0 || text.tables === 0) code = 1;
  }
  if (line.json) await line.printJson({ files: documents });
  return code;
}

interface Outcome {
  readonly batch: string | null;
  readonly failure: Failure | null;
}

const UNWRITTEN: Outcome = { batch: null, failure: null };

const ANSWERS: ReadonlySet<string> = new Set(["plan-empty", "plan-refused", "closed-reason"]);

/** A plan that may not be written is an answer (exit 1); anything else is not. */
async function commit(work: () => Promise<{ batch: string | null }>): Promise<Outcome> {
  try {
    return { batch: (await work()).batch, failure: null };
  } catch (error) {
    const failure = failureOf(error);
    if (failure && ANSWERS.has(failure.code)) return { batch: null, failure };
    throw error;
  }
}
