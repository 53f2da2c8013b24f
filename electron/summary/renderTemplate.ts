import type { XmlDocument } from "../files/xml/xmlTree.ts";
import { type Facts, holds, type ItemScope, itemsOf } from "../tags/index.ts";
import { compileTemplate, type PlacedTag } from "./compileTemplate.ts";
import { MARK, withoutMarks } from "./marks.ts";
import type { PrintedNumber } from "./Printed.ts";
import { printTag } from "./printTag.ts";
import type { Template } from "./readTemplate.ts";
import { TemplateBroken } from "./SummaryInput.ts";

/** A filled text, its numbers between marks (MARK) and its paragraphs with their place in the template (PARAGRAPH_MARK). */
export interface Rendered {
  readonly document: XmlDocument;
  readonly numbers: readonly PrintedNumber[];
}

/** A summary has a few hundred tags to fill; loops in loops over long lists would fill the memory instead. */
const MOST_ANSWERS = 200_000;

/**
 * Fills a template from the facts.
 * @throws TemplateBroken
 */
export function renderTemplate(template: Template, facts: Facts): Rendered {
  const numbers: PrintedNumber[] = [];
  let answers = 0;
  const document = compileTemplate(template)((tag, scope) => {
    answers += 1;
    if (answers > MOST_ANSWERS) throw new TemplateBroken([tooMuch(tag)]);
    return answer(tag, facts, scopeOf(scope), numbers);
  });
  return { document, numbers };
}

/** What docxtemplater asks a tag for: a text, the items of a loop, or whether a section stands. */
function answer({ tag, text }: PlacedTag, facts: Facts, scope: ItemScope | null, numbers: PrintedNumber[]): unknown {
  switch (tag.kind) {
    case "close":
      return "";
    case "loop":
      return itemsOf(tag.over, facts);
    case "section":
      return holds(tag.condition, facts, scope);
    case "value":
      return printTag(tag, text, facts, scope)
        .map((printed) => {
          if (typeof printed === "string") return withoutMarks(printed);
          numbers.push(printed);
          return `${MARK.begin}${numbers.length - 1}${MARK.text}${withoutMarks(printed.text)}${MARK.end}`;
        })
        .join("");
  }
}

function scopeOf(scope: unknown): ItemScope | null {
  return typeof scope === "object" && scope !== null && "item" in scope ? (scope as ItemScope) : null;
}

function tooMuch({ text, paragraph }: PlacedTag): TemplateBroken["problems"][number] {
  const message = `第 ${paragraph + 1} 段：{${text}} 逐项写出的内容过多，请不要在循环里再套循环，或用“其中”只取一部分`;
  return { paragraph, text: "", tag: `{${text}}`, message };
}
