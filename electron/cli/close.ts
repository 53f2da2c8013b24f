import { periodOf } from "../../db/exact/index.ts";
import { CallError } from "../contract/CallError.ts";
import { areaNamed } from "./areaNamed.ts";
import type { Command } from "./Command.ts";
import { failureText } from "./failureText.ts";
import { findingText } from "./findingText.ts";

/** close: 上报 without the window: a month closed for a work area, where nothing is open that must hold or the reason passes it. */
export const close: Command = {
  usage: "close AREA --as-of YYYY-MM [--reason 文字] --data DIR",
  does: "上报一个工作领域的本月报表；有审核错误时要用 --reason 写明通过的原因",
  options: { "as-of": true, reason: true },
  words: { least: 1, most: 1 },
  async run(line) {
    const asOf = line.neededAsOf();
    const { id: area, name } = areaNamed(line.words[0] ?? "");
    const { closeArea, closingErrors } = await import("../services/closeArea.ts");
    const store = await line.store();
    try {
      const { closing, passed } = await closeArea(store, area, asOf, { reason: line.option("reason"), pass: "all" });
      const { issue, reason } = closing;
      const tables = closing.tables.map(({ id, checkCode }) => ({ id, checkCode }));
      const said = [
        ...passed.map((finding) => `已通过 ${findingText(finding)}`),
        `${name}${periodOf(asOf).text}的报表已上报（第${issue}次），${tables.length} 张。`,
      ];
      await line.answer({ area, asOf, closed: true, issue, reason, tables, passed }, said.join("\n"));
      return 0;
    } catch (error) {
      if (!(error instanceof CallError) || error.failure.code !== "closing-errors") throw error;
      const errors = closingErrors(store, area, asOf);
      await line.answer({ area, asOf, closed: false, errors }, errors.map(findingText).join("\n"));
      line.complain(failureText(error.failure));
      return 1;
    }
  },
};
