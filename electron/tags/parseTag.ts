import { unitOf } from "../../db/exact/units.ts";
import type { Figure } from "../../db/figures/index.ts";
import { readFilter } from "./filters.ts";
import { isRowTag } from "./lexTags.ts";
import { parseCondition, parseItems, parseSubject } from "./parseCondition.ts";
import { plainSigns } from "./plainSigns.ts";
import { type FilterUse, type Tag, TagProblem, type ValueTag } from "./Tag.ts";
import { paragraphContext, type TagContext } from "./TagContext.ts";

/**
 * Reads what stands between the braces of a tag of the summary. `list`: the list figure whose items the innermost loop around it
 * goes through.
 * @throws TagProblem
 */
export function parseTag(text: string, list: Figure | null): Tag {
  const words = text.normalize("NFKC").trim();
  const context = paragraphContext(list);
  const [sign, rest] = [words[0] ?? "", words.slice(1).trim()];
  if (sign === "/") return { kind: "close", name: rest };
  if (sign !== "#" && sign !== "^") return parseValue(words, context);
  if (rest === "") throw new TagProblem(`“${sign}”后面没有写条件或清单`);
  const inverted = sign === "^";
  const asked = /^[有无缺]\s+\S+\s+其中\s/.test(rest);
  const over = asked || (rest.includes("=") && !rest.includes("其中")) ? null : parseItems(rest, context);
  if (over) return { kind: "loop", over, inverted };
  return { kind: "section", condition: parseCondition(rest, context), inverted };
}

/**
 * Reads a tag that becomes a value where it stands, in a cell or a paragraph: a subject and, behind bars, how it is to be shown.
 * @throws TagProblem
 */
export function parseValue(text: string, context: TagContext): ValueTag {
  const [subject = "", ...words] = plainSigns(text)
    .split("|")
    .map((part) => part.trim());
  if (subject === "" && words.length === 0) throw new TagProblem("花括号里没有内容");
  if (context.carrier === "paragraph" && isRowTag(subject)) {
    throw new TagProblem("“{行:…}”只能写在自制报表里，文中逐项写出请用清单指标：{#农村路.危桥改造}…{/}");
  }
  if (context.carrier === "cell" && /^[#^/]/.test(subject)) {
    throw new TagProblem("“{#…}”“{^…}”“{/}”只能写在总结模板里，表中重复一行写 {行:乡镇} 或 {行:台账}");
  }
  const of = parseSubject(subject, context);
  // Cells have never minded what stands behind a word.
  const minded = context.carrier === "cell" && (of.kind === "word" || of.kind === "place");
  const filters = words
    .filter((word) => !minded || word.startsWith("或"))
    .flatMap((word, index) => {
      // Nor what stands behind a unit and says nothing of how to show it.
      const passedOver = context.carrier === "cell" && index > 0 && unitOf(words[0] ?? "") !== undefined;
      return passedOver ? filterOrNone(word, of) : [readFilter(word.normalize("NFKC"), of)];
    });
  if (
    of.kind === "items" &&
    of.at.place.kind !== "everywhere" &&
    (of.where || of.order || of.most || filters.length > 0)
  ) {
    throw new TagProblem(`“${of.list.id}”分乡镇时只能整个列出，后面不能再写条件、排序和写法`);
  }
  return { kind: "value", of, filters };
}

/** How else a number is shown that has its unit already; none where the word says nothing of it. */
function filterOrNone(word: string, of: ValueTag["of"]): FilterUse[] {
  try {
    const use = readFilter(word.normalize("NFKC"), of);
    return use.name === "换算" ? [] : [use];
  } catch (error) {
    if (error instanceof TagProblem) return [];
    throw error;
  }
}
