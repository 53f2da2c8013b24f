import type { SummaryView } from "../../../electron/contract/summary.ts";
import { NumberSource } from "./NumberSource.tsx";
import { PanelSection } from "./PanelSection.tsx";

/** Of an issue: which of its numbers today's ledgers give otherwise. */
export function ChangedNumbers({ view: { changed } }: { view: SummaryView }) {
  if (changed === null) return null;
  return (
    <PanelSection
      title="与今天的台账不同"
      good="定稿的数字与今天的台账一致。"
      note="定稿的文字不变。台账改过的，在文中数字后注明现值。"
      items={changed}
      keyOf={({ anchor, name, field, item, sentence, today }) =>
        `${anchor} ${name} ${field} ${item} ${sentence} ${today}`
      }
      draw={(number) => (
        <span title={number.sentence}>
          <NumberSource number={number} />
          ：定稿 {number.issued ?? "没有"}，现为 {number.today ?? "没有"}
        </span>
      )}
    />
  );
}
