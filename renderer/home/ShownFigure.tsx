import type { ShownFigure as Shown } from "../../electron/contract/figures.ts";
import { FigureButton } from "../figures/FigureButton.tsx";
import { isNumber, withUnit } from "../figures/figureWords.ts";

interface Props {
  readonly figure: Shown;
  readonly township?: string | null;
}

/** A figure of the home page as a number with its unit, which explains itself. */
export function ShownFigure({ figure: { figure, name, text, unit, note }, township = null }: Props) {
  return (
    <FigureButton
      figure={figure}
      within={township === null ? null : { by: "乡镇", of: township }}
      name={name}
      text={withUnit(text, unit)}
    >
      {text}
      {isNumber(text) && <small className="unit"> {unit}</small>}
      {note && (
        <span className="figure-note" title={note}>
          <span aria-hidden>*</span>
          <span className="said">（{note}）</span>
        </span>
      )}
    </FigureButton>
  );
}
