import { type Figure, ofAnyYear, ofPeriod } from "../../db/figures/index.ts";
import { allFields, type Ledger, smallestPerUnit } from "../../db/ledgers/index.ts";
import { fieldOf } from "./fieldsOf.ts";
import { fieldShape } from "./shapeOf.ts";
import { type Row, TagProblem } from "./Tag.ts";
import { unknownField } from "./unknownName.ts";

/**
 * A ledger's records as a list figure: those of the period, the way the ledger tells it (ofPeriod); with `all`, those of every year.
 * @param where SQL over the ledger's fields
 */
export function recordsList(ledger: Ledger, all: boolean, where: string): Figure {
  const { id, area, name } = ledger;
  const scope = all ? ofAnyYear(id, where) : ofPeriod(ledger, where);
  const fields = allFields(ledger).map((one) => one.name);
  return {
    id: `${id} ${all ? "全部 " : ""}${where}`,
    name,
    area,
    unit: null,
    definition: name,
    how: { kind: "items", scope, fields },
  };
}

/** The sum of a field over a repeated row's records: a figure like any other. @throws TagProblem */
export function totalOf({ list }: Extract<Row, { kind: "records" }>, name: string): Figure {
  const field = fieldOf(list, name);
  if (!field) throw new TagProblem(unknownField(list, name));
  if (field.kind === "percent" || fieldShape(field) !== "number") throw new TagProblem(`“${name}”不是可以相加的数字`);
  if (!("scope" in list.how)) throw new Error(`${list.id} has no scope`);
  const { scope } = list.how;
  const shown = list.how.kind === "items" ? list.how.computed?.[name] : undefined;
  // What the list works out in the field's place is what is added up.
  const how: Figure["how"] =
    shown === undefined
      ? { kind: "sum", scope, field: name }
      : { kind: "sumOf", scope, fields: [name], sql: shown, perUnit: smallestPerUnit(field) };
  return { ...list, id: `${list.id} 合计 ${name}`, unit: field.unit ?? null, how };
}
