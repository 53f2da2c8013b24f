import { type Figure, figureOf, figures } from "../../../db/figures/index.ts";
import { fieldsOf } from "./fieldsOf.ts";
import { readFilter } from "./filters.ts";
import { settingNames } from "./settingNames.ts";
import {
  type Comparison,
  type Condition,
  type FilterUse,
  type Items,
  type Reference,
  type Tag,
  TagProblem,
} from "./Tag.ts";

/**
 * Reads what stands between the braces of a tag. `list`: the list figure whose items the innermost loop around it goes through.
 * @throws TagProblem
 */
export function parseTag(text: string, list: Figure | null): Tag {
  const words = text.normalize("NFKC").trim();
  if (words === "") throw new TagProblem("花括号里没有内容");
  const [sign, rest] = [words[0] ?? "", words.slice(1).trim()];
  if (sign === "/") return { kind: "close", name: rest };
  if (sign === "#" || sign === "^") {
    if (rest === "") throw new TagProblem(`“${sign}”后面没有写条件或清单`);
    const over = rest.includes("=") && !rest.includes("其中") ? null : itemsNamed(rest);
    if (over) return { kind: "loop", over, inverted: sign === "^" };
    return { kind: "section", condition: parseCondition(rest, list), inverted: sign === "^" };
  }
  const [named = "", ...filters] = words.split("|").map((part) => part.trim());
  const of = itemsNamed(named) ?? referenceTo(named, list);
  return { kind: "value", of, filters: readFilters(filters, of) };
}

/** Every figure a tag speaks of. */
export function figuresOf(tag: Tag): Figure[] {
  switch (tag.kind) {
    case "close":
      return [];
    case "value":
      return ofReference(tag.of);
    case "loop":
      return ofReference(tag.over);
    case "section":
      return ofCondition(tag.condition);
  }
}

function ofReference(reference: Reference | Items): Figure[] {
  if (reference.kind === "figure") return [reference.figure];
  if (reference.kind === "items") return [reference.list, ...ofCondition(reference.where ?? [])];
  return [];
}

function ofCondition(condition: Condition): Figure[] {
  return condition.flat().flatMap((comparison) => {
    if (comparison.kind === "compare") {
      const { left, right } = comparison;
      return [...ofReference(left), ...(right.kind === "literal" ? [] : ofReference(right))];
    }
    return "of" in comparison ? ofReference(comparison.of) : [];
  });
}

/** 高速.项目, or 高速.项目 其中 状态=在建; null where it is no list figure. */
function itemsNamed(words: string): Items | null {
  const [named = "", ...conditions] = words.split(/\s*其中\s*/);
  const figure = figureOf(named.trim());
  if (!figure) {
    if (conditions.length > 0) throw new TagProblem(unknownFigure(named.trim()));
    return null;
  }
  if (!fieldsOf(figure)) {
    if (conditions.length > 0) throw new TagProblem(`“${figure.id}”不是清单，后面不能写“其中”`);
    return null;
  }
  if (conditions.length > 1) throw new TagProblem("“其中”只能写一次，几个条件之间用“且”或“或”");
  return {
    kind: "items",
    list: figure,
    where: conditions[0] === undefined ? null : parseCondition(conditions[0], figure),
  };
}

function readFilters(words: readonly string[], of: Reference | Items): FilterUse[] {
  return words.map((word) => readFilter(word, of));
}

function referenceTo(name: string, list: Figure | null): Reference {
  if (name === "序号" || name === "分隔" || name === "顿号") {
    if (!list) throw new TagProblem(`“${name}”只能写在清单的循环里`);
    return { kind: "place", name };
  }
  const figure = figureOf(name);
  if (figure) return { kind: "figure", figure };
  if (list && fieldsOf(list)?.includes(name)) return { kind: "field", list, field: name };
  if (settingNames.includes(name)) return { kind: "setting", name };
  if (name.includes(".") || !list) throw new TagProblem(unknownFigure(name));
  throw new TagProblem(`“${list.id}”没有“${name}”这一项，可用的有：${(fieldsOf(list) ?? []).join("、")}`);
}

function unknownFigure(name: string): string {
  const tail = name.split(".").at(-1) ?? name;
  const near =
    tail.length < 2 ? [] : figures.filter(({ id }) => id.includes(tail) || tail.includes(id.split(".")[1] ?? id));
  const hint =
    near.length > 0
      ? `，是不是 ${near
          .slice(0, 3)
          .map(({ id }) => id)
          .join("、")}`
      : "";
  return name === "" ? "没有写指标的名称" : `没有“${name}”这个指标${hint}`;
}

/** Words with 或 between alternatives, each with 且 between what must hold together. */
function parseCondition(words: string, list: Figure | null): Condition {
  return words.split(/\s*或\s*/).map((all) => all.split(/\s*且\s*/).map((one) => parseComparison(one.trim(), list)));
}

function parseComparison(words: string, list: Figure | null): Comparison {
  if (words === "最后" || words === "最先") {
    if (!list) throw new TagProblem(`“${words}”只能写在清单的循环里`);
    return { kind: words === "最后" ? "last" : "first" };
  }
  const [, word, named] = /^(有|无|缺)\s*(?=\S)(.+)$/.exec(words) ?? [];
  if (word && named && !/[=<>≠]/.test(named) && !isKnown(words, list)) {
    const kind = word === "有" ? "has" : word === "无" ? "lacks" : "missing";
    return { kind, of: itemsNamed(named) ?? referenceTo(named, list) };
  }
  const [, left, operator, right] = /^([^=<>≠!]+)(>=|<=|!=|<>|[=<>≠≥≤])(.*)$/.exec(words) ?? [];
  if (left === undefined || operator === undefined || right === undefined) {
    if (/[=<>≠]/.test(words)) throw new TagProblem(`条件“${words}”的比较号前面没有写指标`);
    return { kind: "has", of: itemsNamed(words) ?? referenceTo(words, list) };
  }
  const against = right.trim();
  if (against === "") throw new TagProblem(`条件“${words}”的比较号后面没有内容`);
  const figure = figureOf(against);
  if (!figure && /^[\p{Script=Han}]+\.[\p{Script=Han}]+$/u.test(against)) throw new TagProblem(unknownFigure(against));
  const known = figure ?? (list && fieldsOf(list)?.includes(against));
  return {
    kind: "compare",
    left: itemsNamed(left.trim()) ?? referenceTo(left.trim(), list),
    operator: OPERATORS[operator] ?? "=",
    right: known ? referenceTo(against, list) : { kind: "literal", text: against },
  };
}

const OPERATORS: Readonly<Record<string, Extract<Comparison, { kind: "compare" }>["operator"]>> = {
  "=": "=",
  "≠": "≠",
  "!=": "≠",
  "<>": "≠",
  ">": ">",
  "<": "<",
  ">=": ">=",
  "≥": ">=",
  "<=": "<=",
  "≤": "<=",
};

function isKnown(name: string, list: Figure | null): boolean {
  return figureOf(name) !== undefined || (list !== null && fieldsOf(list)?.includes(name) === true);
}
