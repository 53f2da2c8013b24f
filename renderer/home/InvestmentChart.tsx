import { CompositeChart } from "@mantine/charts";
import type { HomePage } from "../../electron/contract/homePage.ts";

/** Bars for the months, a line for the sum, a dashed line for the target. Drawn for the eye; the table beside it says the same. */
export function InvestmentChart({ target, months }: HomePage["investment"]) {
  const data = Array.from({ length: 12 }, (_, index) => {
    const known = months[index];
    return {
      月份: `${index + 1}月`,
      ...(known ? { ...named("本月出数", known.amount.value), ...named("累计出数", known.sum.value) } : {}),
    };
  });
  const goal = target.value === null ? null : drawn(target.value);
  return (
    <div aria-hidden className="chart-room">
      <CompositeChart
        h={240}
        data={data}
        dataKey="月份"
        unit={` ${target.unit}`}
        series={[
          { name: "本月出数", color: "quietBlue.3", type: "bar" },
          { name: "累计出数", color: "quietBlue.8", type: "line" },
        ]}
        referenceLines={goal === null ? [] : [{ y: goal, label: `全年任务 ${target.text}`, color: "dark.6" }]}
        yAxisProps={{ domain: [0, (highest: number) => Math.ceil(Math.max(highest, goal ?? 0) * 1.1)], width: 64 }}
        curveType="linear"
        withLegend
        legendProps={{ verticalAlign: "bottom", height: 28 }}
        tooltipAnimationDuration={0}
      />
    </div>
  );
}

/** A month that has not come in is no bar of 0: nothing is drawn. */
function named(name: string, value: string | null): Record<string, number> {
  return value === null ? {} : { [name]: drawn(value) };
}

/** A position on the screen, where exactness no longer matters. */
function drawn(value: string): number {
  return Number(value);
}
