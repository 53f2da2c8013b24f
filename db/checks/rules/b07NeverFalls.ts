import { fieldKinds, ledgers } from "../../ledgers/index.ts";
import { checksOf } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

/** What is told month by month is told since the beginning: it grows, and states follow one another as their list has them. */
const neverFalls: RecordCheck = ({ ledger, progress, before }) => {
  if (!progress || !before) return null;
  const fallen = Object.entries(ledger.progress ?? {}).flatMap(([name, field]) => {
    const [now, then] = [progress.values[name], before.values[name]];
    if (fieldKinds[field.kind].measured && typeof now === "number" && typeof then === "number")
      return now < then ? [name] : [];
    const options = field.options ?? [];
    const [place, was] = [options.indexOf(String(now)), options.indexOf(String(then))];
    return place >= 0 && place < was ? [name] : [];
  });
  const [first] = fallen;
  if (first === undefined) return null;
  const said = fallen.map((name) => {
    const then = shownValue(ledger, name, before.values[name]);
    return `${then}，${progress.month} ${shownValue(ledger, name, progress.values[name]).slice(name.length + 1)}`;
  });
  return {
    field: first,
    message: `${before.month} ${said.join("；")}`,
    values: fallen.flatMap((name) => [before.values[name], progress.values[name]]),
    month: progress.month,
  };
};

export const neverFallsBack: Rule = {
  id: "B07",
  level: "error",
  words: "累计不下降、状态不倒退",
  holds: "本月的累计完成不小于上一次所报，状态不退回",
  records: checksOf(
    ledgers.filter(({ progress }) => progress).map(({ id }) => id),
    neverFalls,
  ),
};
