import {
  type Comparison,
  type Condition,
  figureTitle,
  type Items,
  type Operator,
  type Reference,
} from "../../tags/index.ts";

const SIGNS: Readonly<Record<Operator, string>> = {
  "=": "为",
  "≠": "不为",
  ">": "大于",
  "<": "小于",
  ">=": "不小于",
  "<=": "不大于",
};

/** A condition as the bureau would say it: 入库个数任务大于0；有计划完工且阶段不为完工. */
export function conditionWords(condition: Condition): string {
  return condition.map((all) => all.map(comparisonWords).join("且")).join("，或者");
}

/** What a tag speaks of, as the bureau calls it: 建设未完任务中无计划完工的前3项. */
export function subjectWords(of: Reference | Items): string {
  switch (of.kind) {
    case "figure":
      return `${figureTitle(of.figure)}${of.at.yearBefore ? "（上年同期）" : ""}`;
    case "items":
      return itemsWords(of);
    case "total":
      return `${figureTitle(of.figure)}的${of.field}合计`;
    case "field":
      return of.field;
    case "word":
    case "place":
      return of.name;
  }
}

function itemsWords({ list, at, where, order, most }: Items): string {
  return [
    `${figureTitle(list)}${at.yearBefore ? "（上年同期）" : ""}`,
    ...(where ? [`（${conditionWords(where)}）`] : []),
    ...(order ? [`，按${order.field}${order.descending ? "从大到小" : "从小到大"}`] : []),
    ...(most === null ? [] : [`，前${most}项`]),
  ].join("");
}

function comparisonWords(comparison: Comparison): string {
  switch (comparison.kind) {
    case "has":
      return `有${subjectWords(comparison.of)}`;
    case "lacks":
      return `没有${subjectWords(comparison.of)}`;
    case "missing":
      return `${subjectWords(comparison.of)}还没有数`;
    case "last":
      return "是最后一项";
    case "first":
      return "是第一项";
    case "compare": {
      const { left, operator, right } = comparison;
      const counted = left.kind === "items" ? "的项数" : "";
      const other = right.kind === "literal" ? right.text : subjectWords(right);
      return `${subjectWords(left)}${counted}${SIGNS[operator]}${other}`;
    }
  }
}
