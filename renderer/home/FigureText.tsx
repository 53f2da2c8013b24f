import { Tooltip } from "@mantine/core";
import type { ShownFigure } from "../../electron/contract/figures.ts";
import type { Definitions } from "./useDefinitions.ts";

interface Props {
  readonly figure: ShownFigure;
  readonly definitions: Definitions;
  readonly withUnit?: boolean;
}

/** A number that says what it counts, and its exact value, when pointed at or focused. */
export function FigureText({ figure, definitions, withUnit = false }: Props) {
  const definition = definitions.get(figure.figure);
  const exact = figure.value === null ? "无法计算" : `准确值 ${figure.value} ${figure.unit}`;
  const label = [definition ? `${figure.name}：${definition}` : figure.name, exact, figure.note].filter(Boolean).join("。");
  return (
    <Tooltip label={label}>
      <button type="button" className="figure-text tabular" aria-description={label}>
        {figure.text}
        {withUnit && figure.value !== null && ` ${figure.unit}`}
        {figure.note && <span aria-hidden>＊</span>}
      </button>
    </Tooltip>
  );
}
