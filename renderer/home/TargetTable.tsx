import { Text } from "@mantine/core";
import { formatDecimal } from "../../db/exact/formatDecimal.ts";
import { parseDecimal } from "../../db/exact/parseDecimal.ts";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { FigureButton } from "../figures/FigureButton.tsx";
import { withUnit } from "../figures/figureWords.ts";
import { RecordLink } from "../figures/RecordLink.tsx";
import { Section } from "../layout/Section.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { words } from "../text/words.ts";

/** Every target of the year with what is done of it, the one farthest behind first: what a head looks at. */
export function TargetTable({ targets, asOf }: { targets: HomePage["targets"]; asOf: string }) {
  return (
    <Section id="year-targets" title="年度目标任务（滞后的在前）">
      {targets.length === 0 && <Text size="xs">年度目标任务台账中没有本年度的目标。</Text>}
      {targets.length > 0 && (
        <SmallTable
          rows={targets}
          keyOf={({ record }) => record}
          columns={[
            {
              head: "目标",
              names: true,
              of: ({ record, name, scope, months }) => (
                <>
                  <RecordLink ledger="annual-targets" id={record} label={scope ? `${name}（${scope}）` : name} />
                  {months && <small className="line-months">{months}</small>}
                </>
              ),
            },
            { head: "任务", className: "digits", of: ({ targetText, unit }) => withUnit(targetText, unit) },
            {
              head: "完成",
              className: "digits",
              of: ({ figure, name, doneText, unit }) =>
                figure === null ? (
                  words.nothing
                ) : (
                  <FigureButton figure={figure} name={name} text={withUnit(doneText, unit)} />
                ),
            },
            { head: "完成率", className: "digits", of: ({ rateText }) => withUnit(rateText, "％") },
            { head: "比时间进度", of: ({ ahead, measured }) => aheadText(ahead, measured, asOf) },
          ]}
        />
      )}
    </Section>
  );
}

/** 滞后 3.2 个百分点（按10月） */
function aheadText(ahead: string | null, measured: string, asOf: string): string {
  const parsed = parseDecimal(ahead ?? "");
  if (parsed.kind !== "value") return words.nothing;
  const points = formatDecimal(parsed.value, 1, { fixed: true });
  const size = points.replace(/^-/, "");
  const word = /^[0.]+$/.test(size) ? "持平" : `${size === points ? "超前" : "滞后"} ${size} 个百分点`;
  return `${word}${measured === asOf ? "" : `（按${Number(measured.slice(5))}月）`}`;
}
