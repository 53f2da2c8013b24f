import type { SummaryNumber } from "../../../electron/contract/summaryModel.ts";
import { FigureButton } from "../../figures/FigureButton.tsx";
import { RecordLink } from "../../figures/RecordLink.tsx";
import { numberName } from "../summaryWords.ts";

type Source = Pick<SummaryNumber, "figure" | "name" | "field" | "item" | "record">;

/** What a number is called, leading to the record it is from, or to its figure. */
export function NumberSource({ number }: { number: Source }) {
  const name = numberName(number);
  if (number.record) return <RecordLink {...number.record} label={name} />;
  if (number.figure === "") return <>{name}</>;
  return <FigureButton figure={number.figure} name={name} text={name} />;
}
