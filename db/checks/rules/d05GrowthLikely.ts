import { compareExact, parseDecimal } from "../../exact/index.ts";
import { figures } from "../../figures/index.ts";
import type { Rule } from "./Rule.ts";

const growths = figures.filter(({ how }) => how.kind === "growth");
const MOST = 100;

/** Growth is worked out only over the same months of both years; beyond the double, last year's months are more likely wrong. */
export const growthLikely: Rule = {
  id: "D05",
  level: "warning",
  words: "同期基数",
  holds: "同比增减不超过 100％",
  *run(book) {
    const results = book.figures(growths.map(({ id }) => id));
    for (const { id, area, name, unit } of growths) {
      const result = results.get(id);
      const value = parseDecimal(result?.value ?? "");
      if (value.kind !== "value") continue;
      const { digits, scale } = value.value;
      const size = { digits: digits < 0n ? -digits : digits, scale };
      if (compareExact(size, { digits: BigInt(MOST), scale: 0 }) <= 0) continue;
      yield {
        ...{ area, ledger: null, record: null, field: null, township: null, label: id },
        ...{ message: `${name} ${result?.text}${unit ?? ""}，请核上年同期`, values: [result?.value] },
      };
    }
  },
};
