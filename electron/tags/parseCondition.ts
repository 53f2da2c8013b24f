import { figureOf } from "../../db/figures/index.ts";
import { fieldsOf } from "./fieldsOf.ts";
import { compares, parseComparison } from "./parseComparison.ts";
import { parseOrder } from "./parseOrder.ts";
import { figureNamed, parseReference } from "./parseReference.ts";
import { type Comparison, type Condition, type Items, type Reference, TagProblem } from "./Tag.ts";
import type { TagContext } from "./TagContext.ts";
import { unknownName } from "./unknownName.ts";

/** Words with 或 between alternatives, each with 且 between what must hold together. @throws TagProblem */
export function parseCondition(words: string, context: TagContext): Condition {
  return words.split(/\s*或\s*/).map((all) => all.split(/\s*且\s*/).map((one) => parseOne(one.trim(), context)));
}

/** A list figure's items, or what else a name means. @throws TagProblem */
export function parseSubject(words: string, context: TagContext): Reference | Items {
  return parseItems(words, context) ?? parseReference(words, context);
}

/** 高速.项目, 高速.项目 其中 状态=在建, 高速.项目 按全长降序 前3项; null where it is no list figure. @throws TagProblem */
export function parseItems(words: string, context: TagContext): Items | null {
  const { ordered, most } = withoutMost(words);
  const { body, by } = withoutOrder(ordered);
  const [named = "", ...conditions] = body.split(/\s*其中\s*/);
  const placed = figureNamed(named.trim(), context);
  const more = conditions.length > 0 || by !== null || most !== null;
  if (!placed) {
    if (more) throw new TagProblem(unknownName(named.trim(), context.carrier));
    return null;
  }
  const { figure: list, at } = placed;
  if (!fieldsOf(list)) {
    if (more) {
      const behind = by !== null ? `按${by}` : conditions.length > 0 ? "其中" : `前${most}项`;
      throw new TagProblem(`“${list.id}”不是清单，后面不能写“${behind}”`);
    }
    return null;
  }
  if (conditions.length > 1) throw new TagProblem("“其中”只能写一次，几个条件之间用“且”或“或”");
  return {
    kind: "items",
    list,
    at,
    where:
      conditions[0] === undefined ? null : parseCondition(conditions[0], { ...context, loop: { kind: "items", list } }),
    order: by === null ? null : parseOrder(list, by),
    most,
  };
}

/** Takes 前3项 off the end of a list, behind whatever else is said of it. Of anything that is no list it is a word like others. */
function withoutMost(words: string): { ordered: string; most: number | null } {
  const [, ordered = words, most] = /^(.*\S)\s+前([1-9]\d?)项$/s.exec(words) ?? [];
  const named = figureOf(ordered.split(/\s*其中\s*|@|\s+按/)[0]?.trim() ?? "");
  return named && most !== undefined ? { ordered, most: Number(most) } : { ordered: words, most: null };
}

/** Takes 按里程降序 off the end of a list; where that may be words of its condition (原因=资金 按进度), only for a field of the list. */
function withoutOrder(words: string): { body: string; by: string | null } {
  const [, body = words, by = null] = /^(.*\S)\s+按(\S+)$/s.exec(words) ?? [];
  const list = figureOf(body.split(/\s*其中\s*|@/)[0]?.trim() ?? "");
  const fields = list && fieldsOf(list);
  const known = by !== null && fields?.includes(by.replace(/(?:升序|降序|倒序)$/, ""));
  return known || (fields && !body.includes("其中")) ? { body, by } : { body: words, by: null };
}

function parseOne(words: string, context: TagContext): Comparison {
  const { loop, carrier } = context;
  if (words === "最后" || words === "最先") {
    if (!loop) throw new TagProblem(`“${words}”只能写在清单的循环里`);
    return { kind: words === "最后" ? "last" : "first" };
  }
  const fields = loop && "list" in loop ? (fieldsOf(loop.list) ?? []) : [];
  const [, word, named] = /^(有|无|缺)\s*(?=\S)(.+)$/.exec(words) ?? [];
  if (word && named && (!compares(named) || ofPart(named)) && !figureOf(words) && !fields.includes(words)) {
    const kind = word === "有" ? "has" : word === "无" ? "lacks" : "missing";
    return { kind, of: parseSubject(named, context) };
  }
  const parts = parseComparison(words);
  if (!parts) {
    if (compares(words)) throw new TagProblem(`条件“${words}”的比较号前面没有写指标`);
    return { kind: "has", of: parseSubject(words, context) };
  }
  const { left, operator, right } = parts;
  if (right === "") throw new TagProblem(`条件“${words}”的比较号后面没有内容`);
  const figure = figureOf(right.split("@")[0]?.trim() ?? "");
  if (!figure && /^\p{Script=Han}+\.\p{Script=Han}+$/u.test(right)) throw new TagProblem(unknownName(right, carrier));
  const known = figure || fields.includes(right);
  return {
    kind: "compare",
    left: parseSubject(left, context),
    operator,
    right: known ? parseReference(right, context) : { kind: "literal", text: right },
  };
}

/** Whether words are a list and which of it: 农村路.危桥改造 其中 状态=在建. */
function ofPart(words: string): boolean {
  return /\s其中\s/.test(words) && figureOf(words.split(/\s*其中\s*|@/)[0]?.trim() ?? "") !== undefined;
}
