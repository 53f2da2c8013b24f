import { periodOf } from "../../db/exact/index.ts";
import { ClosingMissing } from "../../db/store/index.ts";
import { areaNamed } from "./areaNamed.ts";
import type { Command } from "./Command.ts";

/** reopen: 重新开放: a closed month is open again for a work area; its tables as issued stay. */
export const reopen: Command = {
  usage: "reopen AREA --as-of YYYY-MM --reason 文字 --data DIR",
  does: "重新开放一个工作领域已上报的一期，要写明原因；已上报的报表仍保存着",
  options: { "as-of": true, reason: true },
  words: { least: 1, most: 1 },
  async run(line) {
    const asOf = line.neededAsOf();
    const { id: area, name } = areaNamed(line.words[0] ?? "");
    const reason = line.needed("reason");
    const store = await line.store();
    const closed = store.closings.current(area, asOf);
    if (!closed) throw new ClosingMissing(`${area} ${asOf}`);
    const { issue } = store.closings.reopen(closed.id, { kind: "form", reason });
    await line.answer(
      { area, asOf, issue, reopened: true, reason },
      `${name}${periodOf(asOf).text}的报表（第${issue}次上报）已重新开放。`,
    );
    return 0;
  },
};
