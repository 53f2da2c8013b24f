import { checksOf, works } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

const nothingDone: RecordCheck = ({ ledger, state, progress }) => {
  if (state !== "未开工" || !progress) return null;
  const done = ["完成里程", "形象进度", "完成投资"].filter((name) => Number(progress.values[name] ?? 0) > 0);
  const [first] = done;
  if (first === undefined) return null;
  const said = done.map((name) => shownValue(ledger, name, progress.values[name])).join("，");
  return {
    field: first,
    message: `${progress.month} 状态为未开工，但有${said}`,
    ...{ values: done.map((name) => progress.values[name]), month: progress.month },
    // Stock, land and the like cost money before anything is built.
    soft: first === "完成投资",
  };
};

export const nothingDoneYet: Rule = {
  id: "B03",
  level: "error",
  words: "未开工无完成",
  holds: "未开工的没有完成里程和形象进度；有完成投资的请核",
  records: checksOf(works, nothingDone),
};
