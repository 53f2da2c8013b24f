import type { Figure } from "../../db/figures/index.ts";
import { fieldOf, fieldsOf } from "./fieldsOf.ts";
import { type Order, TagProblem } from "./Tag.ts";
import { unknownField } from "./unknownName.ts";

/** What is written behind 按: a field of the list's items, and perhaps 升序, 降序 or 倒序. @throws TagProblem */
export function parseOrder(list: Figure, words: string): Order {
  const [, field = "", direction] = /^(.*?)(升序|降序|倒序)?$/.exec(words) ?? [];
  if (!fieldsOf(list)?.includes(field)) throw new TagProblem(unknownField(list, field));
  if (fieldOf(list, field)?.personal) throw new TagProblem(`“${field}”是个人信息，不能按它排序`);
  return { field, descending: direction === "降序" || direction === "倒序" };
}
