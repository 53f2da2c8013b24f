import type { ShownFigure as Shown } from "../../electron/contract/figures.ts";
import { RateTrack } from "../figures/RateTrack.tsx";
import { ShownFigure } from "./ShownFigure.tsx";

/** A rate in ％ as a bar with its number beside it; the bar only repeats the number. */
export function RateBar({ rate, township = null }: { rate: Shown; township?: string | null }) {
  return (
    <span className="rate">
      <RateTrack rate={rate.text} />
      <span className="rate-text digits">
        <ShownFigure figure={rate} township={township} />
      </span>
    </span>
  );
}
