import { Group, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { monthText } from "../../db/exact/index.ts";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { withUnit } from "../figures/figureWords.ts";
import { Section } from "../layout/Section.tsx";
import { words } from "../text/words.ts";
import { ShownFigure } from "./ShownFigure.tsx";

// Charts are loaded after the numbers: they weigh more than the rest of the page.
const InvestmentChart = lazy(async () => ({ default: (await import("./InvestmentChart.tsx")).InvestmentChart }));

/** Investment month by month as bars, its sum as a line, against the year's target; the same as a table for who cannot see it. */
export function InvestmentMonths({ investment: { target, months } }: Pick<HomePage, "investment">) {
  const last = months.findLast(({ sum }) => sum.value !== null);
  const nothing = months.every(({ amount }) => amount.value === null || amount.value === "0");
  return (
    <Section id="investment-months" title="固定资产投资出数（不含高速公路）">
      <Group gap="md" mb={4} fz="xs">
        <span>
          全年任务 <ShownFigure figure={target} />
        </span>
        {last && (
          <span>
            {Number(last.month.slice(5)) === 1 ? "1月" : `1－${Number(last.month.slice(5))}月`}累计出数{" "}
            <ShownFigure figure={last.sum} />
          </span>
        )}
      </Group>
      {nothing ? (
        <Text size="xs">本年还没有出数。</Text>
      ) : (
        <>
          <Suspense fallback={<div className="chart-room">{words.reading}</div>}>
            <InvestmentChart target={target} months={months} />
          </Suspense>
          <table className="said">
            <caption>固定资产投资逐月出数，全年任务 {withUnit(target.text, target.unit)}</caption>
            <thead>
              <tr>
                <th>月份</th>
                <th>本月出数</th>
                <th>累计出数</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, amount, sum }) => (
                <tr key={month}>
                  <th scope="row">{monthText(month)}</th>
                  <td>{withUnit(amount.text, amount.unit)}</td>
                  <td>{withUnit(sum.text, sum.unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}
