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
    if (asked.includes(object) || object === "project") continue;
    if (objects.has(object)) points -= 3;
    else if (object === "route" && onRoad(field)) points -= 6;
    else return null;
  }
  return points;
};

/** The road's length, stakes, money and days are those of the work on it. */
function onRoad({ head }: DescribedField): boolean {
  return head === "length" || head === "stake" || head === "money" || head === "date";
}
