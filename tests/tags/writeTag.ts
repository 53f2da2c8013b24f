import type { Alternatives, At, Comparison, Condition, Items, Reference, Row, Tag } from "../../electron/tags/Tag.ts";

/** A tag as it would be written, without braces: what was read from it reads the same again. */
export function writeTag(tag: Tag | Row): string {
  switch (tag.kind) {
    case "close":
      return `/${tag.name}`;
    case "townships":
      return "行:乡镇";
    case "records": {
      const tests = tag.where.map((all) => all.map(({ field, operator, value }) => `${field.name}${operator}${value}`));
      const words = [tests.map((all) => all.join(" ")).join(" 或 "), tag.all ? "全部" : "", orderWords(tag)];
      return [`行:${tag.ledger.name}`, ...words].filter(Boolean).join(" ");
    }
    case "loop":
      return `${tag.inverted ? "^" : "#"}${subject(tag.over)}`;
    case "section":
      return `${tag.inverted ? "^" : "#"}${condition(tag.condition)}`;
    case "value":
      return [subject(tag.of), ...tag.filters.map(({ name, argument }) => filter(name, argument))].join("|");
  }
}

function filter(name: string, argument: string): string {
  if (name === "换算") return argument;
  if (name === "位") return `${argument}位`;
  return name === "列" ? `列 ${argument}` : `${name}${argument}`;
}

function subject(of: Reference | Items): string {
  switch (of.kind) {
    case "figure":
      return of.figure.id + behind(of.at);
    case "total":
      return `合计:${of.field}`;
    case "field":
      return of.field;
    case "items": {
      const where = of.where ? `其中 ${condition(of.where)}` : "";
      const most = of.most === null ? "" : `前${of.most}项`;
      return [of.list.id + behind(of.at), where, orderWords(of), most].filter(Boolean).join(" ");
    }
    default:
      return of.name;
  }
}

/** The place of the row is where a figure in it stands anyway; every other is written, also the one that is usual elsewhere. */
function behind({ place, yearBefore }: At): string {
  const where = { everywhere: "@合计", row: "", township: `@${"name" in place ? place.name : ""}` }[place.kind];
  return where + (yearBefore ? "@上年同期" : "");
}

function orderWords({ order }: Pick<Items, "order">): string {
  return order ? `按${order.field}${order.descending ? "降序" : ""}` : "";
}

function condition(all: Condition): string {
  return joined(all, (comparison): string => {
    switch (comparison.kind) {
      case "last":
        return "最后";
      case "first":
        return "最先";
      case "compare": {
        const { left, operator, right } = comparison;
        return `${subject(left)}${operator}${right.kind === "literal" ? right.text : subject(right)}`;
      }
      default:
        return `${HAS[comparison.kind]} ${subject(comparison.of)}`;
    }
  });
}

const HAS: Readonly<Record<Extract<Comparison, { readonly of: unknown }>["kind"], string>> = {
  has: "有",
  lacks: "无",
  missing: "缺",
};

function joined<T>(all: Alternatives<T>, write: (one: T) => string): string {
  return all.map((each) => each.map(write).join(" 且 ")).join(" 或 ");
}
