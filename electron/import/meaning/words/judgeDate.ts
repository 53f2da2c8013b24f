import { isPlanned } from "./isPlanned.ts";
import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";

/** A day is of one event, planned or come: 计划完工时间 is when it is to be completed, 时限 is a day that is planned. */
export const judgeDate: Judge = (field, { own, above, head }) => {
  const events = (field.words.of.event ?? []).filter((event) => event !== "tell");
  if (field.head !== "date") {
    // A year or a person of an event is that event's: 开工年份, 检查人; what was told (下达年度) is the sheet's own.
    const said = (own.of.event ?? []).filter((event) => event !== "tell");
    const foreign = said.length !== events.length || said.some((event) => !events.includes(event));
    if ((head === "year" || head === "person") && foreign) return null;
    // 验收状态, 整改进度 are no state of the work.
    const state = (own.of.event ?? []).every((event) => event === "start" || event === "end");
    return field.head === "state" && !state ? null : 0;
  }
  const planned = isPlanned(field.words);
  if (planned !== (isPlanned(own) || own.head === "limit")) return null;
  const said = [...(own.of.event ?? [])];
  if (said.length === 0 && own.head !== null && says(own, "aspect", "done")) said.push("end");
  if (said.length === 0) said.push(...(above.of.event ?? []));
  if (events.length === 0) return said.length > 0 ? -16 : 0;
  const same = events.every((event) => said.includes(event)) && said.every((event) => events.includes(event));
  if (!same) return null;
  return says(own, "aspect", "expected") && !says(own, "aspect", "plan") ? -2 : 0;
};
