import type { TableModel } from "../contract/tableModel.ts";
import { cssString } from "./cssString.ts";
import { escapeHtml } from "./escapeHtml.ts";
import { printStyle } from "./printStyle.ts";

/**
 * Tables as one HTML document for paper and PDF: no script, nothing loaded, the style inside. Each table begins a new page of
 * its own kind (A4 or A3 landscape, 表号 top right, page numbers and 校验码 at the foot); its header is repeated on every page,
 * rows are never divided, and the sign-off line stands behind the last row only.
 */
export function printHtml(models: readonly TableModel[]): string {
  const pages = models.map(({ id, name, paper, checkCode }, index) => {
    const [number, code] = [cssString(`表号：${id}`), cssString(`校验码 ${checkCode}`)];
    return `@page table${index} { size: ${paper} landscape; @top-left { content: ${cssString(name)}; } @top-right { content: ${number}; }
  @bottom-left { content: ${cssString(id)}; } @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; } @bottom-right { content: ${code}; } }
.table${index} { page: table${index}; }`;
  });
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

function section(model: TableModel, index: number): string {
  const { title, organisation, periodText, unitText, columns, signatories, notes } = model;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((width / whole) * 100).toFixed(3)}%">`);
  return `<section class="table${index}">
<h1>${escapeHtml(title)}</h1>
<div class="line"><span>填报单位：${escapeHtml(organisation)}</span><span>${escapeHtml(periodText)}</span><span>${escapeHtml(unitText)}</span></div>
<table>
<colgroup>${widths.join("")}</colgroup>
<thead>
${headerRows(model)}
</thead>
<tbody>
${model.rows.map((row) => bodyRow(row, columns)).join("\n")}
</tbody>
</table>
<div class="foot">
${notes.map((note, place) => `<p class="note">${place === 0 ? "注：" : "　　"}${escapeHtml(note)}</p>`).join("\n")}
<div class="line sign">${signatories.map((who) => `<span>${escapeHtml(who.includes("：") ? who : `${who}：`)}</span>`).join("")}</div>
</div>
</section>`;
}

function headerRows({ header, headerRows: count, columnNumbers }: TableModel): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const cells = header
      .filter((cell) => cell.row === row)
      .toSorted((first, second) => first.column - second.column)
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `<th${span("rowspan", rowSpan)}${span("colspan", columnSpan)}>${escapeHtml(text)}</th>`,
      );
    return `<tr>${cells.join("")}</tr>`;
  });
  if (columnNumbers)
    rows.push(`<tr class="numbers">${columnNumbers.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`);
  return rows.join("\n");
}

function bodyRow({ kind, cells }: TableModel["rows"][number], columns: TableModel["columns"]): string {
  const content = cells.map(({ text }, index) => {
    const column = columns[index]?.kind;
    const className = column === "text" ? "text" : column === "date" ? "date" : "number";
    return `<td class="${className}">${escapeHtml(text)}</td>`;
  });
  return `<tr class="${kind}">${content.join("")}</tr>`;
}

function span(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : "";
}
