import { isRowTag, lexTags } from "../../tags/lexTags.ts";
import { readBytes } from "../reading/readBytes.ts";
import { readPackage } from "../reading/readPackage.ts";
import { refusalOf } from "../reading/refusalOf.ts";
import { EXPLANATION } from "./explanationSheet.ts";
import { type OpenSheets, openSheets } from "./openSheets.ts";
import { spellOutShared } from "./plainFormulas.ts";
import { cellRuns, runsText } from "./richText.ts";
import { openTemplate, type TemplatePackage } from "./templatePackage.ts";
import type { ScannedTag, ScannedTemplate, TemplateProblem } from "./templateTypes.ts";
import { unfillable } from "./unfillable.ts";
import { unshiftable } from "./unshiftable.ts";

/** A template in memory or in a file; `workbook` in the answer is the bytes that were looked at. */
export type ScanRequest = { readonly path: string } | { readonly workbook: Uint8Array };

/** More tags than this are no template of a person's. */
const MOST_TAGS = 20_000;

/**
 * Worker task "scanTemplate": everything in a template that is to be filled, and everything that cannot be, all at once. What
 * the tags mean is not known here: the worker has no ledgers.
 * @throws FileRefused for a file that is no .xlsx, or that must not be passed on
 */
export async function scanTemplate(input: unknown): Promise<ScannedTemplate & { readonly workbook: Uint8Array }> {
  const request = input as ScanRequest;
  const bytes = "path" in request ? await readBytes(request.path) : Buffer.from(request.workbook);
  try {
    const book = openTemplate(bytes);
    // A file that another reader cannot open would not open when it is filled either.
    readPackage(bytes, () => {});
    return { ...scan(book, openSheets(book)), workbook: new Uint8Array(bytes) };
  } catch (error) {
    throw refusalOf(error);
  }
}

function scan(book: TemplatePackage, { sheets, shared }: OpenSheets): ScannedTemplate {
  const tags: ScannedTag[] = [];
  const loops: ScannedTag[] = [];
  const problems: TemplateProblem[] = [];
  if (book.leadsOutside) {
    problems.push({
      sheet: null,
      cell: null,
      words: "",
      message: "有指向其他文件的链接或数据连接，请在 WPS 中断开链接后再试",
    });
  }
  for (const { name, index, rows } of sheets) {
    if (name === EXPLANATION) continue;
    for (const { row, cells } of rows) {
      let loop: ScannedTag | undefined;
      for (const { cell, element } of cells) {
        const runs = cellRuns(element, shared);
        const text = runs === undefined ? "" : runsText(runs);
        if (!/[{}｛｝]/.test(text)) continue;
        const { pieces, loose } = lexTags(text);
        const problem = (words: string, message: string): unknown =>
          problems.push({ sheet: name, cell, words, message });
        if (loose.length > 0) {
          problem(text.slice(0, 80), "花括号没有成对，不知从哪里到哪里是标签");
          continue;
        }
        for (const { kind, text: tag } of pieces) {
          if (kind !== "tag") continue;
          const found = { sheet: index, cell, row, tag };
          if (!isRowTag(tag)) tags.push(found);
          else if (loop) problem(`{${tag}}`, `本行在 ${loop.cell} 已有“{行:…}”，一行只能有一个`);
          else {
            loop = found;
            loops.push(found);
          }
        }
      }
    }
  }
  if (tags.length > MOST_TAGS)
    problems.push({ sheet: null, cell: null, words: "", message: `标签超过 ${MOST_TAGS} 个` });
  if (tags.length + loops.length === 0) {
    problems.push({
      sheet: null,
      cell: null,
      words: "",
      message: "没有找到标签：在单元格中写上如 {年度}、{农村路.建设任务里程} 的标签",
    });
  }
  for (const { rows } of sheets) spellOutShared(rows);
  const rowsOf = Map.groupBy(loops, ({ sheet }) => sheet);
  const repeated = new Map([...rowsOf].map(([sheet, found]) => [sheet, found.map(({ row }) => row)]));
  problems.push(...unfillable(book, sheets));
  problems.push(...unshiftable(book, sheets, repeated));
  return { sheets: book.sheets.map(({ name }) => name), tags, loops, problems };
}
