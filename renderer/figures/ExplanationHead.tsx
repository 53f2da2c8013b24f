import { Anchor } from "@mantine/core";
import { Fragment } from "react";
import { monthText } from "../../db/exact/index.ts";
import type { Explanation } from "../../electron/contract/figures.ts";
import { Section } from "../layout/Section.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { differenceText, exactText, figureName, withUnit } from "./figureWords.ts";

interface Props {
  readonly explanation: Explanation;
  readonly asOf: string;
  readonly open: (figure: string) => void;
}

/** What the figure is, what it was worked out from, and what it was before. */
export function ExplanationHead({ explanation, asOf, open }: Props) {
  return (
    <>
      <Definition explanation={explanation} />
      <FigureInputs inputs={explanation.inputs} asOf={asOf} open={open} />
      <ComparisonLines explanation={explanation} />
    </>
  );
}

/** Its value as shown, its definition, period, exact value and rounding. */
function Definition({ explanation }: Pick<Props, "explanation">) {
  const { id, text, unit, definition, periodText, value, rounding, note, total } = explanation;
  const exact =
    value === null ? "无法计算：没有数据，或缺少基数。以“—”表示。" : `${exactText(value)}${unit}（${rounding}）`;
  const terms = [
    { term: "指标", is: figureName(id) },
    { term: "定义", is: definition },
    { term: "时期", is: periodText },
    ...(unit === null ? [] : [{ term: "准确值", is: exact, className: "tabular" }]),
    { term: "依据", is: `${total} 条记录` },
    ...(note ? [{ term: "注意", is: note }] : []),
  ];
  return (
    <section aria-label="指标">
      <p className="explained-value tabular">{withUnit(text, unit)}</p>
      <dl className="explained">
        {terms.map(({ term, is, className }) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd className={className}>{is}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** What a rate or difference was worked out from; each explains itself in turn. One of another month is only stated. */
function FigureInputs({ inputs, asOf, open }: Omit<Props, "explanation"> & Pick<Explanation, "inputs">) {
  if (inputs.length === 0) return null;
  return (
    <Section id="figure-inputs" title="由这些指标算出" order={3}>
      <ul className="explained-inputs">
        {inputs.map((input) => (
          <li key={`${input.figure} ${input.asOf}`}>
            {input.asOf === asOf ? (
              <Anchor
                component="button"
                type="button"
                size="sm"
                aria-label={`解释：${input.name}，${withUnit(input.text, input.unit)}`}
                onClick={() => open(input.figure)}
              >
                {input.name}
              </Anchor>
            ) : (
              input.name
            )}
            <span className="tabular">　{withUnit(input.text, input.unit)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The figure as of last month and of the same month last year, and by how much it differs. */
function ComparisonLines({ explanation: { unit, lastMonth, samePeriod } }: Pick<Props, "explanation">) {
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
