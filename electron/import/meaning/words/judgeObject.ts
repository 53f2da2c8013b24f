import type { DescribedField } from "./describedLedger.ts";
import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";

/** What the words are about: the bridge's, the road's, the project's; what the ledger is about need not be said. */
export const judgeObject: Judge = (field, { own, above }, { objects }) => {
  const asked = field.words.of.object ?? [];
  const said = own.of.object ?? [];
  let points = 0;
  for (const object of asked) {
    if (said.includes(object)) points += 2;
    else if (field.optional.has(object)) points -= said.length === 0 ? 4 : 10;
    else if (said.length === 0 && says(above, "object", object)) points -= 2;
    else if (said.length === 0 && objects.has(object)) points -= 6;
    else if (object === "project") points -= 20;
    else return null;
  }
  for (const object of said) {
    if (asked.includes(object) || (object === "project" && isFreeOf(field, said))) continue;
    if (objects.has(object)) points -= 3;
    else if (object === "route" && onRoad(field)) points -= 6;
    else return null;
  }
  return points;
};

/** 项目 adds nothing to a length or a state; but 项目名称 and 项目数 are the project's own, unless another object says whose they are. */
function isFreeOf({ head, words }: DescribedField, said: readonly string[]): boolean {
  return !OWNED.has(head) || (words.of.object ?? []).some((object) => said.includes(object));
}

const OWNED: ReadonlySet<string | null> = new Set(["name", "code", "count", "person", "unit", "paper", null]);

/** The road's length, stakes, money and days are those of the work on it. */
function onRoad({ head }: DescribedField): boolean {
  return head === "length" || head === "stake" || head === "money" || head === "date";
}
