import { parseDate, parseMonth } from "../../../db/exact/index.ts";
import { type Field, fieldKinds, type StoredValue } from "../../../db/ledgers/index.ts";
import type { ListFilter } from "../../../electron/contract/records.ts";
import { valueText } from "../valueText.ts";

/** How a field is filtered: by a choice of its list, by words it contains, from–to; personal data by the whole value only. */
export function filterStyle(field: Field): "choice" | "words" | "range" | "whole" {
  if (field.personal) return "whole";
  const { choices, reading, column, dated } = fieldKinds[field.kind];
  if (choices || field.options || (reading === "place" && !field.many)) return "choice";
  if (column === "INTEGER" || dated) return "range";
  return "words";
}

/** A bound typed by hand → what is stored. A date may be given as a month: from its first day, to its last. */
export function boundOf(text: string, field: Field, test: "from" | "to"): { value: StoredValue } | { why: string } {
  if (text.trim() === "") return { value: null };
  if (field.kind === "date") {
    const day = parseDate(text);
    const month = parseMonth(text);
    if (day.kind === "value") return { value: day.value };
    if (month.kind === "value") return { value: `${month.value}-${test === "from" ? "01" : "31"}` };
  }
  const parsed = fieldKinds[field.kind].parse(text, field);
  if (parsed.kind === "value") return { value: parsed.value };
  return parsed.kind === "wrong" ? { why: parsed.why } : { value: null };
}

/** A filter in words, for the line above the list: 计划里程 不小于 5. */
export function filterText(filter: ListFilter, field: Field): string {
  const value = valueText(filter.value, field);
  switch (filter.test) {
    case "is":
      return `${filter.field} 为 ${value}`;
    case "contains":
      return `${filter.field} 含“${filter.value}”`;
    case "from":
      return `${filter.field} ${fieldKinds[field.kind].dated ? "不早于" : "不小于"} ${value}${field.unit ?? ""}`;
    case "to":
      return `${filter.field} ${fieldKinds[field.kind].dated ? "不晚于" : "不大于"} ${value}${field.unit ?? ""}`;
    case "blank":
      return `${filter.field} 未填`;
    case "filled":
      return `${filter.field} 已填`;
  }
}
