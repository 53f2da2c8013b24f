import { decimalOf } from "../../../db/figures/decimalOf.ts";
import type { Figure } from "../../../db/figures/index.ts";
import { splitList } from "../../../db/ledgers/splitList.ts";
import type { SummaryNumber } from "../../contract/summaryModel.ts";
import type { Facts, ItemScope } from "./Facts.ts";
import { fieldsOf } from "./fieldsOf.ts";
import { figureTitle } from "./figureTitle.ts";
import { ownUnit, shapeOf } from "./filters.ts";
import { itemsOf } from "./holds.ts";
import { joinNames } from "./joinNames.ts";
import type { Printed } from "./Printed.ts";
import { showNumber } from "./showNumber.ts";
import type { FilterUse, Items, Reference, Tag } from "./Tag.ts";

type ValueTag = Extract<Tag, { kind: "value" }>;

/** What a tag prints at a place of the text. `tag`: as written. */
export function printTag({ of, filters: uses }: ValueTag, tag: string, facts: Facts, scope: ItemScope | null): Printed {
  const instead = uses.find(({ name }) => name === "或");
  if (of.kind === "place") return [placeText(of.name, scope)];
  if (of.kind === "setting") return [facts.setting(of.name) || (instead?.argument ?? "")];
  const figure = of.kind === "figure" ? of.figure : of.list;
  const number: Omit<SummaryNumber, "anchor"> = {
    figure: figure.id,
    name: figure.name,
    asOf: facts.asOf,
    field: null,
    item: null,
    exact: null,
    unit: ownUnit(of),
    rounding: [],
    record: null,
  };
  if (of.kind === "field") return printField(of, uses, tag, scope, number);
  if (facts.lacking(figure))
    return instead ? [instead.argument] : [{ text: missing(figureTitle(figure)), number, tag }];
  if (of.kind === "items") return printList(of, uses, tag, facts, number);
  const exact = facts.result(figure).value;
  return exact === null
    ? [{ text: missing(figureTitle(figure)), number, tag }]
    : printNumber(exact, uses, tag, false, number);
}

/** What stands for a number that nobody has reported yet. */
function missing(name: string): string {
  return `【待补：${name}】`;
}

function placeText(name: "序号" | "分隔" | "顿号", scope: ItemScope | null): string {
  if (!scope) return "";
  const last = scope.index === scope.count - 1;
  if (name === "序号") return String(scope.index + 1);
  if (name === "顿号") return last ? "" : "、";
  return last ? "。" : "；";
}

function printNumber(
  exact: string,
  uses: readonly FilterUse[],
  tag: string,
  sparing: boolean,
  number: Omit<SummaryNumber, "anchor">,
): Printed {
  const { before, text, after, unit, rounding } = showNumber(decimalOf(exact), number.unit, uses, sparing);
  if (text === "") return [before];
  return [before, { text, number: { ...number, exact, unit, rounding: [...rounding] }, tag }, after];
}

function printList(
  of: Items,
  uses: readonly FilterUse[],
  tag: string,
  facts: Facts,
  number: Omit<SummaryNumber, "anchor">,
): Printed {
  const items = itemsOf(of, facts);
  if (uses.some(({ name }) => name === "个数")) {
    const exact = String(items.length);
    return [{ text: exact, number: { ...number, exact, unit: "个" }, tag }];
  }
  const field = uses.find(({ name }) => name === "列")?.argument ?? fieldsOf(of.list)?.[0] ?? "";
  const names = items.flatMap(({ item }) => item[field] ?? []);
  if (names.length === 0) return [uses.find(({ name }) => name === "或")?.argument ?? "无"];
  const text = listed(names, uses);
  return [
    {
      text,
      number: { ...number, exact: names.join("、"), field: field === fieldsOf(of.list)?.[0] ? null : field },
      tag,
    },
  ];
}

/** Names as |等 asks for them: 甲、乙等2座. */
function listed(names: readonly string[], uses: readonly FilterUse[]): string {
  const counter = uses.find(({ name }) => name === "等")?.argument;
  if (counter === undefined) return joinNames(names);
  const [, most = "", word = ""] = /^(\d*)(.*)$/.exec(counter) ?? [];
  return joinNames(names, word || "个", most === "" ? names.length : Number(most));
}

function printField(
  { list, field }: Extract<Reference, { kind: "field" }>,
  uses: readonly FilterUse[],
  tag: string,
  scope: ItemScope | null,
  number: Omit<SummaryNumber, "anchor">,
): Printed {
  const value = scope?.list === list ? (scope.item[field] ?? null) : null;
  const label = labelOf(list, scope);
  const of = { kind: "field", list, field } as const;
  const known = {
    ...number,
    field,
    item: label,
    record: scope?.record && "scope" in list.how ? { ledger: list.how.scope.ledger, id: scope.record } : null,
  };
  if (value === null || value === "") {
    const instead = uses.find(({ name }) => name === "或");
    return instead
      ? [instead.argument]
      : [{ text: missing(`${label ?? figureTitle(list)}${field}`), number: known, tag }];
  }
  const shape = shapeOf(of);
  if (shape === "number") return printNumber(value, uses, tag, true, known);
  if (shape === "date") {
    return [{ text: dateText(value, uses, number.asOf), number: { ...known, exact: value }, tag }];
  }
  if (shape === "list") {
    const names = splitList(value);
    if (uses.some(({ name }) => name === "个数"))
      return printNumber(String(names.length), [], tag, false, { ...known, unit: "个" });
    return [{ text: listed(names, uses), number: { ...known, exact: value }, tag }];
  }
  return [value.replace(/\s+/g, " ")];
}

function labelOf(list: Figure, scope: ItemScope | null): string | null {
  const [name] = fieldsOf(list) ?? [];
  return (name && scope?.item[name]) || null;
}

/** 2021-05-09 as 2021年5月9日, a month as 2021年5月; |月日 leaves the year away where it is the summary's own. */
function dateText(value: string, uses: readonly FilterUse[], asOf: string): string {
  const [year = "", month = "", day] = value.split("-");
  const withoutYear = uses.some(({ name }) => name === "月日") && year === asOf.slice(0, 4);
  const withoutDay = day === undefined || uses.some(({ name }) => name === "年月");
  return `${withoutYear ? "" : `${year}年`}${Number(month)}月${withoutDay ? "" : `${Number(day)}日`}`;
}
