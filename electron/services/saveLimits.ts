import { type Limit, limitSet, limits } from "../../db/checks/index.ts";
import type { WriteStore } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";

interface LimitEntry {
  readonly name: string;
  /** null: as usual */
  readonly value: number | null;
}

/**
 * Sets limits of the audit, all of them or none; each change stands in the log.
 * @throws CallError bad-request (no such limit), limit-unfit (out of its bounds, or a lower limit not below its upper one)
 */
export function saveLimits(store: WriteStore, entries: readonly LimitEntry[]): void {
  const wished = new Map(entries.map(({ name, value }) => [name, value]));
  if (entries.some(({ name }) => !limits.some((limit) => limit.name === name))) throw new CallError("bad-request");
  const wishedOr = (limit: Limit): number => {
    const value = wished.has(limit.name) ? wished.get(limit.name) : limitSet(store.database, limit);
    return value ?? limit.usual;
  };
  for (const limit of limits) {
    const value = wishedOr(limit);
    const upper = limits.find(({ name }) => name === limit.below);
    if (value >= limit.least && value <= limit.most && (!upper || value < wishedOr(upper))) continue;
    const { name, unit, least, most } = limit;
    throw new CallError("limit-unfit", { detail: { name, unit, least: String(least), most: String(most) } });
  }
  store.transaction(() => {
    for (const { name, value } of entries) {
      const text = value === null ? "" : String(value);
      if ((store.settings.get(name) ?? "") !== text) store.settings.set(name, text, { kind: "form" });
    }
  });
}
