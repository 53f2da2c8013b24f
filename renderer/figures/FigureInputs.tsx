import { Anchor } from "@mantine/core";
import type { Explanation } from "../../electron/contract/figures.ts";
import { Section } from "../layout/Section.tsx";
import { withUnit } from "./figureWords.ts";

interface Props {
  readonly inputs: Explanation["inputs"];
  readonly asOf: string;
  readonly open: (figure: string) => void;
}

/** What a rate or difference was worked out from; each explains itself in turn. One of another month is only stated. */
export function FigureInputs({ inputs, asOf, open }: Props) {
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
