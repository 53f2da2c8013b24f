import { Tooltip } from "@mantine/core";
import type { SummaryBlock, SummaryNumber } from "../../../electron/contract/summaryModel.ts";
import { FigureButton } from "../../figures/FigureButton.tsx";
import { PlaceLink } from "../../layout/PlaceLink.tsx";
import { numberName, numberNote } from "../summaryWords.ts";

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

interface NumberProps {
  readonly number: SummaryNumber;
  readonly text: string;
  /** The month the page shows */
  readonly asOf: string;
  /** What it is today, where an issue says otherwise: "" where there is none any more */
  readonly today: string | undefined;
}

/** A number of the text: pressed, it leads to the record it is from, or to 解释此数. */
function NumberLink({ number, text, asOf, today }: NumberProps) {
  const note = today === undefined ? "" : `定稿后有变动，${today === "" ? "今天已没有这一项" : `今天为 ${today}`}。`;
  const look = numberLook(number, today);
  return (
    <Tooltip label={note + numberNote(number)}>
      <span className="summary-number-room" data-today={todayWords(today)}>
        {number.record ? (
          <PlaceLink
            unstyled
            className={look}
            to={{ page: "record", ...number.record }}
            returns
            aria-label={`打开记录：${numberName(number)}，${text}`}
          >
            {text}
          </PlaceLink>
        ) : (
          <FigureButton
            figure={number.figure}
            asOf={number.asOf === asOf ? null : number.asOf}
            name={numberName(number)}
            text={text}
            className={look}
          />
        )}
      </span>
    </Tooltip>
  );
}

/** The classes of a number by what it is: known, missing, or changed since it was issued. */
function numberLook({ exact }: SummaryNumber, today: string | undefined): string {
  return `summary-number${exact === null ? " summary-missing" : ""}${today === undefined ? "" : " summary-changed"}`;
}

/** Stands behind a number that has changed (see summary.css). */
function todayWords(today: string | undefined): string | undefined {
  if (today === undefined) return undefined;
  return today === "" ? "（现已没有）" : `（现为${today}）`;
}
