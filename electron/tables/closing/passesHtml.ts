import { periodOf } from "../../../db/exact/index.ts";
import type { Closing } from "../../../db/store/index.ts";
import { escapeHtml } from "../../files/writing/escapeHtml.ts";
import { printStyle } from "../printing/index.ts";

const heads = ["序号", "规则", "审核发现", "通过的原因", "通过人", "通过日期"];
const widths = [6, 18, 34, 22, 10, 10];

/** The 错误 that were passed for an issue, with their reasons, as one document for paper (A4 upright). */
export function passesHtml({ month, issue, at, actor, passes }: Closing, area: string): string {
  const rows = passes.map((pass, index) => {
    const cells = [String(index + 1), `${pass.rule} ${pass.words}`, pass.said, pass.reason, pass.actor, dayOf(pass.at)];
    return `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`;
  });
  const title = `${area}${periodOf(month).text}上报时通过的审核错误`;
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
<div class="line"><span>第${issue}次上报，${dayOf(at)}，${escapeHtml(actor)}</span><span>共 ${passes.length} 项</span></div>
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

/** The day, as the place of the machine counts it. */
function dayOf(at: string): string {
  const day = new Date(at);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
