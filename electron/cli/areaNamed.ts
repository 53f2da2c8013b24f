import { normaliseText } from "../../db/exact/index.ts";
import { tableAreas } from "../contract/tableAreas.ts";
import { UsageError } from "./UsageError.ts";

/** A work area that hands in tables, by its id or its name. Throws UsageError for any other. */
export function areaNamed(text: string): { readonly id: string; readonly name: string } {
  const word = normaliseText(text);
  const found = tableAreas.find(({ id, name }) => id === word || normaliseText(name) === word);
  if (found) return found;
  const known = tableAreas.map(({ id, name }) => `${name}（${id}）`).join("、");
  throw new UsageError(`没有“${text}”这个工作领域，未作任何操作。可用的：${known}。`);
}
