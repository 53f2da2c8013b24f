import fc from "fast-check";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { type Cause, Refusal, type Store } from "../../db/store/index.ts";
import { progress, roadWork } from "./roadWork.ts";

/** One step on one of a few records; steps that cannot be (a key that is taken, a month that is not there) are refused and skipped. */
export interface Step {
  readonly kind: "add" | "update" | "month" | "both" | "remove" | "restore" | "removeMonth" | "mark" | "unmark";
  readonly record: number;
  readonly name: string;
  readonly month: string;
  readonly length: number;
}

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("add", "add", "update", "month", "both", "remove", "restore", "removeMonth", "mark", "unmark"),
  record: fc.nat({ max: 5 }),
  name: fc.constantFrom("甲", "乙", "丙", "丁"),
  month: fc.constantFrom("2021-08", "2021-09", "2021-10"),
  length: fc.nat({ max: 3 }),
});

/** Takes a step; what the store refuses is skipped. */
export function take(store: Store, { kind, record, name, month, length }: Step, cause: Cause): void {
  const { records } = store;
  const ids = store.database.prepare<[], string>("SELECT id FROM road_works ORDER BY id").pluck().all();
  const id = ids[record % Math.max(ids.length, 1)];
  const revision = (id && records.get(roadWorks, id)?.revision) || 0;
  const values = roadWork(name, { 计划里程: length, 备注: length === 0 ? "" : "有" });
  const monthly = { month, progress: progress(length) };
  const extra = length === 3 ? { 未知列: name } : null;
  try {
    if (kind === "add") records.add(roadWorks, { values, extra, ...(length > 1 ? monthly : {}) }, cause);
    if (!id) return;
    if (kind === "update") records.update(roadWorks, id, revision, { values, extra }, cause);
    if (kind === "month") records.update(roadWorks, id, revision, monthly, cause);
    if (kind === "both") records.update(roadWorks, id, revision, { values, ...monthly }, cause);
    if (kind === "remove") records.remove(roadWorks, id, revision, cause);
    if (kind === "restore") records.restore(roadWorks, id, revision, cause);
    if (kind === "removeMonth") records.removeMonth(roadWorks, id, revision, month, cause);
    if (kind === "mark") store.marks.put(roadWorks, month, { kind: "record", subject: id }, cause);
    if (kind === "unmark") for (const one of store.marks.of(roadWorks, month)) store.marks.remove(one.id, cause);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
