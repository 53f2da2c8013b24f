import { xmlText } from "../xml/xmlText.ts";
import { elementsNamed, textOf } from "../xml/xmlTree.ts";
import { formulaTokens } from "./formulaTokens.ts";
import type { OpenSheet } from "./openSheets.ts";
import { formulaCells } from "./plainFormulas.ts";
import type { TemplatePackage } from "./templatePackage.ts";
import type { TemplateProblem } from "./templateTypes.ts";

/** Functions that fetch or start something when the filled workbook is opened. */
const FETCHING: ReadonlySet<string> = new Set(["WEBSERVICE", "IMAGE", "RTD", "CALL", "REGISTER.ID", "EXEC"]);
const TAG = /[{｛][^{}｛｝]+[}｝]/u;

/** Tags that stand where nothing is filled in, so that none is left in a finished table unseen; and formulas that lead outside. */
export function unfillable({ parts }: TemplatePackage, sheets: readonly OpenSheet[]): TemplateProblem[] {
  return [...sheets.flatMap(headerProblems), ...sheets.flatMap(formulaProblems), ...drawingProblems(parts)];
}

function headerProblems({ name, document }: OpenSheet): TemplateProblem[] {
  const texts = elementsNamed(document.root, "headerFooter").map((element) => xmlText(textOf(element)));
  return texts.flatMap((text) => {
    const found = TAG.exec(text)?.[0];
    return found
      ? [{ sheet: name, cell: null, words: found, message: "页眉页脚里的标签不能填写，请写在单元格里" }]
      : [];
  });
}

function formulaProblems({ name, rows }: OpenSheet): TemplateProblem[] {
  return formulaCells(rows).flatMap(({ cell, formula }): TemplateProblem[] => {
    const text = xmlText(textOf(formula));
    const tokens = formulaTokens(text);
    const fetching = tokens.find((token) => token.kind === "call" && FETCHING.has(token.name.replace(/^_XLFN\./, "")));
    if (fetching) return [{ sheet: name, cell, words: text, message: "公式会从文件之外取数，请改为普通公式" }];
    const quoted = tokens.find((token) => token.text.startsWith('"') && TAG.test(token.text));
    return quoted
      ? [{ sheet: name, cell, words: text, message: "公式里的标签不能填写，请把标签写在另一个单元格里再引用" }]
      : [];
  });
}

/** Text boxes, titles of charts and comments. */
function drawingProblems(parts: TemplatePackage["parts"]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const [path, content] of parts) {
    if (!/(^|\/)(drawings\/drawing|charts\/chart|comments)[^/]*\.xml$/i.test(path) && !/\/comments\//.test(path))
      continue;
    // A tag may be in pieces of several looks.
    const words = [...content.toString("utf8").matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g)]
      .map(([, text]) => text ?? "")
      .join("");
    const found = TAG.exec(xmlText(words))?.[0];
    if (found) {
      const message = "文本框、图表标题和批注里的标签不能填写，请写在单元格里";
      problems.push({ sheet: null, cell: null, words: found, message });
    }
  }
  return problems;
}
