import { escapeHtml } from "../../files/writing/escapeHtml.ts";
import { printStyle } from "./printStyle.ts";

const heads = ["序号", "规则", "审核发现", "通过的原因", "通过人", "通过日期"];
const widths = [6, 18, 34, 22, 10, 10];

/** What is printed of the 错误 that were passed for an issue. */
export interface PassesOnPaper {
  readonly title: string;
  /** Which issue, of what day, by whom */
  readonly issue: string;
  readonly passes: readonly {
    readonly rule: string;
    readonly words: string;
    readonly said: string;
    readonly reason: string;
    readonly actor: string;
    /** The day: 2021-11-02 */
    readonly day: string;
  }[];
}

/** The 错误 that were passed for an issue, with their reasons, as one document for paper (A4 upright). */
export function passesHtml({ title, issue, passes }: PassesOnPaper): string {
  const rows = passes.map((pass, index) => {
    const cells = [String(index + 1), `${pass.rule} ${pass.words}`, pass.said, pass.reason, pass.actor, pass.day];
    return `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`;
  });
  const none = passes.length === 0 ? '<p class="note">这次上报没有通过的审核错误。</p>' : "";
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${printStyle}
@page { size: A4; @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; } }
td { padding: 1mm 0.35em; }
</style>
</head>
<body>
<section>
<h1>${escapeHtml(title)}</h1>
<div class="line"><span>${escapeHtml(issue)}</span><span>共 ${passes.length} 项</span></div>
<table>
<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join("")}</colgroup>
<thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
${none}
</section>
</body>
</html>
`;
}
