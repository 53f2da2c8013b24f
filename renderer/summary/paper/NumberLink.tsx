import { Tooltip } from "@mantine/core";
import type { SummaryNumber } from "../../../electron/contract/summaryModel.ts";
import { FigureButton } from "../../figures/FigureButton.tsx";
import { places, usePlace } from "../../layout/place.ts";
import { hashOf, type Route } from "../../layout/route.ts";
import { numberName, numberNote } from "../summaryWords.ts";
import { numberLook, todayWords } from "./numberLook.ts";

interface Props {
  readonly number: SummaryNumber;
  readonly text: string;
  /** The month the page shows */
  readonly asOf: string;
  /** What it is today, where an issue says otherwise: "" where there is none any more */
  readonly today: string | undefined;
}

/** A number of the text: pressed, it leads to the record it is from, or to 解释此数. */
export function NumberLink({ number, text, asOf, today }: Props) {
  const note = today === undefined ? "" : `定稿后有变动，${today === "" ? "今天已没有这一项" : `今天为 ${today}`}。`;
  const look = numberLook(number, today);
  return (
    <Tooltip label={note + numberNote(number)}>
      <span className="summary-number-room" data-today={todayWords(today)}>
        {number.record ? (
          <RecordNumber number={number} record={number.record} text={text} look={look} />
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

type RecordProps = Pick<Props, "number" | "text"> & {
  readonly record: NonNullable<SummaryNumber["record"]>;
  readonly look: string;
};

function RecordNumber({ number, record, text, look }: RecordProps) {
  const { asOf } = usePlace();
  const route: Route = { page: "record", ...record };
  return (
    <a
      href={hashOf({ route, asOf })}
      className={look}
      aria-label={`打开记录：${numberName(number)}，${text}`}
      onClick={(event) => {
        event.preventDefault();
        void places.goFrom(route);
      }}
    >
      {text}
    </a>
  );
}
