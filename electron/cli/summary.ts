import { basename, resolve } from "node:path";
import { isDate } from "../../db/exact/index.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { SummaryKind } from "../contract/summaryModel.ts";
import { readBytes } from "../files/reading/readBytes.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import { namingDocument } from "../services/namingDocument.ts";
import type { Command, CommandLine } from "./Command.ts";
import { UsageError } from "./UsageError.ts";

/** summary: the annual summary as a Word document, from our template or from the bureau's own. */
export const summary: Command = {
  usage:
    "summary --as-of YYYY-MM --out FILE.docx [--template FILE] [--kind annual|half] [--sources] [--date YYYY-MM-DD] --data DIR",
  does: "写出工作总结（Word），每个数字都来自台账；--kind half 为半年总结，--sources 附数字来源表，--date 写成文日期",
  options: { "as-of": true, out: true, template: true, kind: true, sources: false, date: true },
  async run(line) {
    const asOf = line.neededAsOf();
    const path = resolve(line.needed("out"));
    if (!path.toLowerCase().endsWith(".docx"))
      throw new UsageError(`--out 要写成 .docx 文件，未作任何操作。用法：${summary.usage}`);
    const kind = kindOf(line);
    const file = line.option("template");
    const template = file === null ? null : await namingDocument(basename(file), () => readBytes(resolve(file)));
    const { editionInput, fillSummary, unfitToIssue } = await import("../summary/index.ts");
    const store = await line.snapshot();
    // As the program would export it: the template in force, this edition's own texts, the bureau's settings.
    const { input } = editionInput(store, kind, asOf);
    const options = { ...input.options, sources: line.flag("sources"), signed: signedOn(line) };
    const { model, document } = await namingDocument(basename(file ?? ""), async () =>
      fillSummary(store, template ? { kind, asOf, template, options } : { ...input, options }),
    );
    await writeBytes(path, document);
    const { characters, missing, checks, unreported, passed, problems } = model;
    // A draft all the same: 定稿 is refused in the window for the same reasons.
    const unfit = unfitToIssue(store, model, { draft: true });
    const said = [
      ...problems.map(({ message }) => `本期改写的段落未采用：${message}`),
      ...missing.map(({ section, name }) => `待补〔${section}〕${name}`),
      ...checks.map(({ rule, label, message }) => `错误〔${rule}〕${label}：${message}`),
      ...unreported.map(({ ledger, message }) => `未报〔${ledgerOf(ledger)?.name ?? ledger}〕${message}`),
      ...passed.map(({ label, message }) => `逾期 ${label}：${message}`),
      ...(unfit.length > 0 ? [`只能作为草稿，不能定稿：${unfit.join("；")}。`] : []),
      `${path}：${characters} 字，待补 ${missing.length} 项，核对错误 ${checks.length} 项，应报未报 ${unreported.length} 项，逾期 ${passed.length} 项。`,
    ];
    const facts = { asOf, kind, file: path, characters, missing, checks, unreported, passed, problems, unfit };
    await line.answer(facts, said.join("\n"));
    // Written all the same: a text with gaps, or over a book in which something does not fit, is not finished.
    return missing.length === 0 && checks.length === 0 && unfit.length === 0 ? 0 : 1;
  },
};

function kindOf(line: CommandLine): SummaryKind {
  const kind = line.option("kind") ?? "annual";
  if (kind !== "annual" && kind !== "half")
    throw new UsageError(`--kind 只能是 annual 或 half，未作任何操作。用法：${summary.usage}`);
  return kind;
}

function signedOn(line: CommandLine): string | null {
  const signed = line.option("date");
  if (signed !== null && !isDate(signed))
    throw new UsageError(`--date 要写成 2021-12-30 这样的日期，未作任何操作。用法：${summary.usage}`);
  return signed;
}
