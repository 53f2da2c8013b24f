import type { SummaryBlock } from "../../../electron/contract/summaryModel.ts";
import { NumberLink } from "./NumberLink.tsx";
import { numberLook, todayWords } from "./numberLook.ts";

interface Props {
  readonly block: Pick<SummaryBlock, "style" | "spans">;
  readonly asOf: string;
  /** Numbers that today are others than in the issue, by anchor; "" where there is none any more */
  readonly today: ReadonlyMap<string, string>;
  /** The rest of a paragraph that began on the page before: no indent */
  readonly continued?: boolean;
  /** Goes on overleaf: its last line here is a full one */
  readonly goesOn?: boolean;
  /** Only to be measured: looks the same, and nothing in it can be pressed */
  readonly inert?: boolean;
}

/** A paragraph as it stands on paper. */
export function BlockText({
  block: { style, spans },
  asOf,
  today,
  continued = false,
  goesOn = false,
  inert = false,
}: Props) {
  let at = 0;
  const keyed = spans.map((span) => {
    const key = at;
    at += span.text.length;
    return { ...span, key };
  });
  return (
    <p
      className={`summary-block summary-${style}${continued ? " summary-continued" : ""}${goesOn ? " summary-goes-on" : ""}`}
    >
      {keyed.map(({ key, text, number }) => {
        if (number === null) return <span key={key}>{text}</span>;
        const now = today.get(number.anchor);
        if (!inert) return <NumberLink key={key} number={number} text={text} asOf={asOf} today={now} />;
        return (
          <span key={key} className="summary-number-room" data-today={todayWords(now)}>
            <span className={numberLook(number, now)}>{text}</span>
          </span>
        );
      })}
    </p>
  );
}
