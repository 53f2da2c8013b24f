import type { Explanation } from "../../electron/contract/figures.ts";
import { Section } from "../layout/Section.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { monthText } from "../text/monthText.ts";
import { differenceText, withUnit } from "./figureWords.ts";

/** The figure as of last month and of the same month last year, and by how much it differs. */
export function ComparisonLines({ explanation: { unit, lastMonth, samePeriod } }: { explanation: Explanation }) {
  const lines = [
    { name: "上月", former: lastMonth },
    { name: "上年同期", former: samePeriod },
  ].flatMap(({ name, former }) => (former ? [{ name, former }] : []));
  if (lines.length === 0) return null;
  return (
    <Section id="comparisons" title="与以前相比" order={3}>
      <SmallTable
        rows={lines}
        keyOf={({ name }) => name}
        columns={[
          { head: "对比", names: true, of: ({ name }) => name },
          { head: "截至", of: ({ former }) => monthText(former.asOf) },
          { head: "当时", className: "digits", of: ({ former }) => withUnit(former.text, unit) },
          {
            head: "至今变化",
            of: ({ former: { difference } }) => (difference === null ? "不能相比" : differenceText(difference, unit)),
          },
        ]}
      />
    </Section>
  );
}
