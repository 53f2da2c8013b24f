import { ORDINAL } from "../../contract/ordinal.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { unbrokenParts } from "../../contract/unbrokenParts.ts";
import { escapeHtml } from "../../files/writing/escapeHtml.ts";
import { columnParts, partOf } from "./columnParts.ts";
import { cssString } from "./cssString.ts";
import { printFit } from "./printFit.ts";
import { printStyle } from "./printStyle.ts";

/**
 * Tables as one HTML document for paper and PDF: no script, nothing loaded, the style inside. Each table begins a new page of
 * its own kind (A4 or A3 landscape, its own page numbers and 校验码 at the foot) and is set as small as the
 * paper's width asks for; its header is repeated on every page, rows are never divided, and the sign-off line stands behind the
 * last row only.
 * @param pageCounts pages of each table; needed where there are several, since a document only knows its pages as a whole
 */
export function printHtml(models: readonly TableModel[], pageCounts: readonly number[] = []): string {
  const pages = models.map((model, index) => pageStyle(model, index, pageCounts[index], models.length === 1));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(models.map(({ id, name }) => `${id} ${name}`).join("、"))}</title>
<style>
${printStyle}
${pages.join("\n")}
</style>
</head>
<body>
${models.map(section).join("\n")}
</body>
</html>
`;
}

/** Chromium restarts no page counter; so every table counts its pages with a counter of its own. */
function pageStyle(model: TableModel, index: number, count: number | undefined, alone: boolean): string {
  const { id, name, paper, checkCode } = model;
  const { fontSize, room } = printFit(model);
  const code = cssString(`校验码 ${checkCode}`);
  const all = count === undefined && alone ? "counter(pages)" : cssString(String(count ?? ""));
  return `@page table${index} { size: ${paper} landscape; counter-increment: pages${index}; @top-left { content: ${cssString(name)}; }
  @bottom-left { content: ${cssString(id)}; } @bottom-center { content: "第 " counter(pages${index}) " 页 共 " ${all} " 页"; } @bottom-right { content: ${code}; } }
.table${index} { page: table${index}; } .table${index} table { font-size: ${fontSize.toFixed(2)}pt; }
.table${index} tr:not(.numbers, .foot) > * { padding: ${room}mm 0.35em; }`;
}

function section(model: TableModel, index: number): string {
  const { title, organisation, periodText, unitText, heading, signatories, notes, explanations } = model;
  const explained = explanations.map((text, line) => `${line + 1}. ${text}`).join("");
  const parts = columnParts(model);
  const tables = parts.map((places, place) => {
    const part = partOf(model, places);
    const foot = `<tr class="foot"><td colspan="${part.columns.length}">
${notes.map((note, line) => `<p class="note">${line === 0 ? "注：" : "　　"}${escapeHtml(note)}</p>`).join("\n")}
${explained && `<p class="explained">填报说明：${partsHtml(explained)}</p>`}
<div class="line sign">${signatories.map((who) => `<span>${escapeHtml(who.includes("：") ? who : `${who}：`)}</span>`).join("")}</div>
</td></tr>`;
    return tableHtml(part, place === parts.length - 1 ? foot : "");
  });
  return `<section class="table${index}">
<h1>${escapeHtml(title)}</h1>
<div class="heading">${heading.map((line) => `<div>${escapeHtml(line)}</div>`).join("")}</div>
<div class="line"><span>填报单位：${escapeHtml(organisation)}</span><span>${escapeHtml(periodText)}</span><span>${escapeHtml(unitText)}</span></div>
${tables.join("\n")}
</section>`;
}

const LAST = 3;

/** The last rows keep together with what stands under the table, so that no page carries one row alone. */
function tableHtml(model: TableModel, foot: string): string {
  const { columns } = model;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((width / whole) * 100).toFixed(3)}%">`);
  const rows = model.rows.map((row) => bodyRow(row, columns));
  return `<table>
<colgroup>${widths.join("")}</colgroup>
<thead>
${headerRows(model)}
</thead>
<tbody>
${rows.slice(0, -LAST).join("\n")}
</tbody>
<tbody class="end">
${rows.slice(-LAST).join("\n")}
${foot}
</tbody>
</table>`;
}

/** A text in which numbers, dates and stakes are not broken. */
function partsHtml(text: string): string {
  return unbrokenParts(text)
    .map((part) => (part.whole ? `<span class="whole">${escapeHtml(part.text)}</span>` : escapeHtml(part.text)))
    .join("");
}

function headerRows({ header, headerRows: count, columnNumbers }: TableModel): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const cells = header
      .filter((cell) => cell.row === row)
      .toSorted((first, second) => first.column - second.column)
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `<th${span("rowspan", rowSpan)}${span("colspan", columnSpan)}>${headerHtml(text)}</th>`,
      );
    return `<tr>${cells.join("")}</tr>`;
  });
  if (columnNumbers)
    rows.push(`<tr class="numbers">${columnNumbers.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`);
  return rows.join("\n");
}

/** A short unit in brackets is not broken: it goes to the next line as a whole. */
function headerHtml(text: string): string {
  const [, words = text, unit = ""] = /^(.+)(（[^（）]{1,6}）)$/.exec(text) ?? [];
  return `${escapeHtml(words)}${unit && `<span class="unit">${escapeHtml(unit)}</span>`}`;
}

function bodyRow({ kind, cells }: TableModel["rows"][number], columns: TableModel["columns"]): string {
  const content = cells.map(({ text, value }, index) => {
    const column = columns[index];
    const isCentred = column?.kind === "date" || column?.key === ORDINAL;
    const className = isCentred ? "date" : column?.kind === "text" ? "text" : "number";
    const content = column?.kind === "text" ? partsHtml(text) : escapeHtml(text);
    return `<td class="${className}"${column?.bar ? bar(value) : ""}>${content}</td>`;
  });
  return `<tr class="${kind}">${content.join("")}</tr>`;
}

/** A rate's bar behind its number: full at 100 and never longer. */
function bar(value: string | null): string {
  const length = Math.min(100, Math.max(0, Number(value))).toFixed(1);
  return ` style="background-image: linear-gradient(90deg, #9db8d2 ${length}%, transparent ${length}%)"`;
}

function span(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : "";
}
