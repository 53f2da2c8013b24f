import { decimalText } from "../../db/exact/index.ts";
import { decimalOf } from "../../db/figures/decimalOf.ts";
import type { Figure } from "../../db/figures/index.ts";
import { splitList } from "../../db/ledgers/index.ts";
import type { SummaryNumber } from "../contract/summaryModel.ts";
import {
  type Facts,
  type FilterUse,
  factsAt,
  fieldsOf,
  figureTitle,
  type ItemScope,
  type Items,
  insteadOf,
  itemsOf,
  monthsInstead,
  ownUnit,
  type Reference,
  shapeOf,
  showDate,
  showNames,
  showNumber,
  type ValueTag,
} from "../tags/index.ts";
import { balancedPart } from "./balancedPart.ts";
import type { Printed } from "./Printed.ts";

/** What a tag prints at a place of the text. `tag`: as written. */
export function printTag({ of, filters: uses }: ValueTag, tag: string, facts: Facts, scope: ItemScope | null): Printed {
  const instead = insteadOf(uses);
  if (of.kind === "place") return [placeText(of.name, scope)];
  if (of.kind === "word") return [facts.word(of.name) || (instead ?? "")];
  const figure = of.kind === "items" || of.kind === "field" ? of.list : of.figure;
  const then = "at" in of ? factsAt(of.at, facts) : facts;
  const number: Omit<SummaryNumber, "anchor"> = {
    figure: figure.id,
    name: figure.name,
    asOf: then.asOf,
    field: null,
    item: null,
    exact: null,
    unit: ownUnit(of),
    rounding: [],
    record: null,
  };
  if (of.kind === "field") return printField(of, uses, tag, scope, { facts, number });
  const months = monthsInstead(figure, uses, then);
  if (months !== null) return [months];
  const gap = { text: missing(`${figureTitle(figure)}${then === facts ? "" : "（上年同期）"}`), number, tag };
  if (then.lacking(figure)) return [instead ?? gap];
  if (of.kind === "items") return printList(of, uses, tag, facts, number);
  const exact = then.result(figure).value;
  return exact === null ? [gap] : printNumber(exact, uses, tag, false, number);
}

/** What stands for a number that nobody has reported yet. */
function missing(name: string): string {
  return `【待补：${name}】`;
}

function placeText(name: Extract<Reference, { kind: "place" }>["name"], scope: ItemScope | null): string {
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
  if (names.length === 0) return [insteadOf(uses) ?? "无"];
  const text = showNames(names, uses);
  return [
    {
      text,
      number: { ...number, exact: names.join("、"), field: field === fieldsOf(of.list)?.[0] ? null : field },
      tag,
    },
  ];
}

function printField(
  { list, field }: Extract<Reference, { kind: "field" }>,
  uses: readonly FilterUse[],
  tag: string,
  scope: ItemScope | null,
  { facts, number }: { readonly facts: Facts; readonly number: Omit<SummaryNumber, "anchor"> },
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
    return [insteadOf(uses) ?? { text: missing(`${label ?? figureTitle(list)}${field}`), number: known, tag }];
  }
  const shape = shapeOf(of);
  if (shape === "number") {
    const part = balancedPart(list, field, uses, scope, facts);
    if (part === null) return printNumber(value, uses, tag, true, known);
    // As the parts add up; the exact value stays what it is.
    return printNumber(decimalText(part), uses, tag, true, known).map((piece) =>
      typeof piece === "string" ? piece : { ...piece, number: { ...piece.number, exact: value } },
    );
  }
  if (shape === "date") {
    return [{ text: showDate(value, uses, number.asOf), number: { ...known, exact: value }, tag }];
  }
  if (shape === "list") {
    const names = splitList(value);
    if (uses.some(({ name }) => name === "个数"))
      return printNumber(String(names.length), [], tag, false, { ...known, unit: "个" });
    return [{ text: showNames(names, uses), number: { ...known, exact: value }, tag }];
  }
  return [value.replace(/\s+/g, " ")];
}

function labelOf(list: Figure, scope: ItemScope | null): string | null {
  const [name] = fieldsOf(list) ?? [];
  return (name && scope?.item[name]) || null;
}
