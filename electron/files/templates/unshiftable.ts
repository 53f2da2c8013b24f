import { xmlText } from "../xml/xmlText.ts";
import { attribute, elementsNamed, elementsUnder, firstNamed, parseXml, textOf } from "../xml/xmlTree.ts";
import { parseArea } from "./area.ts";
import type { OpenSheet } from "./openSheets.ts";
import { formulaCells } from "./plainFormulas.ts";
import { createRowShift, type RowShift } from "./rowShift.ts";
import { shiftFormula } from "./shiftFormula.ts";
import { relationsOf, type TemplatePackage } from "./templatePackage.ts";
import type { TemplateProblem } from "./templateTypes.ts";

/** Repeated rows of a sheet by its place in the workbook. */
type Loops = ReadonlyMap<number, readonly number[]>;

/**
 * What in a template cannot follow when rows are repeated, said before anything is filled. Called after shared formulas were
 * spelt out.
 */
export function unshiftable(book: TemplatePackage, sheets: readonly OpenSheet[], loops: Loops): TemplateProblem[] {
  // Two copies are enough to see what a repetition would do.
  const shifts = new Map<string, RowShift>();
  for (const { name, index } of sheets) {
    const rows = loops.get(index) ?? [];
    if (rows.length > 0) shifts.set(name.toLowerCase(), createRowShift(rows.map((row) => ({ row, count: 2 }))));
  }
  if (shifts.size === 0) return [];
  return [
    ...sheets.flatMap((sheet) => formulaProblems(sheet, shifts, loops.get(sheet.index) ?? [])),
    ...sheets.flatMap((sheet) => {
      const rows = loops.get(sheet.index) ?? [];
      return rows.length > 0 ? [...mergeProblems(sheet, rows), ...partProblems(book, sheet, Math.min(...rows))] : [];
    }),
    ...chartProblems(book, shifts),
  ];
}

function formulaProblems(
  sheet: OpenSheet,
  shifts: ReadonlyMap<string, RowShift>,
  loops: readonly number[],
): TemplateProblem[] {
  return formulaCells(sheet.rows).flatMap(({ cell, row, formula }) => {
    const type = attribute(formula, "t");
    const problem = (message: string): TemplateProblem[] => [
      { sheet: sheet.name, cell, words: xmlText(textOf(formula)), message },
    ];
    const block = parseArea(attribute(formula, "ref") ?? "");
    const isHit = block !== undefined && loops.some((loop) => block.top <= loop && loop <= block.bottom);
    if ((type === "array" && isHit) || (type === "dataTable" && loops.length > 0))
      return problem("数组公式不能随重复行增减，请改为普通公式");
    const own = loops.includes(row) ? { row, copy: 0 } : null;
    const { single } = shiftFormula(xmlText(textOf(formula)), { sheet: sheet.name, shifts, own });
    return single ? problem("公式引用了重复行中的一个单元格，重复后不知指哪一行；请改用 SUM 等对整列的公式") : [];
  });
}

function mergeProblems(sheet: OpenSheet, loops: readonly number[]): TemplateProblem[] {
  const merges = firstNamed(sheet.document.root, "mergeCells");
  return (merges ? elementsNamed(merges, "mergeCell") : []).flatMap((merge) => {
    const ref = attribute(merge, "ref") ?? "";
    const area = parseArea(ref);
    if (!area || area.top === area.bottom || !loops.includes(area.top)) return [];
    const message = "从重复行开始、跨多行的合并单元格不能随行重复，请取消合并";
    return [{ sheet: sheet.name, cell: ref.split(":")[0] ?? ref, words: ref, message }];
  });
}

/** Things of a sheet in parts of their own, which stand at fixed rows. @param first the first repeated row */
function partProblems(book: TemplatePackage, sheet: OpenSheet, first: number): TemplateProblem[] {
  const problem = (message: string, cell: string | null = null): TemplateProblem => ({
    sheet: sheet.name,
    cell,
    words: "",
    message,
  });
  const problems = [...relationsOf(book.parts, sheet.path).values()].flatMap(({ kind, path }): TemplateProblem[] => {
    const part = book.parts.get(path);
    if (!part) return [];
    if (kind === "table") {
      const area = parseArea(attribute(parseXml(part.toString("utf8")).root, "ref") ?? "");
      const below = !area || area.bottom >= first;
      return below
        ? [
            problem(
              "重复行处或其下有“表格”（超级表），不能随行移动，请转换为普通区域",
              area && `${area.left}${area.top}`,
            ),
          ]
        : [];
    }
    if (kind === "pivotTable") return [problem("有数据透视表，不能随重复行移动，请删去")];
    if (kind === "comments" || kind === "threadedComment") {
      const cells = [
        ...part.toString("utf8").matchAll(/<(?:\w+:)?(?:comment|threadedComment)\s[^<>]*?ref="([A-Z]+)(\d+)"/g),
      ];
      const found = cells.find(([, , row]) => Number(row) >= first);
      return found ? [problem("重复行处或其下有批注，不能随行移动，请删去", `${found[1]}${found[2]}`)] : [];
    }
    if (kind !== "drawing") return [];
    const rows = [...part.toString("utf8").matchAll(/<(?:\w+:)?row>\s*(\d+)\s*</g)].map(([, row]) => Number(row) + 1);
    return rows.some((row) => row >= first)
      ? [problem("重复行处或其下有图片、图形或图表，不能随行移动，请移到上方或删去")]
      : [];
  });
  const sparklines = firstNamed(sheet.document.root, "extLst");
  if (sparklines && elementsUnder(sparklines, "x14:sparkline").length > 0)
    problems.push(problem("有迷你图，不能随重复行移动，请删去"));
  for (const name of ["scenarios", "dataConsolidate"]) {
    if (firstNamed(sheet.document.root, name))
      problems.push(problem("有方案管理或合并计算的设置，不能随重复行移动，请删去"));
  }
  return problems;
}

/** Charts and pivot tables anywhere in the workbook that draw on rows which move. */
function chartProblems({ parts }: TemplatePackage, shifts: ReadonlyMap<string, RowShift>): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const [name, content] of parts) {
    const text = /(^|\/)(charts\/chart|chartsheets|pivotCache\/pivotCacheDefinition)[^/]*\.xml$/i.test(name)
      ? content.toString("utf8")
      : "";
    const formulas = [...text.matchAll(/<(?:\w+:)?f>([^<]*)<\/(?:\w+:)?f>/g)].map(([, formula]) =>
      xmlText(formula ?? ""),
    );
    const moved = formulas.some((formula) => {
      const shifted = shiftFormula(formula, { sheet: "", shifts, own: null });
      return shifted.formula !== formula || shifted.single;
    });
    const source = [...text.matchAll(/<(?:\w+:)?worksheetSource\s[^<>]*?sheet="([^"<>]*)"/g)].some(([, sheet]) =>
      shifts.has(xmlText(sheet ?? "").toLowerCase()),
    );
    if (moved || source) {
      const message = "图表或数据透视表取自重复行处或其下的数据，不能随行移动，请删去";
      problems.push({ sheet: null, cell: null, words: "", message });
    }
  }
  return problems;
}
