import { isPlanned } from "./isPlanned.ts";
import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";

/** A day is of one event, planned or come: 计划完工时间 is when it is to be completed, 时限 is a day that is planned. */
export const judgeDate: Judge = (field, { own, above, head }) => {
  if (field.head === "month") return isPlanned(own) === isPlanned(field.words) ? 0 : null;
  if (field.head !== "date" && field.head !== "limit") return 0;
  const events = (field.words.of.event ?? []).filter((event) => event !== "tell");
  const planned = isPlanned(field.words) || field.head === "limit";
  if (planned !== (isPlanned(own) || head === "limit")) return null;
  const said = [...(own.of.event ?? [])];
  if (said.length === 0 && own.head !== null && says(own, "aspect", "done")) said.push("end");
  if (said.length === 0) said.push(...(above.of.event ?? []));
  // 处理日期, 施工日期 are not the day on which it happened.
  if (events.length === 0) return said.length > 0 || own.of.act ? -16 : 0;
  // 完成时限 is when it is to be put right, where the field is such a limit.
  if (field.head === "limit" && head === "limit" && !own.of.event) return -4;
  const same = events.every((event) => said.includes(event)) && said.every((event) => events.includes(event));
  if (!same) return null;
  return says(own, "aspect", "expected") && !says(own, "aspect", "plan") ? -2 : 0;
};
