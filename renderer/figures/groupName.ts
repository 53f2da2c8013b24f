import type { Explain } from "../layout/route.ts";

/** The group of a figure's records in words, in brackets: （通泉街道）、（3月）、（农村公路，大庄硬化项目）; nothing for all records. */
export function groupName(within: Explain["within"]): string {
  if (within === null) return "";
  const dimensions = within.by.split("+");
  const names = within.of.split("\u001f").map((name, index) => nameIn(dimensions[index] ?? "", name));
  return `（${names.join("，")}）`;
}

function nameIn(by: string, name: string): string {
  if (name === "") return `未填${by}`;
  if (by === "月份") return `${Number(name)}月`;
  return by === "季度" ? `第${name}季度` : name;
}
