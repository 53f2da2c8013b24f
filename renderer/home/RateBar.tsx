import type { ShownFigure as Shown } from "../../electron/contract/figures.ts";
import { ShownFigure } from "./ShownFigure.tsx";

/** A rate in ％ as a bar with its number beside it; the bar only repeats the number. */
export function RateBar({ rate, township = null }: { rate: Shown; township?: string | null }) {
  const width = Math.max(0, Math.min(100, Number.parseFloat(rate.text) || 0));
  return (
    <span className="rate">
      <span className="rate-track" aria-hidden>
        {rate.value !== null && <span className="rate-done" style={{ width: `${width}%` }} />}
      </span>
      <span className="rate-text digits">
        <ShownFigure figure={rate} township={township} />
      </span>
    </span>
  );
}
