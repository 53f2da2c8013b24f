import type { Explanation } from "../../electron/contract/figures.ts";
import { exactText, figureName, withUnit } from "./figureWords.ts";

/** What the figure is: its value as shown, its definition, period, exact value and rounding. */
export function ExplanationHead({ explanation }: { explanation: Explanation }) {
  const { id, text, unit, definition, periodText, value, rounding, note, total } = explanation;
  return (
    <section aria-label="指标">
      <p className="explained-value tabular">{withUnit(text, unit)}</p>
      <dl className="explained">
        <dt>指标</dt>
        <dd>{figureName(id)}</dd>
        <dt>定义</dt>
        <dd>{definition}</dd>
        <dt>时期</dt>
        <dd>{periodText}</dd>
        {unit !== null && (
          <>
            <dt>准确值</dt>
            <dd className="tabular">
              {value === null
                ? "无法计算：没有数据，或缺少基数。以“—”表示。"
                : `${exactText(value)}${unit}（${rounding}）`}
            </dd>
          </>
        )}
        <dt>依据</dt>
        <dd>{total} 条记录</dd>
        {note && (
          <>
            <dt>注意</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
