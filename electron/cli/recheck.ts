import { basename, resolve } from "node:path";
import type { Recheck } from "../contract/summaryModel.ts";
import { readBytes } from "../files/reading/readBytes.ts";
import { namingDocument } from "../services/namingDocument.ts";
import type { Command } from "./Command.ts";

/** recheck: a summary that was edited after it was written, held against the figures of today. */
export const recheck: Command = {
  usage: "recheck FILE.docx [--as-of YYYY-MM] --data DIR",
  does: "核对改过的总结：与台账不符、少了和新增的数字逐句列出",
  options: { "as-of": true },
  words: { least: 1, most: 1 },
  async run(line) {
    const file = line.words[0] ?? "";
    const bytes = await namingDocument(basename(file), () => readBytes(resolve(file)));
    const { documentIdentity } = await import("../summary/index.ts");
    const { recheckEdition } = await import("../services/recheckEdition.ts");
    const identity = await namingDocument(basename(file), async () => documentIdentity(bytes));
    // A document that no longer says which month it is of must be told.
    const asOf = identity?.asOf ?? line.asOf() ?? line.needed("as-of");
    const store = await line.snapshot();
    const edition = { kind: identity?.kind ?? ("annual" as const), asOf };
    const result = await namingDocument(basename(file), async () => recheckEdition(store, bytes, edition));
    await line.answer(result, inWords(result).join("\n"));
    return result.differences.length + result.vanished.length + result.added.length === 0 ? 0 : 1;
  },
};

function inWords({ asOf, agrees, differences, vanished, added, unread }: Recheck): string[] {
  const whose = ({ figure, field, item }: { figure: string; field: string | null; item: string | null }): string => {
    if (figure === "") return "";
    return `〔${field === null ? figure : `${figure}·${field}${item === null ? "" : `（${item}）`}`}〕`;
  };
  const at = ({ place, sentence }: { place: string; sentence: string }): string => `${place}：${sentence}`;
  return [
    ...differences.map((each) => {
      const ours = each.expected === null ? "台账已没有这一项" : `应为 ${each.expected}`;
      return `${each.unlike.join("、")}不符${whose(each)}文中 ${each.found}，${ours}；${at(each)}`;
    }),
    ...vanished.map((each) => `少了${whose(each)}${each.expected}；原在${at(each)}`),
    ...added.map((each) => `新增 ${each.found}；${at(each)}`),
    ...(unread.length === 0
      ? []
      : [`附件不是本程序的报表，没有核对：${unread.map((title) => `《${title}》`).join("、")}`]),
    `按截至 ${asOf} 的台账核对：相符 ${agrees} 处，不符 ${differences.length} 处，少了 ${vanished.length} 处，新增 ${added.length} 处。`,
  ];
}
